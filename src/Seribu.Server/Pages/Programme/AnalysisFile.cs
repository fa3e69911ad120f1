using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis as a workbook: the ranking with what stands behind it, and for every village the gap of every service, the causes and the supply.</summary>
internal static class AnalysisFile
{
    public static void Write(Stream stream, SituationAnalysis analysis, CauseTable causes, SupplyTable supply, Texts words)
    {
        using var book = new XlsxWriter(stream);
        Ranking(book, analysis, words);
        Gaps(book, analysis, words);
        Causes(book, causes, words);
        Supply(book, supply, words);
    }

    private static void Ranking(XlsxWriter book, SituationAnalysis analysis, Texts words)
    {
        book.Sheet(words["analysis.ranking"], 6, 15, 26, 9);
        book.Row(Workbook.Heads(words, "analysis.rank", "analysis.code", "analysis.village", "analysis.score", "analysis.stunted.count", "analysis.measured", "analysis.reason.prevalence",
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
        book.Row(Workbook.Heads(words, "analysis.code", "analysis.village", "analysis.service", "analysis.received", "analysis.due", "analysis.percent", "analysis.reason.gap"));
        foreach (var village in analysis.Villages.OrderBy(each => each.Village, StringComparer.Ordinal))
            foreach (var gap in village.Gaps)
                book.Row(
                    XlsxCell.Text(village.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(village.Village)), XlsxCell.Text(words.Say(gap.Indicator.Title)),
                    XlsxCell.Whole(gap.Coverage.Received), XlsxCell.Whole(gap.Coverage.Due), XlsxCell.Hundredths(gap.Coverage.Percent), XlsxCell.Hundredths(gap.Gap * 100));
    }

    private static void Causes(XlsxWriter book, CauseTable table, Texts words)
    {
        book.Sheet(words["analysis.causes"], 15, 26, 40);
        book.Row(Workbook.Heads(words, "analysis.code", "analysis.village", "analysis.cause", "analysis.found", "analysis.known", "analysis.percent", "analysis.source"));
        foreach (var village in table.Villages.OrderBy(each => each.Village, StringComparer.Ordinal))
        {
            Row(village, words["analysis.at-risk"], village.AtRisk, table.Rule.IsOfVerification);
            foreach (var cause in VillageCauses.All) Row(village, words[$"analysis.cause.{cause.Code}"], village.Found[cause.Code], cause.Source == CauseSource.Register);
        }

        void Row(VillageCauses village, string cause, Coverage found, bool isOfRegister) => book.Row(
            XlsxCell.Text(village.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(village.Village)), XlsxCell.Text(cause), XlsxCell.Whole(found.Received), XlsxCell.Whole(found.Due),
            XlsxCell.Hundredths(found.Percent), XlsxCell.Text(isOfRegister ? village.Source ?? "" : words["analysis.source.book"]));
    }

    private static void Supply(XlsxWriter book, SupplyTable table, Texts words)
    {
        book.Sheet(words["analysis.supply"], 15, 26, 40);
        book.Row(Workbook.Heads(words, "analysis.code", "analysis.village", "analysis.supply.item", "analysis.supply.have", "analysis.supply.needed", "analysis.supply.missing", "analysis.source"));
        foreach (var village in table.Villages.OrderBy(each => each.Village, StringComparer.Ordinal))
            foreach (var item in village.Items)
                book.Row(
                    XlsxCell.Text(village.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(village.Village)), XlsxCell.Text(words[$"analysis.supply.{item.Code}"]), Whole(item.Have), Whole(item.Needed),
                    Whole(item.Missing), XlsxCell.Text(village.Source ?? ""));
    }

    private static XlsxCell Whole(long? number) => number is { } known ? XlsxCell.Whole(known) : XlsxCell.Empty;
}
