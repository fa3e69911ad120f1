using static Seribu.Growth.Category;

namespace Seribu.Growth.Tests;

/// <summary>Every cut-off of Permenkes 2/2020: on the line, just under, just over.</summary>
public class CategoryTests
{
    [Theory]
    [InlineData(-3.01, SeverelyUnderweight)]
    [InlineData(-3.00, Underweight)]
    [InlineData(-2.01, Underweight)]
    [InlineData(-2.00, Normal)]
    [InlineData(1.00, Normal)]
    [InlineData(1.01, OverweightRisk)]
    public void A_weight_on_a_line_belongs_to_the_healthier_side(double z, Category expected) =>
        Assert.Equal(expected, new Score(Indicator.WeightForAge, new(z)).Category);

    [Theory]
    [InlineData(-3.01, SeverelyStunted)]
    [InlineData(-3.00, Stunted)]
    [InlineData(-2.01, Stunted)]
    [InlineData(-2.00, Normal)]
    [InlineData(3.00, Normal)]
    [InlineData(3.01, Tall)]
    public void A_length_on_a_line_belongs_to_the_healthier_side(double z, Category expected) =>
        Assert.Equal(expected, new Score(Indicator.LengthForAge, new(z)).Category);

    [Theory]
    [InlineData(-3.01, SeverelyWasted)]
    [InlineData(-3.00, Wasted)]
    [InlineData(-2.01, Wasted)]
    [InlineData(-2.00, Normal)]
    [InlineData(1.00, Normal)]
    [InlineData(1.01, OverweightRisk)]
    [InlineData(2.00, OverweightRisk)]
    [InlineData(2.01, Overweight)]
    [InlineData(3.00, Overweight)]
    [InlineData(3.01, Obese)]
    public void Weight_for_length_and_for_height_and_BMI_share_their_bands(double z, Category expected)
    {
        Assert.Equal(expected, new Score(Indicator.WeightForLength, new(z)).Category);
        Assert.Equal(expected, new Score(Indicator.WeightForHeight, new(z)).Category);
        Assert.Equal(expected, new Score(Indicator.BmiForAge, new(z)).Category);
    }

    [Theory]
    [InlineData(-2.01, Microcephaly)]
    [InlineData(-2.00, Normal)]
    [InlineData(2.00, Normal)]
    [InlineData(2.01, Macrocephaly)]
    public void A_head_on_a_line_belongs_to_the_healthier_side(double z, Category expected) =>
        Assert.Equal(expected, new Score(Indicator.HeadForAge, new(z)).Category);

    [Theory]
    [InlineData(Indicator.ArmForAge)]
    [InlineData(Indicator.TricepsForAge)]
    [InlineData(Indicator.SubscapularForAge)]
    public void Arm_and_skinfolds_have_no_official_bands(Indicator indicator) => Assert.Null(new Score(indicator, new(-3.5)).Category);

    [Fact]
    public void Oedema_is_severe_wasting_whatever_was_measured()
    {
        var scores = GrowthScores.Of(new() { Sex = Sex.Male, Age = Age.OfDays(500), Oedema = true });

        Assert.Equal(SeverelyWasted, scores.WeightForLengthCategory);
    }

    [Theory]
    [InlineData(Normal, "normal", Side.Within, Severity.None)]
    [InlineData(SeverelyUnderweight, "severely_underweight", Side.Below, Severity.Severe)]
    [InlineData(Underweight, "underweight", Side.Below, Severity.Moderate)]
    [InlineData(SeverelyStunted, "severely_stunted", Side.Below, Severity.Severe)]
    [InlineData(Stunted, "stunted", Side.Below, Severity.Moderate)]
    [InlineData(Tall, "tall", Side.Above, Severity.None)]
    [InlineData(SeverelyWasted, "severely_wasted", Side.Below, Severity.Severe)]
    [InlineData(Wasted, "wasted", Side.Below, Severity.Moderate)]
    [InlineData(OverweightRisk, "overweight_risk", Side.Above, Severity.Risk)]
    [InlineData(Overweight, "overweight", Side.Above, Severity.Moderate)]
    [InlineData(Obese, "obese", Side.Above, Severity.Severe)]
    [InlineData(Microcephaly, "microcephaly", Side.Below, Severity.Moderate)]
    [InlineData(Macrocephaly, "macrocephaly", Side.Above, Severity.Moderate)]
    public void A_category_has_a_word_a_side_and_a_severity(Category category, string code, Side side, Severity severity) =>
        Assert.Equal((code, side, severity), (category.Code(), category.Side(), category.Severity()));
}
