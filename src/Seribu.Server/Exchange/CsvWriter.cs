using System.Buffers;
using System.Globalization;
using System.Text;

namespace Seribu.Server.Exchange;

/// <summary>Writes CSV cell by cell: UTF-8, numbers with a point.</summary>
public sealed class CsvWriter(Stream stream, char separator = ',', bool endWithReturn = false) : IDisposable
{
    private const int FlushAt = 1 << 16;
    private const int LongestFixed = 320;
    private const double MostThousandths = 1e12;

    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt + 4096);
    private bool rowBegun;

    /// <summary>Cells taken over byte for byte, with the separators between them.</summary>
    public void Raw(ReadOnlySpan<byte> cells)
    {
        BeginCell();
        buffer.Write(cells);
    }

    /// <summary>Cells taken over byte for byte, in two pieces that follow each other.</summary>
    public void Raw(ReadOnlySpan<byte> cells, ReadOnlySpan<byte> rest)
    {
        Raw(cells);
        buffer.Write(rest);
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

    /// <summary>A number in the fewest digits that read back as the same; empty for none, or for what is no number.</summary>
    public void Number(double? number)
    {
        BeginCell();
        if (number is not { } value || double.IsNaN(value)) return;

        var thousandths = Math.Round(1000 * value);
        var isShort = thousandths is > 0 and < MostThousandths && thousandths / 1000 == value;
        buffer.Advance(isShort ? Short((long)thousandths, buffer.GetSpan(32)) : Long(value, buffer.GetSpan(32)));
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

    private static int Long(double number, Span<byte> to)
    {
        number.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Most measurements have three decimals or fewer, and then these digits are the fewest.</summary>
    private static int Short(long thousandths, Span<byte> to)
    {
        var (whole, rest) = Math.DivRem(thousandths, 1000);
        whole.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        if (rest == 0) return length;

        (to[length], to[length + 1], to[length + 2], to[length + 3]) =
            ((byte)'.', (byte)('0' + (rest / 100)), (byte)('0' + (rest / 10 % 10)), (byte)('0' + (rest % 10)));
        return length + (rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2);
    }

    private void BeginCell()
    {
        if (rowBegun) buffer.Write([(byte)separator]);
        rowBegun = true;
    }

    /// <summary>Writes out what is left; the file stays open.</summary>
    public void Flush()
    {
        stream.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
