namespace Seribu.Growth.Surveys;

/// <summary>The four indicators a survey of children under five reports.</summary>
public enum SurveyIndicator
{
    /// <summary>Length or height for age: stunting.</summary>
    LengthForAge,

    /// <summary>Weight for age: underweight.</summary>
    WeightForAge,

    /// <summary>Body mass index for age.</summary>
    BmiForAge,

    /// <summary>Weight for length or height: wasting and overweight.</summary>
    WeightForLength,
}

/// <summary>Which children a share counts: those beyond a line of the z-scores.</summary>
public enum CutOff
{
    /// <summary>Below -3.</summary>
    BelowMinus3,

    /// <summary>Below -2.</summary>
    BelowMinus2,

    /// <summary>Below -1.</summary>
    BelowMinus1,

    /// <summary>Above +1.</summary>
    Above1,

    /// <summary>Above +2.</summary>
    Above2,

    /// <summary>Above +3.</summary>
    Above3,
}
