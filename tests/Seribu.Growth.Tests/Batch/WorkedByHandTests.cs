using Seribu.Growth.Batch;

namespace Seribu.Growth.Tests.Batch;

/// <summary>
/// Scores worked out from WHO's printed L, M and S with a pocket calculator of thirty decimal digits, none of it this library's arithmetic.
/// Boys at birth, 6.0 kg: M = 3.3464, L = 0.3487, S = 0.14602; the curve gives 4.43, so the line: SD3 = 5.0306, SD2 = 4.4194, z = 3 + 0.9694/0.6113 = 4.59.
/// </summary>
public class WorkedByHandTests
{
    [Theory]
    [InlineData(Indicator.WeightForAge, 0, Sex.Male, 2.5, -1.90)]
    [InlineData(Indicator.WeightForAge, 0, Sex.Male, 6.0, 4.59)]
    [InlineData(Indicator.WeightForAge, 365, Sex.Female, 5.0, -4.66)]
    [InlineData(Indicator.WeightForAge, 1826, Sex.Female, 41.9, 5.67)]
    [InlineData(Indicator.LengthForAge, 0, Sex.Female, 41.2, -4.27)]
    [InlineData(Indicator.LengthForAge, 731, Sex.Male, 96.9, 3.20)]
    [InlineData(Indicator.HeadForAge, 0, Sex.Male, 37.0, 2.00)]
    [InlineData(Indicator.HeadForAge, 1826, Sex.Female, 40.0, -6.97)]
    [InlineData(Indicator.ArmForAge, 91, Sex.Male, 13.5, 0.02)]
    [InlineData(Indicator.TricepsForAge, 91, Sex.Male, 21.9, 5.37)]
    [InlineData(Indicator.SubscapularForAge, 1826, Sex.Female, 17.3, 2.90)]
    [InlineData(Indicator.WeightForLength, 45, Sex.Female, 3.9, 5.03)]
    [InlineData(Indicator.WeightForHeight, 120, Sex.Male, 15.0, -4.33)]
    public void A_score_is_what_the_printed_figures_give(Indicator indicator, double x, Sex sex, double measured, double z)
    {
        var isByAge = GrowthStandard.Of(indicator).IsByAge;
        var children = new MeasureColumns
        {
            Sex = Eight((Sex?)sex),
            AgeDays = Eight(isByAge ? x : indicator == Indicator.WeightForLength ? 100.0 : 1500.0),
            WeightKg = Eight(measured),
            LengthCm = Eight(isByAge ? measured : x),
            HeadCm = Eight(measured),
            ArmCm = Eight(measured),
            TricepsMm = Eight(measured),
            SubscapularMm = Eight(measured),
        };
        var scores = ScoreColumns.Of(8);

        GrowthBatch.Score(children, scores);

        Assert.All((isByAge ? scores.ByAge(indicator) : scores.WeightForLength.Span).ToArray(), score => Assert.Equal(z, score));
    }

    private static T[] Eight<T>(T figure) => [.. Enumerable.Repeat(figure, 8)];
}
