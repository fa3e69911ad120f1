namespace Seribu.Growth;

/// <summary>What was found on one child on one day. Empty means not taken or not known, and costs only the scores that need it.</summary>
public readonly record struct Measures
{
    /// <summary>Without a sex there is no score.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Without an age only weight for length or height has a score.</summary>
    public Age? Age { get; init; }

    /// <summary>Weight in kg.</summary>
    public double? WeightKg { get; init; }

    /// <summary>Length or height as read, in cm.</summary>
    public double? LengthCm { get; init; }

    /// <summary>Lying or standing.</summary>
    public Posture? Posture { get; init; }

    /// <summary>Head circumference in cm.</summary>
    public double? HeadCm { get; init; }

    /// <summary>Mid-upper arm circumference (LiLA) in cm.</summary>
    public double? ArmCm { get; init; }

    /// <summary>Triceps skinfold in mm.</summary>
    public double? TricepsMm { get; init; }

    /// <summary>Subscapular skinfold in mm.</summary>
    public double? SubscapularMm { get; init; }

    /// <summary>Pitting oedema of both feet: weight then says nothing, and the child is severely wasted.</summary>
    public bool Oedema { get; init; }
}
