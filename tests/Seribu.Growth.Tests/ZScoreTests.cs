namespace Seribu.Growth.Tests;

public class ZScoreTests
{
    // 1.005 and 2.675 lie a little below themselves in binary; 0.125 is a true tie. Expected: R 4 and later.
    [Theory]
    [InlineData(-2.0049, -2.00)]
    [InlineData(-2.0051, -2.01)]
    [InlineData(1.005, 1.00)]
    [InlineData(2.675, 2.67)]
    [InlineData(0.125, 0.12)]
    [InlineData(-0.125, -0.12)]
    [InlineData(3, 3)]
    [InlineData(1e300, 1e300)]
    public void A_score_is_kept_to_two_decimals(double computed, double expected) => Assert.Equal(expected, new ZScore(computed).Value);

    [Theory]
    [InlineData(-0.004, "0.00")]
    [InlineData(-2.1, "-2.10")]
    [InlineData(13.456, "13.46")]
    public void A_score_is_written_with_two_decimals_and_never_as_minus_zero(double computed, string expected) =>
        Assert.Equal(expected, new ZScore(computed).ToString());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_no_score(double computed) => Assert.Throws<ArgumentOutOfRangeException>(() => new ZScore(computed));
}
