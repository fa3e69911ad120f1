namespace Seribu.Domain.People;

/// <summary>The three lengths of the first thousand days.</summary>
public enum ThousandDaysPart
{
    /// <summary>270 days in the womb.</summary>
    Pregnancy,

    /// <summary>180 days of breast milk only.</summary>
    BreastMilkOnly,

    /// <summary>550 days of complementary feeding.</summary>
    ComplementaryFeeding,

    /// <summary>The thousand days are over.</summary>
    Over,
}

/// <summary>The day of the first thousand a child or an unborn child is in (hari pertama kehidupan, HPK).</summary>
/// <remarks>Day 0 is the 14th day after the last menstrual period; birth is day 270. Source: docs/rules/people.md#thousand.</remarks>
/// <param name="Number">The day, from 0; past 1,000 it goes on counting.</param>
public readonly record struct ThousandDays(int Number)
{
    /// <summary>The day of birth, and where an unborn child waits for it.</summary>
    public const int Birth = 270;

    private const int FirstMeal = 450;
    private const int Last = 1000;
    private const int FromLmp = 14;

    /// <summary>Days still to come, never below 0.</summary>
    public int Remaining => Math.Max(0, Last - Number);

    /// <summary>Which of the three lengths the day lies in.</summary>
    public ThousandDaysPart Part => Number switch
    {
        < Birth => ThousandDaysPart.Pregnancy,
        < FirstMeal => ThousandDaysPart.BreastMilkOnly,
        < Last => ThousandDaysPart.ComplementaryFeeding,
        _ => ThousandDaysPart.Over,
    };

    /// <summary>The day of a born child; empty before birth.</summary>
    public static ThousandDays? OfChild(DateOnly bornOn, DateOnly day) => day < bornOn ? null : new(Birth + day.DayNumber - bornOn.DayNumber);

    /// <summary>The day of an unborn child. It stops at 270 until the birth is known; empty without dates, before day 0 and from its end on.</summary>
    public static ThousandDays? OfPregnancy(Pregnancy pregnancy, DateOnly day)
    {
        if (pregnancy.ReckonedLmp is not { } lmp || pregnancy.EndedOn <= day) return null;

        var number = day.DayNumber - lmp.DayNumber - FromLmp;
        return number < 0 ? null : new(Math.Min(number, Birth));
    }
}
