using System.Globalization;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>The rows of an e-PPGBM export as text, from a spreadsheet or a CSV file; the first is the head row.</summary>
/// <remarks>Spreadsheets often have a title above the head row: what stands before the row that names the NIK is passed over.</remarks>
internal static class EppgbmSheet
{
    private const int MostTitleRows = 15;

    /// <summary>A row: where it stands in the file, and its cells.</summary>
    public sealed record Row(long Line, IReadOnlyList<string> Cells)
    {
        public string this[int? column] => column is { } at && at < Cells.Count ? Cells[at] : "";
    }

    /// <summary>Opens a file by its name's ending.</summary>
    /// <exception cref="UnusableFileException">It is no spreadsheet, or has no head row.</exception>
    public static IEnumerable<Row> Read(string path, Refusals refusals, ProgressLine? progress) =>
        FromHead(Workbook.IsNamed(path) ? Spreadsheet(path, progress) : Csv(path, refusals, progress), path);

    private static IEnumerable<Row> FromHead(IEnumerable<Row> rows, string path)
    {
        var passed = 0;
        var found = false;
        foreach (var row in rows)
        {
            found = found || EppgbmColumns.IsHead(row.Cells);
            if (found) yield return row;
            else if (++passed > MostTitleRows) break;
        }

        if (!found) throw new UnusableFileException("no-eppgbm-head", path);
    }

    private static IEnumerable<Row> Csv(string path, Refusals refusals, ProgressLine? progress)
    {
        using var reader = new CsvReader(ExchangeFile.Read(path, progress), path);
        yield return new(1, reader.Header.Names);
        while (reader.Read())
            if (reader.Row.Fault is not null) refusals.Add(reader);
            else yield return new(reader.Row.Line, [.. Enumerable.Range(0, reader.Row.Count).Select(column => reader.Row[column].Text)]);
    }

    private static IEnumerable<Row> Spreadsheet(string path, ProgressLine? progress)
    {
        using var sheet = Workbook.Open(ExchangeFile.Read(path, progress), path);
        for (var line = 1; sheet.Read(); line++)
        {
            var cells = new string[sheet.FieldCount];
            for (var column = 0; column < cells.Length; column++) cells[column] = Text(sheet.GetValue(column));
            if (cells.Any(cell => cell.Length > 0)) yield return new(line, cells);
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!.Trim(),
    };
}
