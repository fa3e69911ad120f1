using System.Buffers;

namespace Seribu.Domain.People;

/// <summary>What a NIK and a family card number have in common: a sub-district, a day and a serial, in 16 digits.</summary>
/// <remarks>There is no check digit. Source: docs/rules/people.md#nik.</remarks>
internal static class CivilNumber
{
    public const int Length = 16;

    private static readonly SearchValues<char> BetweenDigits = SearchValues.Create(" .-'\t\u00A0");

    /// <summary>The 16 digits, or the reason why the text is no such number.</summary>
    public static string? Refusal(string? text, out string digits)
    {
        digits = Strip(text);

        if (digits.Length == 0) return "empty";
        if (digits.AsSpan().IndexOfAny('*', '•') >= 0) return "masked";
        if (digits.Contains("E+", StringComparison.OrdinalIgnoreCase)) return "rounded";
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return "digits";
        if (digits.Length != Length) return "length";
        if (digits[0] == '0') return "temporary";
        if (digits.EndsWith("0000", StringComparison.Ordinal)) return "serial";

        return null;
    }

    /// <summary>The text without what people and spreadsheets put between or before digits.</summary>
    public static string Strip(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (!text.AsSpan().ContainsAny(BetweenDigits)) return text;

        return new([.. text.Where(letter => !BetweenDigits.Contains(letter))]);
    }

    /// <summary>The sub-district of first registration, dotted: <c>19.05.01</c>.</summary>
    public static string SubDistrict(string digits) => $"{digits[..2]}.{digits[2..4]}.{digits[4..6]}";

    /// <summary>Two digits of the number as a figure.</summary>
    public static int Pair(string digits, int at) => (10 * (digits[at] - '0')) + digits[at + 1] - '0';

    /// <summary>The first four digits and nothing else: region and birth date often stand beside it.</summary>
    public static string Mask(string digits) => digits.Length < 4 ? "" : digits[..4] + new string('•', digits.Length - 4);

    /// <summary>The day of a two-digit year: in this century unless that year has not come yet.</summary>
    public static DateOnly? Day(int day, int month, int yearOfCentury, DateOnly asOf)
    {
        var year = 2000 + yearOfCentury <= asOf.Year ? 2000 + yearOfCentury : 1900 + yearOfCentury;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;

        return new(year, month, day);
    }
}
