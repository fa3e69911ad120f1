namespace Seribu.Growth.Tests;

public class FlagTests
{
    [Theory]
    [InlineData(Indicator.WeightForAge, -6, 5)]
    [InlineData(Indicator.LengthForAge, -6, 6)]
    [InlineData(Indicator.BmiForAge, -5, 5)]
    [InlineData(Indicator.HeadForAge, -5, 5)]
    [InlineData(Indicator.ArmForAge, -5, 5)]
    [InlineData(Indicator.TricepsForAge, -5, 5)]
    [InlineData(Indicator.SubscapularForAge, -5, 5)]
    [InlineData(Indicator.WeightForLength, -5, 5)]
    [InlineData(Indicator.WeightForHeight, -5, 5)]
    public void A_score_past_the_limits_is_flagged_and_one_on_them_is_not(Indicator indicator, double low, double high)
    {
        Assert.False(new Score(indicator, new(low)).IsFlagged);
        Assert.False(new Score(indicator, new(high)).IsFlagged);
        Assert.True(new Score(indicator, new(low - 0.01)).IsFlagged);
        Assert.True(new Score(indicator, new(high + 0.01)).IsFlagged);
    }

    [Fact]
    public void The_rounded_score_decides() => Assert.False(new Score(Indicator.LengthForAge, new(6.004)).IsFlagged);

    [Fact]
    public void A_flagged_score_belongs_to_no_category() => Assert.Null(new Score(Indicator.WeightForAge, new(-6.01)).Category);
}
