namespace Seribu.Domain.Scorecards;

/// <summary>What a row may ask about: a service given, or something known of a case. Rows name it in camel case.</summary>
public enum Service
{
    /// <summary>Antenatal visits, a count.</summary>
    Anc,

    /// <summary>Iron tablets received and drunk, a count.</summary>
    IronTablets,

    /// <summary>Postnatal visits, a count.</summary>
    Postnatal,

    /// <summary>Nutrition counselling: a woman's sessions are counted; of a child's parents either one attending makes the month.</summary>
    Counselling,

    /// <summary>Home visits, a count.</summary>
    HomeVisit,

    /// <summary>High-risk pregnancy (risti).</summary>
    HighRisk,

    /// <summary>Chronic energy deficiency (KEK).</summary>
    Kek,

    /// <summary>Weighed, whatever the scale said.</summary>
    Weighing,

    /// <summary>Length or height measured, whatever the board said.</summary>
    Length,

    /// <summary>The father attended counselling.</summary>
    FatherCounselling,

    /// <summary>A parent attended the parenting class.</summary>
    ParentingClass,

    /// <summary>Has a birth certificate.</summary>
    BirthCertificate,

    /// <summary>Has health cover (JKN).</summary>
    HealthCover,

    /// <summary>The household has safe drinking water.</summary>
    SafeWater,

    /// <summary>The household has a decent latrine.</summary>
    Latrine,
}
