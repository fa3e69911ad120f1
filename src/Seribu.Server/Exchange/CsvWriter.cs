using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>A number in the fewest digits that read back as the same; empty for none.</summary>
    public void Number(double? number)
    {
        BeginCell();
        if (number is { } value) buffer.Advance(Format(value, buffer.GetSpan(32)));
    }

    /// <summary>A number with two decimals.</summary>
    public void Hundredths(double number)
    {
        BeginCell();
        buffer.Advance(FormatHundredths(number, buffer.GetSpan(LongestFixed)));
    }

    /// <summary>Ends the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>Room for cells with their separators, behind those of the row.</summary>
    internal Span<byte> Room(int bytes) => buffer.GetSpan(bytes);

    /// <summary>Keeps what was written into the room.</summary>
    internal void Took(int bytes) => buffer.Advance(bytes);

    /// <summary>What stands between two cells.</summary>
    internal byte Separator => (byte)separator;

    /// <summary>The fewest digits that read back as the same number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Format(double number, Span<byte> to)
    {
        var thousandths = Math.Round(1000 * number);
        var isShort = thousandths is > 0 and < MostThousandths && thousandths / 1000 == number;
        return isShort ? Short((long)thousandths, to) : Long(number, to);
    }

    /// <summary>Two decimals.</summary>
    internal static int FormatHundredths(double number, Span<byte> to)
    {
        number.TryFormat(to, out var length, "F2", CultureInfo.InvariantCulture);
        return length;
    }

    private static int Long(double number, Span<byte> to)
    {
        number.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Most measurements have three decimals or fewer, and then these digits are the fewest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
