using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Figures, their changes, the path and all targets of a place as a workbook; routine figures and surveys in sheets of their own.</summary>
internal static class TargetFiles
{
    public static void Write(Stream stream, TargetsPage page, Texts words)
    {
        var path = page.Stunting;
        using var book = new XlsxWriter(stream);
        foreach (var (title, figures) in new[] { ("targets.routine", path.Routine), ("targets.surveys", path.Surveys) })
        {
            book.Sheet(words[title], 10, 12, 12, 16);
            book.Row(Workbook.Heads(words, "programme.year", "targets.month", "analysis.percent", "targets.as-of"));
            foreach (var figure in figures) book.Row(Year(figure.Year), figure.Month is { } month ? XlsxCell.Whole(month) : XlsxCell.Empty, XlsxCell.Hundredths(figure.Percent), XlsxCell.Text(words[figure.IsPartYear ? "targets.part-year" : "targets.whole-year"]));
        }

        book.Sheet(words["targets.changes"], 10, 10, 12, 12, 12, 12);
        book.Row(Workbook.Heads(words, "targets.from", "targets.to", "targets.from-figure", "targets.to-figure", "targets.points-head", "analysis.percent"));
        foreach (var change in path.Changes)
            book.Row(Year(change.From.Year), Year(change.To.Year), XlsxCell.Hundredths(change.From.Percent), XlsxCell.Hundredths(change.To.Percent), XlsxCell.Hundredths(change.Points), XlsxCell.Hundredths(change.Relative));

        book.Sheet(words["targets.needed"], 10, 12, 14, 14);
        book.Row(Workbook.Heads(words, "programme.year", "targets.must", "targets.per-year", "targets.fewer"));
        foreach (var (year, percent, points, cases) in page.Needed) book.Row(Year(year), XlsxCell.Hundredths(percent), XlsxCell.Hundredths(-points), XlsxCell.Whole(cases));

        book.Sheet(words["targets.all"], 34, 24, 10, 12, 30, 40);
        book.Row(Workbook.Heads(words, "targets.indicator", "targets.level", "programme.year", "analysis.percent", "targets.target", "targets.basis"));
        foreach (var target in path.TargetRecords)
            book.Row(
                XlsxCell.Text(page.Indicator(target["indicator"]!)), XlsxCell.Text(target["level"] == "province" ? words["targets.level.province"] : RegionBook.Kemendagri.NameOf(target.Region)), XlsxCell.Text(target["year"]),
                XlsxCell.Hundredths(target.Number("value")), XlsxCell.Text(words[$"targets.amount.{target["kind"]}", words.Formats.PercentFigure(target.Number("value"))]), XlsxCell.Text(target["basis"]));
        foreach (var target in path.National.Targets)
            book.Row(
                XlsxCell.Text(page.Indicator(target.Indicator)), XlsxCell.Text(words["targets.level.nation"]), Year(target.Year), XlsxCell.Hundredths(target.Percent),
                XlsxCell.Text(words["targets.amount.value", words.Formats.PercentFigure(target.Percent)]), XlsxCell.Text(target.Basis));
    }

    // A year is a name, not an amount: it has no thousands.
    private static XlsxCell Year(int year) => XlsxCell.Text($"{year}");
}
