using System.Numerics;
using System.Runtime.InteropServices;

namespace Seribu.Growth.Surveys;

/// <summary>The figures that are reckoned for every group, side by side, so that one addition adds them all.</summary>
/// <remarks>
/// For each indicator six shares and the mean z, then the two shares of children with two problems at once. A child brings two rows: weight times value
/// (1 or 0, or the z), and weight where the value is known. Behind them stand, in the first row only, weight times z squared.
/// </remarks>
internal static class Figures
{
    /// <summary>Six cut-offs and a mean.</summary>
    public const int OfIndicator = 7;

    /// <summary>Where the mean stands among an indicator's figures.</summary>
    public const int Mean = 6;

    public const int StuntedAndWasted = 28;
    public const int StuntedAndOverweight = 29;
    public const int Squares = 30;

    /// <summary>How wide a row is: a multiple of every vector's length.</summary>
    public const int Width = 40;

    private static readonly short[] Lines = [-300, -200, -100, 100, 200, 300];

    /// <summary>Where a share of an indicator stands.</summary>
    public static int At(SurveyIndicator indicator, CutOff cutOff) => ((int)indicator * OfIndicator) + (int)cutOff;

    /// <summary>Where the mean z of an indicator stands.</summary>
    public static int MeanOf(SurveyIndicator indicator) => ((int)indicator * OfIndicator) + Mean;

    /// <summary>Whether a judged score lies beyond a line; the line itself is not beyond.</summary>
    public static bool IsBeyond(short hundredths, CutOff cutOff) =>
        cutOff <= CutOff.BelowMinus1 ? hundredths < Lines[(int)cutOff] : hundredths > Lines[(int)cutOff];

    /// <summary>What a child brings to the sums of its groups.</summary>
    public static void Of(in SurveyRow child, Span<double> values, Span<double> weights)
    {
        values.Clear();
        weights.Clear();
        for (var indicator = SurveyIndicator.LengthForAge; indicator <= SurveyIndicator.WeightForLength; indicator++)
        {
            var at = (int)indicator * OfIndicator;
            if (child.Judged(indicator) is not SurveyRow.None and var judged)
            {
                for (var line = CutOff.BelowMinus3; line <= CutOff.Above3; line++)
                {
                    weights[at + (int)line] = child.Weight;
                    if (IsBeyond(judged, line)) values[at + (int)line] = child.Weight;
                }
            }

            if (child.Score(indicator) is not (not SurveyRow.None and var score)) continue;

            var z = score / 100.0;
            weights[at + Mean] = child.Weight;
            values[at + Mean] = child.Weight * z;
            values[Squares + (int)indicator] = child.Weight * z * z;
        }

        var (length, forLength) = (child.Judged(SurveyIndicator.LengthForAge), child.Judged(SurveyIndicator.WeightForLength));
        if (length is SurveyRow.None || forLength is SurveyRow.None) return;

        weights[StuntedAndWasted] = weights[StuntedAndOverweight] = child.Weight;
        if (!IsBeyond(length, CutOff.BelowMinus2)) return;
        if (IsBeyond(forLength, CutOff.BelowMinus2)) values[StuntedAndWasted] = child.Weight;
        if (IsBeyond(forLength, CutOff.Above2)) values[StuntedAndOverweight] = child.Weight;
    }

    /// <summary>Adds a row to the sums.</summary>
    public static void Add(Span<double> sums, ReadOnlySpan<double> row)
    {
        var to = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var from = MemoryMarshal.Cast<double, Vector<double>>(row);
        for (var i = 0; i < to.Length; i++) to[i] += from[i];
    }
}
