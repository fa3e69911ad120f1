using System.Globalization;
using ExcelDataReader;

namespace Seribu.Server.Exchange;

/// <summary>A sheet as CSV text, made row by row while it is read: line n is row n of the sheet.</summary>
/// <param name="sheet">Closed with the text.</param>
internal sealed class SheetText(IExcelDataReader sheet) : Stream
{
    private readonly MemoryStream lines = new();
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given == lines.Length && !TakeRow()) return 0;

        var length = Math.Min(count, (int)lines.Length - given);
        lines.GetBuffer().AsSpan(given, length).CopyTo(buffer.AsSpan(offset));
        given += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) sheet.Dispose();
        base.Dispose(disposing);
    }

    private bool TakeRow()
    {
        if (!sheet.Read()) return false;

        given = 0;
        lines.SetLength(0);
        var row = new CsvWriter(lines);
        for (var column = 0; column < sheet.FieldCount; column++) Write(row, sheet.GetValue(column));

        row.EndRow();
        row.Flush();
        return true;
    }

    private static void Write(CsvWriter row, object? cell)
    {
        if (cell is null) row.Empty();
        else if (cell is double number) row.Number(number);
        else if (cell is DateTime day) row.Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else row.Text(OnOneLine(Convert.ToString(cell, CultureInfo.InvariantCulture)!));
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}
