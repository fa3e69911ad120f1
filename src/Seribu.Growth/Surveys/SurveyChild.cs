namespace Seribu.Growth.Surveys;

/// <summary>One child of a survey: what was measured, and how the child came into the sample.</summary>
public readonly record struct SurveyChild()
{
    /// <summary>What was measured.</summary>
    public Measures Measures { get; init; }

    /// <summary>How many children this one stands for; empty counts as none.</summary>
    public double? Weight { get; init; } = 1;

    /// <summary>The cluster (primary sampling unit), by any number; clusters of different strata are different ones.</summary>
    public int? Cluster { get; init; }

    /// <summary>The stratum, by any number.</summary>
    public int? Stratum { get; init; }
}

/// <summary>What became of a child that was offered to a survey.</summary>
public enum Intake
{
    /// <summary>It is in the sample.</summary>
    Kept,

    /// <summary>Its age is known and over 1826 days.</summary>
    TooOld,

    /// <summary>The survey has clusters or strata, and this child's is not known.</summary>
    WithoutDesign,
}
