using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis as a workbook: the ranking with what stands behind it, and the gap of every service in every village.</summary>
internal static class AnalysisFile
{
    public static void Write(Stream stream, SituationAnalysis analysis, Texts words)
    {
        using var book = new XlsxWriter(stream);
        Ranking(book, analysis, words);
        Gaps(book, analysis, words);
    }

    private static void Ranking(XlsxWriter book, SituationAnalysis analysis, Texts words)
    {
        book.Sheet(words["analysis.ranking"], 6, 15, 26, 9);
        book.Row(Heads(words, "analysis.rank", "analysis.code", "analysis.village", "analysis.score", "analysis.stunted.count", "analysis.measured", "analysis.reason.prevalence",
            "analysis.reason.at-risk", "analysis.reason.gap", "analysis.reason.poverty", "analysis.holds", "analysis.decision", "analysis.why"));
        foreach (var village in analysis.Villages)
        {
            var need = village.Ranked.Need;
            book.Row(
                XlsxCell.Whole(village.Ranked.Rank), XlsxCell.Text(village.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(village.Village)), XlsxCell.Hundredths(village.Ranked.Score),
                XlsxCell.Whole(need.Stunted.Received), XlsxCell.Whole(need.Stunted.Due), XlsxCell.Hundredths(need.Stunted.Percent), XlsxCell.Hundredths(need.AtRisk.Percent),
                XlsxCell.Hundredths(need.Gap * 100), XlsxCell.Hundredths(need.Poor.Percent), XlsxCell.Whole(village.Ranked.Holds),
                XlsxCell.Text(words[village.Choice is { } choice ? $"analysis.choice.{choice["chosen"]}" : "analysis.choice.open"]), XlsxCell.Text(village.Choice?["reason"]));
        }

        book.Row(XlsxCell.Text(words.Count("table.rows", analysis.Villages.Count)));
    }

    private static void Gaps(XlsxWriter book, SituationAnalysis analysis, Texts words)
    {
        book.Sheet(words["analysis.gaps"], 15, 26, 40);
        book.Row(Heads(words, "analysis.code", "analysis.village", "analysis.service", "analysis.received", "analysis.due", "analysis.percent", "analysis.reason.gap"));
        foreach (var village in analysis.Villages.OrderBy(each => each.Village, StringComparer.Ordinal))
            foreach (var gap in village.Gaps)
                book.Row(
                    XlsxCell.Text(village.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(village.Village)), XlsxCell.Text(words.Say(gap.Indicator.Title)),
                    XlsxCell.Whole(gap.Coverage.Received), XlsxCell.Whole(gap.Coverage.Due), XlsxCell.Hundredths(gap.Coverage.Percent), XlsxCell.Hundredths(gap.Gap * 100));
    }

    private static XlsxCell[] Heads(Texts words, params IReadOnlyList<string> keys) => [.. keys.Select(key => XlsxCell.Text(words[key], XlsxStyle.Head))];
}
