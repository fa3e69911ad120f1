using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Growth;

namespace Seribu.Domain.Care;

/// <summary>Compares a length with the lengths around it, all as if lying.</summary>
/// <remarks>Source: docs/rules/plausible.md#length.</remarks>
internal readonly record struct LengthChange(Measured? Before, Measured? After, MeasureLimits Plausible, HistoryLimits Limits)
{
    /// <summary>Adds what is wrong with a length beside its neighbours, and what may have been meant.</summary>
    /// <param name="doubts">Where to add.</param>
    /// <param name="now">The length in question.</param>
    /// <param name="believed">Whether the length is plausible by itself: only then is its change judged.</param>
    public void Judge(ref Doubts doubts, Measured now, bool believed)
    {
        if (Before is null && After is null) return;

        var shrunk = believed ? Shrunk(now) : null;
        if (shrunk is var (earlier, later))
        {
            var beside = earlier == now ? later : earlier;
            var code = earlier.Cm - later.Cm > Limits.ShrinkingCm ? "shrinking" : "posture-swapped";
            doubts.Add(Gravity.Marked, "length_cm", code, Doubts.Text(now.Cm), Doubts.Text(beside.Cm), Doubts.Text(beside.On));
        }

        if ((shrunk is not null || !believed || Jumps(now)) && Guess(now) is { } guess)
            doubts.Add(Gravity.Marked, "length_cm", "length-digit-slip", Doubts.Text(now.Cm), Doubts.Plain(guess));
    }

    private (Measured Earlier, Measured Later)? Shrunk(Measured now)
    {
        if (Before is { } before && before.LyingCm - now.LyingCm > Limits.ShrinkingCm) return (before, now);
        if (After is { } after && now.LyingCm - after.LyingCm > Limits.ShrinkingCm) return (now, after);

        return null;
    }

    private bool Jumps(Measured now) =>
        (Before is { } before && Jumps(before, now)) || (After is { } after && Jumps(now, after));

    private bool Jumps(Measured earlier, Measured later) =>
        later.LyingCm - earlier.LyingCm > Limits.JumpCmPerMonth * WeightChange.Months(earlier.On, later.On);

    private decimal? Guess(Measured now)
    {
        var change = this;
        return TypingSlip.Guess(now.Cm, (Before ?? After)!.Value.Cm, tens: true, Fits);

        bool Fits(decimal guess)
        {
            var meant = now with { Cm = guess };
            return change.Plausible.IsPlausible(guess) && change.Shrunk(meant) is null && !change.Jumps(meant);
        }
    }
}

/// <summary>A length on a day, as read.</summary>
/// <param name="On">The day.</param>
/// <param name="Cm">As read.</param>
/// <param name="Standing">It was read standing, and that is believed.</param>
internal readonly record struct Measured(DateOnly On, decimal Cm, bool Standing)
{
    private const decimal LyingGainCm = (decimal)BodyLength.LyingGainCm;

    /// <summary>As if it had been read lying: 0.7 cm more than standing.</summary>
    public decimal LyingCm => Standing ? Cm + LyingGainCm : Cm;

    /// <summary>Without a posture the one of the age is taken; standing under nine months is not believed.</summary>
    public static Measured Of(DateOnly on, decimal cm, Posture? posture, DateOnly? bornOn)
    {
        if (bornOn is not { } born || on < born) return new(on, cm, posture == Posture.Standing);

        var age = Age.On(born, on);
        return new(on, cm, (posture ?? age.StandardPosture) == Posture.Standing && !age.IsUnderNineMonths);
    }
}
