using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector512<double>;
using Packed = System.Runtime.Intrinsics.Vector512<long>;
using Wide = System.Runtime.Intrinsics.Vector512;

namespace Seribu.Growth.Batch;

/// <summary>Hundredths of z for several children at once, near enough that rounding gives what the exact formula gives, or said not to be.</summary>
/// <remarks>
/// With t = (y − M)/(y + M), ln(y/M) is 2·artanh(t), and z = ln(y/M)/S · (eʷ − 1)/w for w = L·ln(y/M): no power, and no loss near the median or
/// near L = 0. Both functions are polynomials fitted at Chebyshev nodes, right to 4·10⁻¹⁰ and 2·10⁻¹⁰ within their limits. Within three SDs that is
/// at most 2·10⁻⁷ hundredths, rounding of doubles included. See docs/decisions/0050.
/// </remarks>
internal static class CurveLanes
{
    /// <summary>Nearer than this to a rounding tie, in hundredths, the approximation does not decide.</summary>
    private const double TieMargin = 1e-5;

    // Wider than three SDs of any row.
    private const double LargestT = 0.538;
    private const double LargestW = 1.1;
    private const double ThreeSds = 300;

    // More than this many hundredths carry errors that approach the margin; no child comes near.
    private const double MostHundredths = 1e6;

    /// <summary>Hundredths of z by a table whose tails are straight.</summary>
    /// <param name="row">Rows of the table.</param>
    /// <param name="m">M of the rows.</param>
    /// <param name="s">S of the rows, in units of <see cref="PackedStandards.UnitOfS"/>.</param>
    /// <param name="measured">Measurements, more than 0.</param>
    /// <param name="trusted">Where the answer stands after rounding.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes WithStraightTails(Packed row, Lanes m, Lanes s, Lanes measured, out Lanes trusted)
    {
        var l = Wide.ConvertToDouble((row << 16) >> 48) * PackedStandards.UnitOfL;
        var t = (measured - m) / (measured + m);
        var logarithm = t * TwiceArtanhByT(t * t);
        var w = l * logarithm;
        var hundredths = logarithm * ExpMinusOneByW(w) * (100 / PackedStandards.UnitOfS) / s;

        trusted = Wide.LessThanOrEqual(Wide.Abs(t), Wide.Create(LargestT))
            & Wide.LessThanOrEqual(Wide.Abs(w), Wide.Create(LargestW))
            & Wide.LessThanOrEqual(Wide.Abs(hundredths), Wide.Create(ThreeSds));
        return Rounded(hundredths, ref trusted);
    }

    /// <summary>Hundredths of z by a table with L = 1 that follows its curve, then a straight line, all the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes OnCurve(Lanes m, Lanes s, Lanes measured, out Lanes trusted)
    {
        var hundredths = (measured - m) * (100 / PackedStandards.UnitOfS) / (m * s);

        trusted = Wide.LessThanOrEqual(Wide.Abs(hundredths), Wide.Create(MostHundredths));
        return Rounded(hundredths, ref trusted);
    }

    /// <summary>M of packed rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes M(Packed row) => Wide.ConvertToDouble(row & Wide.Create(0xFFFFFFFFL)) * PackedStandards.UnitOfM;

    /// <summary>S of packed rows, in units of <see cref="PackedStandards.UnitOfS"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes S(Packed row) => Wide.ConvertToDouble(row >>> 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Rounded(Lanes hundredths, ref Lanes trusted)
    {
        var whole = Wide.Round(hundredths);
        trusted &= Wide.LessThan(Wide.Abs(hundredths - whole), Wide.Create(0.5 - TieMargin));
        return whole;
    }

    /// <summary>2·artanh(t)/t from q = t², for t to 0.538.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes TwiceArtanhByT(Lanes q)
    {
        var sum = Wide.Create(2 * 0.21077055233487638);
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * -0.006055404318217507));
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.11333400554349911));
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.10788891692492161));
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.14310320742177107));
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.19999089622889527));
        sum = Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.33333346038082834));
        return Wide.MultiplyAddEstimate(sum, q, Wide.Create(2 * 0.9999999997115657));
    }

    /// <summary>(eʷ − 1)/w, for w from −1.1 to 1.1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ExpMinusOneByW(Lanes w)
    {
        var sum = Wide.Create(2.819571034260544e-07);
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(2.8324771760626696e-06));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(2.4794805084166346e-05));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.00019833111838956006));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.0013888918242875724));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.008333368650829334));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.041666666222378704));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.16666666132056296));
        sum = Wide.MultiplyAddEstimate(sum, w, Wide.Create(0.5000000000107532));
        return Wide.MultiplyAddEstimate(sum, w, Wide.Create(1.0000000001293956));
    }
}
