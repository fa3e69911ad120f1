namespace Seribu.Server.Look.Charts;

/// <summary>The field of a chart: where its values lie in pixels.</summary>
internal readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    public double XFrom { get; init; }

    public double XTo { get; init; } = 1;

    public double YFrom { get; init; }

    public double YTo { get; init; } = 1;

    public double X(double value) => Left + ((value - XFrom) / (XTo - XFrom) * (Right - Left));

    public double Y(double value) => Bottom - ((value - YFrom) / (YTo - YFrom) * (Bottom - Top));

    /// <summary>The same, kept within the field.</summary>
    public double YWithin(double value) => Math.Clamp(Y(value), Top, Bottom);

    public bool HasX(double value) => value >= XFrom && value <= XTo;
}
