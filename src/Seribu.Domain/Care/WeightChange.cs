using Seribu.Domain.Book;
using Seribu.Domain.Growth;

namespace Seribu.Domain.Care;

/// <summary>Compares a weight with the weights around it.</summary>
/// <remarks>Source: docs/rules/plausible.md#weight.</remarks>
/// <param name="Before">The weight before.</param>
/// <param name="On">The day of the weight in question.</param>
/// <param name="After">The weight after, when the row arrives late.</param>
/// <param name="BornOn">A newborn gains faster; empty for a woman.</param>
/// <param name="Plausible">The limits a guess must keep.</param>
/// <param name="Limits">How far two weights may lie apart.</param>
internal readonly record struct WeightChange(
    Weighed? Before, DateOnly On, Weighed? After, DateOnly? BornOn, MeasureLimits Plausible, HistoryLimits Limits)
{
    private const decimal DaysPerMonth = 30.4375m;

    /// <summary>Adds what is wrong with a weight beside its neighbours, and what may have been meant.</summary>
    /// <param name="doubts">Where to add.</param>
    /// <param name="kg">The weight.</param>
    /// <param name="believed">Whether the weight is plausible by itself: only then is its change judged.</param>
    public void Judge(ref Doubts doubts, decimal kg, bool believed)
    {
        if (Before is null && After is null) return;

        var wrong = believed ? Wrong(kg) : null;
        if (wrong is var (code, beside))
            doubts.Add(Gravity.Marked, "weight_kg", code, Doubts.Text(kg), Doubts.Text(beside.Kg), Doubts.Text(beside.On));

        if ((wrong is not null || !believed) && Guess(kg) is { } guess)
            doubts.Add(Gravity.Marked, "weight_kg", "weight-digit-slip", Doubts.Text(kg), Doubts.Plain(guess));
    }

    /// <summary>Months between two days for a rule that speaks of a month: never less than one.</summary>
    public static decimal Months(DateOnly from, DateOnly to) => Math.Max(1, (to.DayNumber - from.DayNumber) / DaysPerMonth);

    private (string Code, Weighed Beside)? Wrong(decimal kg)
    {
        var now = new Weighed(On, kg);
        if (Before is { } before && Code(before, now) is { } sinceBefore) return (sinceBefore, before);
        if (After is { } after && Code(now, after) is { } untilAfter) return (untilAfter, after);

        return null;
    }

    private string? Code(Weighed earlier, Weighed later)
    {
        var isNewborn = BornOn is { } bornOn && Calendar.Age.InMonths(bornOn, earlier.On) < Limits.NewbornUnderMonth;
        var gain = isNewborn ? Limits.NewbornGainPercentPerMonth : Limits.GainPercentPerMonth;
        var percent = 100 * (later.Kg - earlier.Kg) / earlier.Kg;
        var months = Months(earlier.On, later.On);

        if (percent > gain * months) return "gain-impossible";
        return -percent > Limits.LossPercentPerMonth * months ? "loss-impossible" : null;
    }

    private decimal? Guess(decimal kg)
    {
        var change = this;
        return TypingSlip.Guess(kg, (Before ?? After)!.Value.Kg, tens: false, guess => change.Plausible.IsPlausible(guess) && change.Wrong(guess) is null);
    }
}

/// <summary>A weight on a day.</summary>
internal readonly record struct Weighed(DateOnly On, decimal Kg);
