using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Seribu.Server.Exchange;

/// <summary>One cell of a CSV file as bytes; blanks around it are not part of it.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly ref struct CsvCell(ReadOnlySpan<byte> bytes)
{
    private const int MostExactDigits = 15;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, MostExactDigits + 1).Select(power => Math.Pow(10, power))];

    /// <summary>The cell without blanks around it.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes.IsEmpty || (bytes[0] > ' ' && bytes[^1] > ' ') ? bytes : bytes.Trim(" \t"u8);

    /// <summary>Nothing, or only blanks.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>The cell as text; bytes that are no UTF-8 become U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Whether the cell is this ASCII word, in either case.</summary>
    public bool Is(ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(Bytes, word);

    /// <summary>Reads a number with a point or a comma and no other signs than a leading plus or minus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryNumber(out double number)
    {
        number = 0;
        var isNegative = !Bytes.IsEmpty && Bytes[0] == '-';
        var digits = isNegative || (!Bytes.IsEmpty && Bytes[0] == '+') ? Bytes[1..] : Bytes;
        if (!(digits.Length <= MostExactDigits ? TryShort(digits, out number) : TryLong(digits, out number))) return false;

        if (isNegative) number = -number;
        return double.IsFinite(number);
    }

    /// <summary>Reads a number with a point or a comma exactly, as many digits as a decimal holds.</summary>
    public bool TryDecimal(out decimal number)
    {
        number = 0;
        if (!TrySplit(out var negative, out var digits, out var mark)) return false;
        if (!Utf8Parser.TryParse(WithPoint(digits, mark), out number, out var length) || length != digits.Length) return false;

        if (negative) number = -number;
        return true;
    }

    /// <summary>Reads a whole number.</summary>
    public bool TryWhole(out int number) => Utf8Parser.TryParse(Bytes, out number, out var length) && length == Bytes.Length;

    /// <summary>Reads a day, <c>yyyy-MM-dd</c>.</summary>
    public bool TryDate(out DateOnly day)
    {
        day = default;
        if (Bytes.Length != 10 || Bytes[4] != '-' || Bytes[7] != '-') return false;
        if (!TryDigits(Bytes[..4], out var year) || !TryDigits(Bytes[5..7], out var month)) return false;
        if (!TryDigits(Bytes[8..], out var date)) return false;
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;

        day = new(year, month, date);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            number = (10 * number) + digit - '0';
        }

        return true;
    }

    /// <summary>Takes sign and decimal mark apart; false when anything but digits is left, or none.</summary>
    private bool TrySplit(out bool negative, out ReadOnlySpan<byte> digits, out int mark)
    {
        negative = !Bytes.IsEmpty && Bytes[0] == '-';
        digits = negative || (!Bytes.IsEmpty && Bytes[0] == '+') ? Bytes[1..] : Bytes;
        mark = digits.IndexOfAny((byte)'.', (byte)',');

        var whole = mark < 0 ? digits : digits[..mark];
        var part = mark < 0 ? default : digits[(mark + 1)..];
        return whole.Length + part.Length > 0 && IsDigits(whole) && IsDigits(part);
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>Exact: up to 15 digits fit a double, and one division rounds as reading the text would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryShort(ReadOnlySpan<byte> digits, out double number)
    {
        long all = 0;
        var (count, decimals) = (0, -1);
        number = 0;
        foreach (var letter in digits)
        {
            var digit = letter - '0';
            if ((uint)digit <= 9)
            {
                all = (10 * all) + digit;
                count++;
            }
            else if (letter is (byte)'.' or (byte)',' && decimals < 0)
            {
                decimals = count;
            }
            else
            {
                return false;
            }
        }

        number = decimals < 0 ? all : all / PowersOfTen[count - decimals];
        return count > 0;
    }

    private static bool TryLong(ReadOnlySpan<byte> digits, out double number)
    {
        number = 0;
        return new CsvCell(digits).TrySplit(out var hasSign, out var all, out var mark) && all.Length == digits.Length && !hasSign
            && Utf8Parser.TryParse(WithPoint(all, mark), out number, out var length) && length == all.Length;
    }

    private static ReadOnlySpan<byte> WithPoint(ReadOnlySpan<byte> digits, int mark)
    {
        if (mark < 0 || digits[mark] == '.') return digits;

        var copy = digits.ToArray();
        copy[mark] = (byte)'.';
        return copy;
    }
}
