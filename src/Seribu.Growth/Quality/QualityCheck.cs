namespace Seribu.Growth.Quality;

/// <summary>What is asked of a set of measurements.</summary>
/// <remarks>Formula and source of each: docs/rules/quality.md. The first ten are those of the SMART plausibility report.</remarks>
public enum QualityQuestion
{
    /// <summary>How many weights for length lie more than 3 SDs from the mean of the set.</summary>
    Flags,

    /// <summary>Whether as many boys as girls were measured.</summary>
    SexRatio,

    /// <summary>Whether ages 6-29 and 30-59 months stand in their natural proportion of 0.85.</summary>
    AgeRatio,

    /// <summary>Whether some last digits of weights are preferred.</summary>
    WeightDigits,

    /// <summary>Whether some last digits of lengths are preferred.</summary>
    LengthDigits,

    /// <summary>Whether some last digits of arm circumferences are preferred.</summary>
    ArmDigits,

    /// <summary>How wide weight for length spreads.</summary>
    Deviation,

    /// <summary>Whether weight for length leans to one side.</summary>
    Skewness,

    /// <summary>Whether weight for length has too thick or too thin tails.</summary>
    Kurtosis,

    /// <summary>Whether wasted children gather in few clusters.</summary>
    Clustering,

    /// <summary>Whether ages pile up at whole years.</summary>
    AgeHeaping,

    /// <summary>How wide length for age spreads.</summary>
    LengthDeviation,

    /// <summary>How wide weight for age spreads.</summary>
    WeightDeviation,
}

/// <summary>How good an answer is, in the four classes of SMART.</summary>
public enum QualityLevel
{
    /// <summary>Excellent.</summary>
    Excellent,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Acceptable.</summary>
    Acceptable,

    /// <summary>Problematic.</summary>
    Problematic,
}

/// <summary>The answer to one question.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Children">How many children it rests on.</param>
/// <param name="Value">The figure that is judged; nothing where it cannot be reckoned.</param>
/// <param name="Probability">How likely chance alone brings it, where the check is a test.</param>
/// <param name="Level">How good it is; nothing where fewer than 30 children, or no clusters, allow no judgement.</param>
/// <param name="Points">Penalty points; nothing for questions outside the SMART score.</param>
public sealed record QualityCheck(QualityQuestion Question, int Children, double? Value, double? Probability, QualityLevel? Level, int? Points);
