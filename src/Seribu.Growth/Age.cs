namespace Seribu.Growth;

/// <summary>A child's age on the day of measuring, in the two forms the standards ask for: whole days and unrounded months.</summary>
/// <remarks>Days look up the tables; months of 30.4375 days decide the limits at 9 and 60. Source: docs/rules/growth.md#age.</remarks>
public readonly record struct Age
{
    /// <summary>Days in the standards' month: 365.25 / 12.</summary>
    public const double DaysPerMonth = 30.4375;

    /// <summary>The first day on which a child is measured standing: two years.</summary>
    public const int FirstStandingDay = 731;

    /// <summary>The longest age that is taken for one, in days.</summary>
    public const double MostDays = 1e9;

    private Age(double days, double months)
    {
        if (!(days >= 0 && days <= MostDays)) throw new ArgumentOutOfRangeException(nameof(days), days, "An age is 0 days or more.");

        Months = months;
        var whole = Math.Floor(days);
        Days = (int)whole + (days - whole >= 0.5 ? 1 : 0);
    }

    /// <summary>Whole days, rounded half up: 730.5 days are 731.</summary>
    public int Days { get; }

    /// <summary>Months of 30.4375 days, unrounded.</summary>
    public double Months { get; }

    /// <summary>Under nine months (273.9375 days): too young to be measured standing.</summary>
    public bool IsUnderNineMonths => Months < 9;

    /// <summary>Under sixty months (1826.25 days): covered by the standards.</summary>
    public bool IsUnderFiveYears => Months < 60;

    /// <summary>How the standards of this age were measured: lying to day 730, standing from day 731.</summary>
    public Posture StandardPosture => Days < FirstStandingDay ? Posture.Lying : Posture.Standing;

    /// <summary>An age in days, whole or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or no number.</exception>
    public static Age OfDays(double days) => new(days, days / DaysPerMonth);

    /// <summary>An age in months of 30.4375 days, whole or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or no number.</exception>
    public static Age OfMonths(double months) => new(months * DaysPerMonth, months);

    /// <summary>An age known in both forms, which need not agree: days look up the tables, months decide the limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative days, or no number.</exception>
    internal static Age Of(double days, double months) => new(days, months);

    /// <summary>The age on a day of a child whose birth date is known.</summary>
    /// <param name="bornOn">The birth date.</param>
    /// <param name="day">The day of measuring.</param>
    /// <param name="basis">By the very day, or by completed calendar months.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the birth.</exception>
    public static Age On(DateOnly bornOn, DateOnly day, AgeBasis basis = AgeBasis.Day) => basis == AgeBasis.Day
        ? OfDays(day.DayNumber - bornOn.DayNumber)
        : OfMonths(CompletedMonths(bornOn, day));

    /// <summary>Fully elapsed calendar months: born on 20 January, the fourth month completes on 20 May.</summary>
    /// <remarks>Where the birth day does not exist in a month, the month completes on its last day.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the birth.</exception>
    public static int CompletedMonths(DateOnly bornOn, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, bornOn);

        var months = (12 * (day.Year - bornOn.Year)) + day.Month - bornOn.Month;
        return bornOn.AddMonths(months) <= day ? months : months - 1;
    }
}
