using Seribu.Server.Look.Marks;

namespace Seribu.Server.Look.Charts;

/// <summary>One growth chart: the curves of a standard and one child's readings. Shown by the partial <c>_GrowthChart</c>.</summary>
public sealed record GrowthChartData
{
    /// <summary>"Panjang badan menurut umur"</summary>
    public required string Title { get; init; }

    /// <summary>"cm", "kg", "kg/m²"</summary>
    public required string Unit { get; init; }

    /// <summary>What runs from left to right: the age in months, or a length in centimetres.</summary>
    public GrowthAxis Axis { get; init; } = GrowthAxis.Months;

    /// <summary>The curves from left to right; the first and the last one are the ends of the chart.</summary>
    public required IReadOnlyList<CurveRow> Curves { get; init; }

    /// <summary>Where the lines step because standing begins (two years); they are drawn in two pieces.</summary>
    public double? StepAt { get; init; }

    /// <summary>The readings in the order they were taken. Those held back carry <see cref="ZState.HeldBack"/>.</summary>
    public IReadOnlyList<GrowthPoint> Points { get; init; } = [];

    /// <summary>The months of age in which the child was not measured; only on an axis of months.</summary>
    public IReadOnlyList<int> Missed { get; init; } = [];
}

public enum GrowthAxis
{
    Months,
    Length,
}

/// <summary>Where the seven lines of a standard lie at one place of the axis.</summary>
public readonly record struct CurveRow(double X, double Minus3, double Minus2, double Minus1, double Median, double Plus1, double Plus2, double Plus3)
{
    /// <summary>The line of −3 to +3.</summary>
    public double At(int z) => z switch
    {
        -3 => Minus3,
        -2 => Minus2,
        -1 => Minus1,
        0 => Median,
        1 => Plus1,
        2 => Plus2,
        3 => Plus3,
        // Below the last line the standard goes on by the distance of the last two.
        -4 => Minus3 - (Minus2 - Minus3),
        _ => throw new ArgumentOutOfRangeException(nameof(z), z, "A standard has lines from -3 to +3."),
    };
}

/// <summary>One reading of one child.</summary>
/// <param name="X">Age in months (days / 30.4375), or the length, as the axis counts.</param>
/// <param name="Age">The age in words, for the table: "21 bulan".</param>
/// <param name="Category">The official word: "Pendek".</param>
public sealed record GrowthPoint(DateOnly TakenOn, string Age, double X, decimal Value, double? Z, ZState State, string Category);
