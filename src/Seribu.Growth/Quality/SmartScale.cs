namespace Seribu.Growth.Quality;

/// <summary>The classes and penalty points of the SMART plausibility report.</summary>
/// <remarks>Source of every limit: docs/rules/quality.md#scale.</remarks>
internal static class SmartScale
{
    /// <summary>Below this nobody can tell a habit from chance.</summary>
    public const int FewestChildren = 30;

    private static readonly int[] Heavy = [0, 5, 10, 20];
    private static readonly int[] Usual = [0, 2, 4, 10];
    private static readonly int[] Light = [0, 1, 3, 5];

    public static QualityCheck Judge(QualityQuestion question, int children, double? value, double? probability = null)
    {
        if (value is not { } known || children < FewestChildren) return new(question, children, value, probability, null, Points(question) is null ? null : 0);

        var level = question switch
        {
            QualityQuestion.Flags => Upwards(known, 2.5, 5, 7.5),
            QualityQuestion.SexRatio or QualityQuestion.AgeRatio => Downwards(probability!.Value, 0.1, 0.05, 0.001),
            QualityQuestion.WeightDigits or QualityQuestion.LengthDigits or QualityQuestion.ArmDigits or QualityQuestion.AgeHeaping => Upwards(Math.Round(known), 7, 12, 20),
            QualityQuestion.Deviation or QualityQuestion.LengthDeviation or QualityQuestion.WeightDeviation => OfDeviation(known),
            QualityQuestion.Skewness or QualityQuestion.Kurtosis => Below(Math.Abs(known), 0.2, 0.4, 0.6),
            _ => Downwards(probability!.Value, 0.05, 0.01, 0.001),
        };
        return new(question, children, value, probability, level, Points(question)?[(int)level]);
    }

    /// <summary>The sum of all penalty points, as SMART judges it.</summary>
    public static QualityLevel OfSum(int points) => Upwards(points, 9, 14, 24);

    private static int[]? Points(QualityQuestion question) => question switch
    {
        QualityQuestion.Flags or QualityQuestion.Deviation => Heavy,
        QualityQuestion.Skewness or QualityQuestion.Kurtosis or QualityQuestion.Clustering => Light,
        <= QualityQuestion.ArmDigits => Usual,
        _ => null,
    };

    /// <summary>Too narrow is as doubtful as too wide.</summary>
    private static QualityLevel OfDeviation(double deviation) => deviation switch
    {
        > 0.9 and < 1.1 => QualityLevel.Excellent,
        > 0.85 and < 1.15 => QualityLevel.Good,
        > 0.8 and < 1.2 => QualityLevel.Acceptable,
        _ => QualityLevel.Problematic,
    };

    /// <summary>Small is good; a limit belongs to the better class.</summary>
    private static QualityLevel Upwards(double value, double first, double second, double third) =>
        value <= first ? QualityLevel.Excellent : value <= second ? QualityLevel.Good : value <= third ? QualityLevel.Acceptable : QualityLevel.Problematic;

    /// <summary>Small is good; a limit belongs to the worse class.</summary>
    private static QualityLevel Below(double value, double first, double second, double third) =>
        value < first ? QualityLevel.Excellent : value < second ? QualityLevel.Good : value < third ? QualityLevel.Acceptable : QualityLevel.Problematic;

    /// <summary>Large is good; a limit belongs to the worse class.</summary>
    private static QualityLevel Downwards(double value, double first, double second, double third) =>
        value > first ? QualityLevel.Excellent : value > second ? QualityLevel.Good : value > third ? QualityLevel.Acceptable : QualityLevel.Problematic;
}
