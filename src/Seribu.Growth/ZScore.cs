using System.Globalization;

namespace Seribu.Growth;

/// <summary>Distance from the median child, in SDs, kept to two decimals: what is printed is what is classified.</summary>
/// <remarks>Rounded to the nearest of the two neighbouring hundredths, a tie to the even one: docs/rules/growth.md#rounding.</remarks>
public readonly record struct ZScore : IComparable<ZScore>
{
    /// <summary>Beyond this a double holds no hundredths; no child comes near.</summary>
    private const double NoHundredths = 1e13;

    /// <summary>Rounds a computed z.</summary>
    /// <param name="unrounded">Any finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, or infinite.</exception>
    public ZScore(double unrounded)
    {
        Value = double.IsFinite(unrounded)
            ? Rounded(unrounded)
            : throw new ArgumentOutOfRangeException(nameof(unrounded), unrounded, "A z-score is a finite number.");
    }

    /// <summary>The z, two decimals, never a negative zero.</summary>
    public double Value { get; }

    /// <summary>Orders from the lowest.</summary>
    public int CompareTo(ZScore other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left lies below the right.</summary>
    public static bool operator <(ZScore left, ZScore right) => left.Value < right.Value;

    /// <summary>Whether the left lies above the right.</summary>
    public static bool operator >(ZScore left, ZScore right) => left.Value > right.Value;

    /// <summary>Whether the left lies on or below the right.</summary>
    public static bool operator <=(ZScore left, ZScore right) => left.Value <= right.Value;

    /// <summary>Whether the left lies on or above the right.</summary>
    public static bool operator >=(ZScore left, ZScore right) => left.Value >= right.Value;

    /// <summary>Two decimals with a point: <c>-2.15</c>.</summary>
    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);

    private static double Rounded(double z)
    {
        var size = Math.Abs(z);
        if (size >= NoHundredths) return z;

        var hundredths = Math.Floor(100 * size);
        var low = hundredths / 100;
        var high = Math.Ceiling(100 * size) / 100;
        var toLow = size - low;
        var toHigh = high - size;
        var nearest = toLow < toHigh || (toLow == toHigh && hundredths % 2 == 0) ? low : high;

        // Adding zero turns -0 into 0.
        return Math.CopySign(nearest, z) + 0.0;
    }
}
