namespace Seribu.Growth.Tests;

/// <summary>Chart lines against the tables WHO printed, one decimal.</summary>
public class GrowthCurveTests
{
    // WHO, "Simplified field tables", z-scores: birth, 24 months standing, 60 months; 65.0 cm.
    [Theory]
    [InlineData(Indicator.WeightForAge, Sex.Male, 0, 2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0)]
    [InlineData(Indicator.WeightForAge, Sex.Female, 0, 2.0, 2.4, 2.8, 3.2, 3.7, 4.2, 4.8)]
    [InlineData(Indicator.WeightForAge, Sex.Male, 1826, 12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9)]
    [InlineData(Indicator.LengthForAge, Sex.Male, 0, 44.2, 46.1, 48.0, 49.9, 51.8, 53.7, 55.6)]
    [InlineData(Indicator.LengthForAge, Sex.Male, 731, 78.0, 81.0, 84.1, 87.1, 90.2, 93.2, 96.3)]
    [InlineData(Indicator.HeadForAge, Sex.Female, 0, 30.3, 31.5, 32.7, 33.9, 35.1, 36.2, 37.4)]
    [InlineData(Indicator.BmiForAge, Sex.Male, 0, 10.2, 11.1, 12.2, 13.4, 14.8, 16.3, 18.1)]
    [InlineData(Indicator.WeightForHeight, Sex.Male, 65, 5.9, 6.3, 6.9, 7.4, 8.1, 8.8, 9.6)]
    public void The_lines_are_those_WHO_printed(Indicator indicator, Sex sex, double x, params double[] printed)
    {
        var curve = new GrowthCurve(indicator, sex);

        var lines = GrowthCurve.Lines.Select(sd => curve.Line(sd).Single(point => point.X == x).Value);

        Assert.Equal(printed, lines.Select(value => Math.Round(value, 1)));
    }

    [Theory]
    [InlineData(Indicator.LengthForAge, 0, 1826, 731)]
    [InlineData(Indicator.BmiForAge, 0, 1826, 731)]
    [InlineData(Indicator.WeightForAge, 0, 1826, null)]
    [InlineData(Indicator.HeadForAge, 0, 1826, null)]
    [InlineData(Indicator.ArmForAge, 91, 1826, null)]
    [InlineData(Indicator.WeightForLength, 45, 110, null)]
    [InlineData(Indicator.WeightForHeight, 65, 120, null)]
    public void A_line_covers_its_table_and_says_where_it_steps(Indicator indicator, double from, double to, int? step)
    {
        var curve = new GrowthCurve(indicator, Sex.Female);

        Assert.Equal((from, to, step), (curve.From, curve.To, curve.StepDay));
        Assert.Equal((from, to), (curve.Line(0)[0].X, curve.Line(0)[^1].X));
    }

    [Fact]
    public void A_length_line_drops_by_seven_millimetres_on_day_731()
    {
        var median = new GrowthCurve(Indicator.LengthForAge, Sex.Female).Line(0);

        Assert.InRange(median[730].Value - median[731].Value, 0.6, 0.7);
    }

    [Fact]
    public void Beyond_three_SDs_there_is_no_line() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrowthCurve(Indicator.WeightForAge, Sex.Male).Line(3.01));
}
