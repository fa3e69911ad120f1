using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Meetings;

/// <summary>A day as a letter or a newspaper words it ("Senin 13 Juni 2021"): when its weekday is not that of the date, one of the two is a slip.</summary>
/// <remarks>Source: docs/rules/programme.md#training.</remarks>
public static class StatedDay
{
    private static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minggu"] = DayOfWeek.Sunday,
        ["ahad"] = DayOfWeek.Sunday,
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
        ["jum'at"] = DayOfWeek.Friday,
        ["sabtu"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
    };

    /// <summary>The first weekday some words name.</summary>
    public static DayOfWeek? WeekdayIn(string words)
    {
        foreach (var word in words.Split([' ', ',', '(', ')', '.', ';'], StringSplitOptions.RemoveEmptyEntries))
            if (Weekdays.TryGetValue(word, out var day)) return day;
        return null;
    }

    /// <summary>Whether a record's wording names another weekday than its date has.</summary>
    public static bool Disagrees(OfficeRecord record) => record["stated"] is { } words && record.Day("on") is { } on && WeekdayIn(words) is { } day && day != on.DayOfWeek;
}
