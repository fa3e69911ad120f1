using System.Diagnostics.CodeAnalysis;

namespace Seribu.Domain.Calendar;

/// <summary>Days as facts and tables write them, <c>yyyy-MM-dd</c>. A day of our time is written once and kept: a million rows share a few hundred days.</summary>
public static class DayText
{
    private static readonly int First = new DateOnly(1980, 1, 1).DayNumber;
    private static readonly string?[] Kept = new string?[new DateOnly(2080, 1, 1).DayNumber - First];

    /// <summary>The day in words of the wire, 10 characters.</summary>
    public static string Of(DateOnly day)
    {
        var place = day.DayNumber - First;
        return (uint)place < (uint)Kept.Length ? Kept[place] ??= Write(day) : Write(day);
    }

    /// <summary>Reads a day; nothing but ten characters of an existing day will do.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out DateOnly day)
    {
        day = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-') return false;
        if (Number(text, 0, 4) is not (>= 1 and var year) || Number(text, 5, 7) is not (>= 1 and <= 12 and var month)) return false;
        if (Number(text, 8, 10) is not (>= 1 and var date) || date > DateTime.DaysInMonth(year, month)) return false;

        day = new(year, month, date);
        return true;
    }

    /// <summary>Reads a day that was written by <see cref="Of"/>.</summary>
    /// <exception cref="FormatException">The text is no day.</exception>
    public static DateOnly Read(string text) => TryRead(text, out var day) ? day : throw new FormatException($"'{text}' is no day such as 2026-11-14.");

    private static int Number(string text, int from, int to)
    {
        var number = 0;
        for (var i = from; i < to; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return -1;
            number = (10 * number) + text[i] - '0';
        }

        return number;
    }

    private static string Write(DateOnly day) => string.Create(10, day, static (text, day) =>
    {
        text[4] = text[7] = '-';
        Digits(text[..4], day.Year);
        Digits(text[5..7], day.Month);
        Digits(text[8..], day.Day);
    });

    private static void Digits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (char)('0' + (number % 10));
    }
}
