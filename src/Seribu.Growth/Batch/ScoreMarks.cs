namespace Seribu.Growth.Batch;

/// <summary>What is said of a child beside its scores; of scores left out, nothing is said.</summary>
[Flags]
public enum ScoreMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Weight for age is implausible: <see cref="Score.IsFlagged"/>.</summary>
    WeightForAgeFlagged = 1 << Indicator.WeightForAge,

    /// <summary>Length or height for age is implausible.</summary>
    LengthForAgeFlagged = 1 << Indicator.LengthForAge,

    /// <summary>Body mass index for age is implausible.</summary>
    BmiForAgeFlagged = 1 << Indicator.BmiForAge,

    /// <summary>Head circumference for age is implausible.</summary>
    HeadForAgeFlagged = 1 << Indicator.HeadForAge,

    /// <summary>Arm circumference for age is implausible.</summary>
    ArmForAgeFlagged = 1 << Indicator.ArmForAge,

    /// <summary>Triceps skinfold for age is implausible.</summary>
    TricepsForAgeFlagged = 1 << Indicator.TricepsForAge,

    /// <summary>Subscapular skinfold for age is implausible.</summary>
    SubscapularForAgeFlagged = 1 << Indicator.SubscapularForAge,

    /// <summary>Weight for length or height is implausible.</summary>
    WeightForLengthFlagged = 1 << Indicator.WeightForLength,

    /// <summary>Weight was compared with children of the same height, not length.</summary>
    ByHeight = 1 << Indicator.WeightForHeight,

    /// <summary>The posture was not believed: <see cref="BodyLength.PostureRefused"/>.</summary>
    PostureRefused = 1 << 9,
}
