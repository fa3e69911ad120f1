using System.Buffers;
using System.Globalization;
using System.Text;

namespace Seribu.Server.Exchange;

/// <summary>Writes CSV cell by cell: UTF-8, numbers with a point.</summary>
public sealed class CsvWriter(Stream stream, char separator = ',', bool endWithReturn = false) : IDisposable
{
    private const int FlushAt = 1 << 16;
    private const int LongestFixed = 320;

    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt + 4096);
    private bool rowBegun;

    /// <summary>Cells taken over byte for byte, with the separators between them.</summary>
    public void Raw(ReadOnlySpan<byte> cells)
    {
        BeginCell();
        buffer.Write(cells);
    }

    /// <summary>An empty cell: no value.</summary>
    public void Empty() => BeginCell();

    /// <summary>A text, quoted where it must be.</summary>
    public void Text(string text)
    {
        BeginCell();
        var quoted = text.AsSpan().IndexOfAny("\"\r\n,;") >= 0;
        Encoding.UTF8.GetBytes(quoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text, buffer);
    }

    /// <summary>A text for a reader's spreadsheet: what would be taken for a formula is marked as text.</summary>
    public void SafeText(string text)
    {
        var couldBeFormula = text is ['=' or '+' or '-' or '@' or '\t', ..];
        var isNumber = couldBeFormula && new CsvCell(Encoding.UTF8.GetBytes(text)).TryNumber(out _);
        Text(couldBeFormula && !isNumber ? "'" + text : text);
    }

    /// <summary>A whole number.</summary>
    public void Whole(long number)
    {
        BeginCell();
        number.TryFormat(buffer.GetSpan(24), out var length, default, CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }

    /// <summary>A number in the fewest digits that read back as the same.</summary>
    public void Number(double? number)
    {
        BeginCell();
        if (number is not { } value) return;

        value.TryFormat(buffer.GetSpan(32), out var length, default, CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }

    /// <summary>A number with two decimals.</summary>
    public void Hundredths(double number)
    {
        BeginCell();
        number.TryFormat(buffer.GetSpan(LongestFixed), out var length, "F2", CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        buffer.Write(endWithReturn ? "\r\n"u8 : "\n"u8);
        rowBegun = false;
        if (buffer.WrittenCount >= FlushAt) Flush();
    }

    /// <summary>Writes out what is left and closes the file.</summary>
    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void BeginCell()
    {
        if (rowBegun) buffer.Write([(byte)separator]);
        rowBegun = true;
    }

    private void Flush()
    {
        stream.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
