namespace Seribu.Growth;

/// <summary>The cut-offs of Permenkes 2/2020 for children of 0 to 60 months. A score on a line belongs to the healthier side.</summary>
/// <remarks>Source of every line: docs/rules/growth.md#categories.</remarks>
internal static class PermenkesBands
{
    /// <summary>The category of a plausible z; none for an indicator without official bands.</summary>
    public static Category? CategoryOf(Indicator indicator, ZScore z) => indicator switch
    {
        Indicator.WeightForAge => WeightForAge(z.Value),
        Indicator.LengthForAge => LengthForAge(z.Value),
        Indicator.WeightForLength or Indicator.WeightForHeight or Indicator.BmiForAge => WeightForLength(z.Value),
        Indicator.HeadForAge => HeadForAge(z.Value),
        _ => null,
    };

    private static Category WeightForAge(double z) => z switch
    {
        < -3 => Category.SeverelyUnderweight,
        < -2 => Category.Underweight,
        <= 1 => Category.Normal,
        _ => Category.OverweightRisk,
    };

    private static Category LengthForAge(double z) => z switch
    {
        < -3 => Category.SeverelyStunted,
        < -2 => Category.Stunted,
        <= 3 => Category.Normal,
        _ => Category.Tall,
    };

    private static Category WeightForLength(double z) => z switch
    {
        < -3 => Category.SeverelyWasted,
        < -2 => Category.Wasted,
        <= 1 => Category.Normal,
        <= 2 => Category.OverweightRisk,
        <= 3 => Category.Overweight,
        _ => Category.Obese,
    };

    private static Category HeadForAge(double z) => z switch
    {
        < -2 => Category.Microcephaly,
        <= 2 => Category.Normal,
        _ => Category.Macrocephaly,
    };
}
