namespace Seribu.Domain.Calendar;

/// <summary>Age as the field counts it: in calendar months that have fully elapsed.</summary>
/// <remarks>Source: docs/rules/scorecard.md#words.</remarks>
public static class Age
{
    /// <summary>Completed months on a day; −1 before birth.</summary>
    /// <remarks>Where the birth day does not exist in a month, the month completes on that month's last day.</remarks>
    public static int InMonths(DateOnly bornOn, DateOnly day) => day < bornOn ? -1 : Seribu.Growth.Age.CompletedMonths(bornOn, day);

    /// <summary>The day on which so many months are completed.</summary>
    public static DateOnly Completes(DateOnly bornOn, int months) => bornOn.AddMonths(months);
}
