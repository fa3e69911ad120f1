namespace Seribu.Growth;

/// <summary>One row of a growth standard: how healthy children of one sex spread at one age or length.</summary>
/// <param name="L">Power that makes the spread symmetric; never 0 in the WHO tables.</param>
/// <param name="M">Median, in the indicator's unit (kg, cm, mm or kg/m²).</param>
/// <param name="S">Coefficient of variation.</param>
/// <remarks>Source: Cole and Green 1992, as used by WHO; docs/rules/growth.md#formula.</remarks>
public readonly record struct Lms(double L, double M, double S)
{
    /// <summary>The unrounded z of a measurement that follows the curve however far out it lies.</summary>
    /// <param name="measured">More than 0, in the unit of <see cref="M"/>.</param>
    public double OnCurve(double measured) => (Math.Pow(measured / M, L) - 1) / (S * L);

    /// <summary>The unrounded z of a measurement for which, past three SDs, the curve gives way to a straight line.</summary>
    /// <param name="measured">More than 0, in the unit of <see cref="M"/>.</param>
    /// <remarks>The line goes on with the distance between the second and the third SD: docs/rules/growth.md#tails.</remarks>
    public double WithStraightTails(double measured)
    {
        var z = OnCurve(measured);
        return z switch
        {
            > 3 => 3 + ((measured - ValueAt(3)) / (ValueAt(3) - ValueAt(2))),
            < -3 => -3 + ((measured - ValueAt(-3)) / (ValueAt(-2) - ValueAt(-3))),
            _ => z,
        };
    }

    /// <summary>The measurement that lies <paramref name="z"/> SDs from the median: the value of a chart line.</summary>
    /// <param name="z">-3 to 3; the curve itself, without straight tails.</param>
    public double ValueAt(double z) => M * Math.Pow(1 + (L * S * z), 1 / L);

    /// <summary>The row a part of the way from one row to the next, each of L, M and S taken in proportion.</summary>
    /// <param name="from">The row at 0.</param>
    /// <param name="to">The row at 1.</param>
    /// <param name="part">0 to 1.</param>
    public static Lms Between(Lms from, Lms to, double part) =>
        new(from.L + (part * (to.L - from.L)), from.M + (part * (to.M - from.M)), from.S + (part * (to.S - from.S)));
}
