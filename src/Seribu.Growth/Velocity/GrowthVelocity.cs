namespace Seribu.Growth.Velocity;

/// <summary>What a gain says.</summary>
public enum VelocityFinding
{
    /// <summary>A length or a head became smaller: at least one of the two readings is wrong.</summary>
    Shrank,

    /// <summary>Growth faltering, severe: a gain below -3 SD.</summary>
    FalteringSeverely,

    /// <summary>Growth faltering: a gain below -2 SD.</summary>
    Faltering,

    /// <summary>From -2 to +2 SD.</summary>
    AsExpected,

    /// <summary>Above +2 SD.</summary>
    Fast,
}

/// <summary>What a child gained between two days, beside what healthy children gain: a finding that can be read back to its two readings.</summary>
/// <param name="Increment">What was gained.</param>
/// <param name="From">The earlier reading.</param>
/// <param name="To">The later reading.</param>
/// <param name="Row">The published interval it is compared with.</param>
/// <param name="Gain">The difference of the readings, in g or cm.</param>
/// <param name="ComparedGain">The gain at the same pace over exactly the published interval: this is scored.</param>
/// <param name="Z">Two decimals; none for a length or head that shrank.</param>
/// <remarks>Rules: docs/rules/velocity.md.</remarks>
public sealed record GrowthVelocity(Increment Increment, Reading From, Reading To, VelocityRow Row, double Gain, double ComparedGain, ZScore? Z)
{
    /// <summary>Of 100 healthy children, how many gain less.</summary>
    public double? Centile => Z is { } z ? 100 * BelowOf(z.Value) : null;

    /// <summary>What the gain says. A z on a line belongs to the healthier side.</summary>
    public VelocityFinding Finding => Z?.Value switch
    {
        null => VelocityFinding.Shrank,
        < -3 => VelocityFinding.FalteringSeverely,
        < -2 => VelocityFinding.Faltering,
        <= 2 => VelocityFinding.AsExpected,
        _ => VelocityFinding.Fast,
    };

    /// <summary>Compares two readings; nothing where no published interval fits their days.</summary>
    /// <param name="increment">What was gained.</param>
    /// <param name="sex">Of the child.</param>
    /// <param name="from">The earlier reading.</param>
    /// <param name="to">The later reading.</param>
    public static GrowthVelocity? Between(Increment increment, Sex sex, Reading from, Reading to)
    {
        if (VelocityStandard.Fitting(increment, sex, from.Age, to.Age) is not { } row) return null;

        var gain = GainOf(increment, from, to);
        var compared = gain * row.Days / (to.Age.Days - from.Age.Days);
        return new(increment, from, to, row, gain, compared, row.ZOf(compared) is { } z ? new ZScore(z) : null);
    }

    /// <summary>What the last reading shows beside the earlier one that tells most: about two months before for weight, three for length and head.</summary>
    /// <param name="increment">What was gained.</param>
    /// <param name="sex">Of the child.</param>
    /// <param name="readings">By age.</param>
    public static GrowthVelocity? Latest(Increment increment, Sex sex, IReadOnlyList<Reading> readings)
    {
        if (readings.Count == 0) return null;

        var last = readings[^1];
        var wished = (increment == Increment.Weight ? 2 : 3) * Age.DaysPerMonth;
        return readings.SkipLast(1)
            .Select(reading => Between(increment, sex, reading, last))
            .Where(velocity => velocity is not null)
            .MinBy(velocity => Math.Abs(last.Age.Days - velocity!.From.Age.Days - wished));
    }

    private static double GainOf(Increment increment, Reading from, Reading to) => increment switch
    {
        Increment.Weight => 1000 * (to.Value - from.Value),
        Increment.Length => Lying(to) - Lying(from),
        _ => to.Value - from.Value,
    };

    /// <summary>Two lengths are compared lying, so that the second birthday does not cost 0.7 cm.</summary>
    private static double Lying(Reading length) => length.Value + (length.Age.StandardPosture == Posture.Standing ? BodyLength.LyingGainCm : 0);

    /// <summary>The part of a bell below a z, to six decimals.</summary>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.</remarks>
    private static double BelowOf(double z)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        var beyond = series * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return z < 0 ? beyond : 1 - beyond;
    }
}
