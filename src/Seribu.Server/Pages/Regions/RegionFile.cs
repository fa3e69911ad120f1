using Seribu.Domain.Growth;
using Seribu.Domain.Scorecards;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Regions;

/// <summary>A region's table as a file: one line for each place, with numerator and denominator of every figure.</summary>
internal sealed class RegionFile(RegionTable table, IReadOnlyList<RegionRow> rows, Func<RegionRow, Skdn> month, Texts words)
{
    private readonly List<Indicator> services = [.. table.Edition.Pregnant, .. table.Edition.Children];

    private sealed record Column(string Name, Func<RegionRow, object?> Value);

    private List<Column> Columns =>
    [
        new("code", row => row.Code),
        new("name", row => RegionBook.Kemendagri.NameOf(row.Code)),
        new("quarter", _ => table.Quarter.ToString()),
        new("rule_set", _ => table.Rules.Code),
        new("villages", row => (long)row.Villages),
        new("villages_closed", row => (long)row.Closed),
        new("villages_without_lines_this_month", row => (long)row.Silent),
        new("households", row => (long)row.Tally.Households),
        new("convergent_households", row => (long)row.Tally.ConvergentHouseholds),
        new("pregnant", row => (long)row.Tally.Pregnant),
        new("children", row => (long)row.Tally.Children),
        new("children_with_problem", row => (long)row.Tally.ChildrenWithProblem),
        new("received", row => row.Total.Received),
        new("due", row => row.Total.Due),
        new("percent", row => row.Total.Percent),
        new("change", row => row.Change),
        new("month_s", row => (long)month(row).S),
        new("month_d", row => (long)(month(row).D + month(row).HeldBack)),
        .. services.SelectMany(service => (Column[])
        [
            new($"{Name(service)}_received", row => row.Tally.Of(service).Received),
            new($"{Name(service)}_due", row => row.Tally.Of(service).Due),
        ]),
    ];

    public void WriteCsv(Stream stream)
    {
        stream.Write([0xEF, 0xBB, 0xBF]);
        var csv = new CsvWriter(stream, words.Language == Language.Indonesian ? ';' : ',', endWithReturn: true);
        var columns = Columns;
        foreach (var column in columns) csv.Text(column.Name);
        csv.EndRow();
        foreach (var row in rows.Append(table.Sum))
        {
            foreach (var column in columns) Write(csv, column.Value(row));
            csv.EndRow();
        }

        csv.SafeText(words.Count("table.rows", rows.Count));
        csv.EndRow();
        csv.Dispose();
    }

    public void WriteWorkbook(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        var columns = Columns;
        book.Sheet($"{table.Region} {table.Quarter}", 15, 28);
        book.Row([.. columns.Select(column => XlsxCell.Text(column.Name, XlsxStyle.Head))]);
        foreach (var row in rows.Append(table.Sum)) book.Row([.. columns.Select(column => Cell(column.Value(row)))]);
        book.Row(XlsxCell.Text(words.Count("table.rows", rows.Count)));
    }

    private static string Name(Indicator service) => $"{(service.Group == CaseGroup.Pregnant ? "pregnant" : "children")}_{service.Code}";

    private void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case long number: csv.Whole(number); break;
            case decimal figure: csv.Text(words.Formats.Number(figure, 2).Replace(Formats.Minus, '-')); break;
            case string text: csv.SafeText(text); break;
            default: csv.Empty(); break;
        }
    }

    private static XlsxCell Cell(object? value) => value switch
    {
        long number => XlsxCell.Whole(number),
        decimal figure => XlsxCell.Hundredths(figure),
        string text => XlsxCell.Text(text),
        _ => XlsxCell.Empty,
    };
}
