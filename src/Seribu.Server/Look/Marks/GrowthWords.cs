using Seribu.Growth;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Marks;

/// <summary>The words and marks of growth scores: what an indicator is called, what a category is called, which mark it has.</summary>
public static class GrowthWords
{
    /// <summary>"Panjang badan menurut umur"</summary>
    public static string Title(this Texts words, Indicator indicator) => words[$"indicator.{KeyOf(indicator)}"];

    /// <summary>"PB/U"; standing children have a height: "TB/U".</summary>
    public static string ShortTitle(this Texts words, Indicator indicator, bool standing = false) =>
        words[$"indicator.{KeyOf(indicator)}.short{(standing && indicator == Indicator.LengthForAge ? ".standing" : "")}"];

    /// <summary>The official category, short enough for a row: "BB kurang", "Pendek", "Gizi baik".</summary>
    /// <param name="narrow">Shorter still where a column has little room: "Risiko lebih".</param>
    public static string Category(this Texts words, Score score, bool narrow = false)
    {
        if (score.IsFlagged) return words["mark.held-back"];
        if (score.Category is not { } category) return "";

        var key = $"category.{category.Code()}";
        if (!words.Has(key)) key += $".{KeyOf(score.Indicator)}";
        return words[narrow && words.Has($"{key}.narrow") ? $"{key}.narrow" : key];
    }

    public static ZState StateOf(Score score) => score.IsFlagged ? ZState.HeldBack : score.Category switch
    {
        null or Growth.Category.Normal => ZState.Normal,
        Growth.Category.SeverelyUnderweight or Growth.Category.SeverelyStunted or Growth.Category.SeverelyWasted => ZState.VeryLow,
        Growth.Category.Underweight or Growth.Category.Stunted or Growth.Category.Wasted or Growth.Category.Microcephaly => ZState.Low,
        Growth.Category.OverweightRisk => ZState.High,
        Growth.Category.Overweight or Growth.Category.Macrocephaly => ZState.Higher,
        Growth.Category.Obese => ZState.Highest,
        Growth.Category.Tall => ZState.Tall,
        _ => throw new ArgumentOutOfRangeException(nameof(score), score, null),
    };

    private static string KeyOf(Indicator indicator) => indicator switch
    {
        Indicator.WeightForAge => "weight-for-age",
        Indicator.LengthForAge => "length-for-age",
        Indicator.BmiForAge => "bmi-for-age",
        Indicator.HeadForAge => "head-for-age",
        Indicator.ArmForAge => "arm-for-age",
        Indicator.TricepsForAge => "triceps-for-age",
        Indicator.SubscapularForAge => "subscapular-for-age",
        Indicator.WeightForLength => "weight-for-length",
        Indicator.WeightForHeight => "weight-for-height",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
    };
}
