namespace Seribu.Growth;

/// <summary>What a category is called in files, and how serious it is.</summary>
public static class CategoryMeaning
{
    /// <summary>The word used in files and interfaces: <c>severely_stunted</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such category.</exception>
    public static string Code(this Category category) => category switch
    {
        Category.Normal => "normal",
        Category.SeverelyUnderweight => "severely_underweight",
        Category.Underweight => "underweight",
        Category.SeverelyStunted => "severely_stunted",
        Category.Stunted => "stunted",
        Category.Tall => "tall",
        Category.SeverelyWasted => "severely_wasted",
        Category.Wasted => "wasted",
        Category.OverweightRisk => "overweight_risk",
        Category.Overweight => "overweight",
        Category.Obese => "obese",
        Category.Microcephaly => "microcephaly",
        Category.Macrocephaly => "macrocephaly",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "No such category."),
    };

    /// <summary>On which side of the healthy band the category lies.</summary>
    public static Side Side(this Category category) => category switch
    {
        Category.Normal => Growth.Side.Within,
        Category.Tall or Category.OverweightRisk or Category.Overweight or Category.Obese or Category.Macrocephaly => Growth.Side.Above,
        _ => Growth.Side.Below,
    };

    /// <summary>How far from the healthy band the category lies.</summary>
    public static Severity Severity(this Category category) => category switch
    {
        Category.Normal or Category.Tall => Growth.Severity.None,
        Category.OverweightRisk => Growth.Severity.Risk,
        Category.SeverelyUnderweight or Category.SeverelyStunted or Category.SeverelyWasted or Category.Obese => Growth.Severity.Severe,
        _ => Growth.Severity.Moderate,
    };
}
