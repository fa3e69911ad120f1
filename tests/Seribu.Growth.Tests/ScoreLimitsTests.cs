namespace Seribu.Growth.Tests;

/// <summary>Where scoring begins and ends, one edge at a time.</summary>
public class ScoreLimitsTests
{
    private static readonly Measures Girl = new()
    {
        Sex = Sex.Female,
        Age = Age.OfDays(400),
        WeightKg = 9.0,
        LengthCm = 74.0,
        Posture = Posture.Lying,
    };

    [Theory]
    [InlineData(1826, true)]
    [InlineData(1826.2, true)]
    [InlineData(1826.25, false)]
    [InlineData(1827, false)]
    public void Scoring_by_age_ends_at_sixty_months(double days, bool scored)
    {
        var scores = GrowthScores.Of(Girl with { Age = Age.OfDays(days), LengthCm = 109, Posture = Posture.Standing, WeightKg = 18 });

        Assert.Equal(scored, scores.WeightForAge.HasValue);
        Assert.Equal(scored, scores.LengthForAge.HasValue);
        Assert.Equal(scored, scores.BmiForAge.HasValue);
        Assert.Equal(scored, scores.WeightForLength.HasValue);
    }

    [Theory]
    [InlineData(59.999, true)]
    [InlineData(60, false)]
    public void Sixty_months_are_past_the_tables(double months, bool scored) =>
        Assert.Equal(scored, GrowthScores.Of(Girl with { Age = Age.OfMonths(months) }).WeightForAge.HasValue);

    [Theory]
    [InlineData(90, false)]
    [InlineData(90.49, false)]
    [InlineData(90.5, true)]
    [InlineData(91, true)]
    public void Arm_and_skinfolds_begin_on_day_91(double days, bool scored)
    {
        var scores = GrowthScores.Of(new() { Sex = Sex.Male, Age = Age.OfDays(days), ArmCm = 13, TricepsMm = 9, SubscapularMm = 7 });

        Assert.Equal(scored, scores.ArmForAge.HasValue);
        Assert.Equal(scored, scores.TricepsForAge.HasValue);
        Assert.Equal(scored, scores.SubscapularForAge.HasValue);
    }

    [Theory]
    [InlineData(44.99, 400, false)]
    [InlineData(45, 400, true)]
    [InlineData(110, 400, true)]
    [InlineData(110.01, 400, false)]
    [InlineData(64.99, 800, false)]
    [InlineData(65, 800, true)]
    [InlineData(120, 800, true)]
    [InlineData(120.01, 800, false)]
    public void Weight_for_length_ends_with_its_table_ends_included(double cm, int days, bool scored)
    {
        var scores = GrowthScores.Of(Girl with { Age = Age.OfDays(days), LengthCm = cm, Posture = null });

        Assert.Equal(scored, scores.WeightForLength.HasValue);
    }

    [Theory]
    [InlineData(730, Indicator.WeightForLength)]
    [InlineData(731, Indicator.WeightForHeight)]
    public void Age_decides_between_length_and_height_whatever_the_posture(int days, Indicator expected)
    {
        var lying = GrowthScores.Of(Girl with { Age = Age.OfDays(days), Posture = Posture.Lying });
        var standing = GrowthScores.Of(Girl with { Age = Age.OfDays(days), Posture = Posture.Standing });

        Assert.Equal((expected, expected), (lying.WeightForLength!.Value.Indicator, standing.WeightForLength!.Value.Indicator));
    }

    [Theory]
    [InlineData(Posture.Lying, 95, Indicator.WeightForLength)]
    [InlineData(Posture.Standing, 70, Indicator.WeightForHeight)]
    [InlineData(null, 86.99, Indicator.WeightForLength)]
    [InlineData(null, 87, Indicator.WeightForHeight)]
    public void Without_an_age_posture_or_else_length_decides(Posture? posture, double cm, Indicator expected)
    {
        var scores = GrowthScores.Of(Girl with { Age = null, Posture = posture, LengthCm = cm });

        Assert.Equal(expected, scores.WeightForLength!.Value.Indicator);
        Assert.Equal(scores.WeightForLength, scores[expected]);
        Assert.Null(scores.WeightForAge);
        Assert.Null(scores.LengthForAge);
    }

    [Fact]
    public void Oedema_makes_weight_worthless_and_leaves_length()
    {
        var scores = GrowthScores.Of(Girl with { Oedema = true, HeadCm = 45 });

        Assert.Equal((null, null, null), (scores.WeightForAge, scores.WeightForLength, scores.BmiForAge));
        Assert.NotNull(scores.LengthForAge);
        Assert.NotNull(scores.HeadForAge);
    }

    [Fact]
    public void Without_a_sex_there_is_no_score()
    {
        var scores = GrowthScores.Of(Girl with { Sex = null, HeadCm = 45, ArmCm = 14 });

        Assert.All(Enum.GetValues<Indicator>(), indicator => Assert.Null(scores[indicator]));
        Assert.Equal(74.0, scores.Length.ComparableCm);
    }

    [Theory]
    [InlineData(0, 74)]
    [InlineData(-9, 74)]
    [InlineData(9, 0)]
    [InlineData(9, -74)]
    public void A_weight_or_length_of_nothing_has_no_score(double kg, double cm)
    {
        var scores = GrowthScores.Of(Girl with { WeightKg = kg, LengthCm = cm });

        Assert.Null(scores.WeightForLength);
        Assert.Null(scores.BmiForAge);
        Assert.Equal(kg > 0, scores.WeightForAge.HasValue);
        Assert.Equal(cm > 0, scores.LengthForAge.HasValue);
    }

    [Fact]
    public void A_length_of_nothing_stays_nothing_when_the_posture_adds_to_it()
    {
        var scores = GrowthScores.Of(Girl with { LengthCm = 0, Posture = Posture.Standing });

        Assert.Equal(0.7, scores.Length.ComparableCm);
        Assert.Null(scores.LengthForAge);
        Assert.Null(scores.BmiForAge);
    }
}
