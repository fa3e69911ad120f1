using System.Globalization;
using Seribu.Domain.Regions;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>A village's scorecard as a file: one line for each figure, and whose, when and by which rules.</summary>
internal sealed class ScorecardFile(VillageSheet sheet, IReadOnlyList<Region> path, Texts words)
{
    private static readonly string[] Columns = ["village_code", "village", "posyandu", "quarter", "as_of", "rule_set", "book_line", "table", "group", "no", "title", "received", "due", "not_applicable", "percent"];

    private readonly IReadOnlyList<SheetRow> rows = SheetRows.Of(sheet.Scorecard, sheet.Chosen is null, words);

    private string Village => path is [.., var village] ? village.Name : sheet.Address.Village.Text;

    private string Posyandu => sheet.Chosen?.Name ?? words["scorecard.choose.all-posyandu"];

    public void WriteCsv(Stream stream)
    {
        // A spreadsheet takes bytes without this mark for another script.
        stream.Write([0xEF, 0xBB, 0xBF]);
        // Where the comma marks decimals, a spreadsheet splits columns at semicolons.
        var csv = new CsvWriter(stream, words.Language == Language.Indonesian ? ';' : ',', endWithReturn: true);
        foreach (var column in Columns) csv.Text(column);
        csv.EndRow();
        foreach (var row in rows)
        {
            foreach (var text in (string[])[sheet.Address.Village.Text, Village, Posyandu, sheet.Quarter.ToString(), Day(sheet.Scorecard.Reference), sheet.Rules.Code]) csv.SafeText(text);
            csv.Whole(sheet.Book.Number);
            csv.Whole(row.Table);
            csv.SafeText(row.Group);
            Whole(csv, row.Number == 0 ? null : row.Number);
            csv.SafeText(row.Title);
            csv.Whole(row.Received);
            Whole(csv, row.Due);
            Whole(csv, row.NotApplicable);
            if (row.Percent is null) csv.Empty();
            else csv.Text(words.Formats.PercentFigure(row.Percent));
            csv.EndRow();
        }

        csv.SafeText(words.Count("table.rows", rows.Count));
        csv.EndRow();
        csv.Dispose();
    }

    public void WriteWorkbook(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet($"Scorecard {sheet.Quarter}", 6, 46, 16, 16, 14, 12);
        book.Row(XlsxCell.Text(words["sheet.scorecard.title"], XlsxStyle.Title));
        book.Row(XlsxCell.Text(words["sheet.scorecard.subtitle"]));
        foreach (var (name, value) in Facts()) book.Row(XlsxCell.Empty, XlsxCell.Text(name, XlsxStyle.Bold), XlsxCell.Text(value));

        foreach (var table in rows.GroupBy(row => row.Table))
        {
            book.Row();
            book.Row(XlsxCell.Text(words[$"sheet.scorecard.table.{table.Key}"], XlsxStyle.Bold));
            Head(book, table.Key);
            foreach (var group in table.GroupBy(row => row.Group))
            {
                if (table.Key == 3) book.Row(XlsxCell.Empty, XlsxCell.Text(group.Key, XlsxStyle.Bold));
                foreach (var row in group) Line(book, row);
            }
        }

        book.Row();
        book.Row(XlsxCell.Text(words.Count("table.rows", rows.Count)));
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        string[] levels = ["province", "district", "sub-district", "village"];
        for (var at = 0; at < path.Count && at < levels.Length; at++) yield return (words[$"sheet.{levels[at]}"], path[at].Name);
        yield return (words["scorecard.choose.quarter"], $"{sheet.Quarter.Number}, {words.Formats.QuarterMonths(sheet.Quarter)}");
        yield return (words["scorecard.choose.posyandu"], Posyandu);
        yield return (words["scorecard.choose.rules"], sheet.Rules.Code);
        yield return (words["scorecard.choose.as-of"], words.Formats.Date(sheet.Scorecard.Reference));
        yield return (words["panel.book"], words["panel.book-line", sheet.Book.Number, sheet.Book.Fingerprint]);
    }

    private void Head(XlsxWriter book, int table)
    {
        if (table is 1 or 2) return;
        var isFund = table == 5;
        book.Row(
            XlsxCell.Text(words["scorecard.no"], XlsxStyle.Head), XlsxCell.Text(words[isFund ? "scorecard.table5.field" : "scorecard.service"], XlsxStyle.Head),
            XlsxCell.Text(words[isFund ? "scorecard.table5.stunting" : "scorecard.received"], XlsxStyle.Head),
            XlsxCell.Text(words[isFund ? "scorecard.table5.total" : "scorecard.due"], XlsxStyle.Head),
            table == 3 ? XlsxCell.Text(words["scorecard.not-applicable"], XlsxStyle.Head) : XlsxCell.Text("", XlsxStyle.Head), XlsxCell.Text("%", XlsxStyle.Head));
    }

    private static void Line(XlsxWriter book, SheetRow row) => book.Row(
        row.Number == 0 ? XlsxCell.Empty : XlsxCell.Whole(row.Number), XlsxCell.Text(row.Title), XlsxCell.Whole(row.Received),
        row.Due is { } due ? XlsxCell.Whole(due) : XlsxCell.Empty, row.NotApplicable is { } none ? XlsxCell.Whole(none) : XlsxCell.Empty, XlsxCell.Hundredths(row.Percent));

    private static void Whole(CsvWriter csv, long? number)
    {
        if (number is { } known) csv.Whole(known);
        else csv.Empty();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
