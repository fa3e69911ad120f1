using System.Globalization;

namespace Seribu.Growth.Velocity;

/// <summary>One row of the velocity standards: what healthy children gain from one age to another.</summary>
/// <param name="Interval">As published: <c>3-5 mo</c>.</param>
/// <param name="FromDays">Where the interval begins, in days.</param>
/// <param name="ToDays">Where it ends.</param>
/// <param name="Lms">Of the gain and <paramref name="Delta"/> together.</param>
/// <param name="Delta">Grams that are added to a weight gain, which may be negative; nothing for length and head.</param>
/// <remarks>Source: reference/growth-velocity/SOURCE.md; docs/rules/velocity.md#formula.</remarks>
public sealed record VelocityRow(string Interval, double FromDays, double ToDays, Lms Lms, double Delta)
{
    private const double DaysPerWeek = 7;

    /// <summary>How long the interval is, in days.</summary>
    public double Days => ToDays - FromDays;

    /// <summary>The gain of the median child, in g or cm.</summary>
    public double Median => Lms.M - Delta;

    /// <summary>The gain that lies so many SDs from the median; -3 to 3.</summary>
    public double ValueAt(double z) => Lms.ValueAt(z) - Delta;

    /// <summary>The unrounded z of a gain over exactly this interval; none for a length or head that shrank.</summary>
    /// <param name="gain">In g or cm.</param>
    public double? ZOf(double gain)
    {
        if (Delta == 0) return gain >= 0 ? Lms.OnCurve(gain) : null;

        // Past a loss of delta grams the curve has no value at all; the straight tail has begun long before.
        return gain + Delta > 0 ? Lms.WithStraightTails(gain + Delta) : BelowTheCurve(gain + Delta);
    }

    /// <summary>Reads a published interval: months, or weeks where it says so.</summary>
    internal static VelocityRow Of(string interval, Lms lms, double delta)
    {
        var ends = interval.Split('-');
        return new(interval, DaysAt(ends[0], ends[1]), DaysAt(ends[1], ends[1]), lms, delta);
    }

    private static double DaysAt(string end, string unitIfNone)
    {
        var number = double.Parse(end.Split(' ')[0], CultureInfo.InvariantCulture);
        var unit = end.Contains(' ', StringComparison.Ordinal) ? end : unitIfNone;
        return number * (unit.EndsWith("wks", StringComparison.Ordinal) ? DaysPerWeek : Age.DaysPerMonth);
    }

    private double BelowTheCurve(double shifted) => -3 + ((shifted - Lms.ValueAt(-3)) / (Lms.ValueAt(-2) - Lms.ValueAt(-3)));
}
