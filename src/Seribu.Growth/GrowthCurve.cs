namespace Seribu.Growth;

/// <summary>The lines of a growth chart, -3 to +3 SD, from the very rows the scores are made with.</summary>
/// <param name="Indicator">What the chart shows.</param>
/// <param name="Sex">Whose chart it is.</param>
/// <remarks>Source: docs/rules/growth.md#curves.</remarks>
public sealed record GrowthCurve(Indicator Indicator, Sex Sex)
{
    private readonly GrowthStandard standard = GrowthStandard.Of(Indicator);

    /// <summary>The lines a chart has, in SDs, from the lowest.</summary>
    public static IReadOnlyList<int> Lines { get; } = [-3, -2, -1, 0, 1, 2, 3];

    /// <summary>Where each line starts: an age in days or a length in cm.</summary>
    public double From => X(standard.FirstKey);

    /// <summary>Where each line ends, included.</summary>
    public double To => X(standard.LastKey);

    /// <summary>The day from which height replaces length and every line steps (length down by 0.7 cm); none where nothing steps.</summary>
    /// <remarks>A chart draws a line in two pieces: before this day, and from it on.</remarks>
    public int? StepDay => Indicator is Indicator.LengthForAge or Indicator.BmiForAge ? Age.FirstStandingDay : null;

    /// <summary>All points of a line, one for each day or each tenth of a centimetre.</summary>
    /// <param name="sd">-3 to 3; a line between those of <see cref="Lines"/> may be asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beyond three SDs, where the curve is no longer the standard.</exception>
    public CurvePoint[] Line(double sd)
    {
        if (!(sd is >= -3 and <= 3)) throw new ArgumentOutOfRangeException(nameof(sd), sd, "A chart has lines from -3 to 3 SD.");

        var rows = standard.Rows(Sex);
        var line = new CurvePoint[rows.Length];
        for (var i = 0; i < line.Length; i++) line[i] = new(X(standard.FirstKey + i), rows[i].ValueAt(sd));

        return line;
    }

    private double X(int key) => standard.IsByAge ? key : key / 10.0;
}

/// <summary>A point of a chart line.</summary>
/// <param name="X">Age in days, or length in cm.</param>
/// <param name="Value">In the unit of the indicator: kg, cm, mm or kg/m².</param>
public readonly record struct CurvePoint(double X, double Value);
