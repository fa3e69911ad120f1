namespace Seribu.Growth;

/// <summary>The nine indicators of the WHO Child Growth Standards: what is compared with healthy children, and by what.</summary>
/// <remarks>Source: WHO Child Growth Standards, 2006 and 2007; docs/rules/growth.md#tables.</remarks>
public enum Indicator
{
    /// <summary>Weight for age (BB/U), day 0 to 1826.</summary>
    WeightForAge,

    /// <summary>Length (lying, to day 730) or height (standing, from day 731) for age (PB/U, TB/U), day 0 to 1826.</summary>
    LengthForAge,

    /// <summary>Body mass index for age (IMT/U), day 0 to 1826.</summary>
    BmiForAge,

    /// <summary>Head circumference for age (LK/U), day 0 to 1826.</summary>
    HeadForAge,

    /// <summary>Mid-upper arm circumference for age (LiLA/U), day 91 to 1826.</summary>
    ArmForAge,

    /// <summary>Triceps skinfold for age, day 91 to 1826.</summary>
    TricepsForAge,

    /// <summary>Subscapular skinfold for age, day 91 to 1826.</summary>
    SubscapularForAge,

    /// <summary>Weight for length (BB/PB), 45.0 to 110.0 cm, for children who are measured lying.</summary>
    WeightForLength,

    /// <summary>Weight for height (BB/TB), 65.0 to 120.0 cm, for children who are measured standing.</summary>
    WeightForHeight,
}
