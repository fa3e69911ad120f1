using Seribu.Domain.Calendar;

namespace Seribu.Domain.Scorecards;

/// <summary>A quarter as seen from its reference day R. Months are numbered through the years, so that they can be subtracted.</summary>
internal readonly struct Period
{
    public Period(Quarter quarter, DateOnly today)
    {
        Quarter = quarter;
        FirstDay = quarter.FirstDay;
        LastDay = quarter.LastDay;
        Reference = quarter.ReferenceDay(today);
        if (Reference < FirstDay) throw new ArgumentOutOfRangeException(nameof(today), today, $"{quarter} has not begun.");

        FirstMonth = MonthOf(FirstDay);
        ReferenceMonth = MonthOf(Reference);
    }

    public Quarter Quarter { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>R: nothing after it counts.</summary>
    public DateOnly Reference { get; }

    public int FirstMonth { get; }

    public int ReferenceMonth { get; }

    public static int MonthOf(DateOnly day)
    {
        var (year, month, _) = day;
        return MonthOf(year, month);
    }

    public static int MonthOf(int year, int month) => (12 * year) + month - 1;

    public static DateOnly FirstDayOf(int month) => new(month / 12, (month % 12) + 1, 1);

    public static DateOnly LastDayOf(int month) => FirstDayOf(month).AddMonths(1).AddDays(-1);
}
