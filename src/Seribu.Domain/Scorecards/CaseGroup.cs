namespace Seribu.Domain.Scorecards;

/// <summary>The three groups a scorecard counts.</summary>
public enum CaseGroup
{
    /// <summary>Pregnant women, and mothers until 42 days after the delivery.</summary>
    Pregnant,

    /// <summary>Children of 0 to 23 months.</summary>
    Child,

    /// <summary>Children of 24 to 83 months with an attendance tick in the quarter.</summary>
    Preschool,
}

/// <summary>The stage of a pregnancy on the reference day.</summary>
[Flags]
public enum Stage
{
    /// <summary>No pregnancy.</summary>
    None = 0,

    /// <summary>First trimester: under 91 days since the LMP.</summary>
    T1 = 1,

    /// <summary>Second trimester: 91 to 195 days; also a pregnancy without any date.</summary>
    T2 = 2,

    /// <summary>Third trimester: 196 days and more.</summary>
    T3 = 4,

    /// <summary>Delivered on or before the reference day.</summary>
    Delivered = 8,
}

/// <summary>How an indicator stands for one case.</summary>
public enum Standing
{
    /// <summary>TS: leaves the denominator.</summary>
    NotApplicable,

    /// <summary>Y: received.</summary>
    Received,

    /// <summary>T: owed and not received. Unknown is this, never received.</summary>
    Owed,
}

/// <summary>What else the sheet counts about a case.</summary>
[Flags]
public enum CaseFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A woman latest known as high-risk or KEK.</summary>
    AtRisk = 1,

    /// <summary>A child whose latest measurement says wasted or stunted.</summary>
    Problem = 2,

    /// <summary>Growth mat: last reading in the quarter green.</summary>
    MatGreen = 4,

    /// <summary>Growth mat: last reading in the quarter yellow.</summary>
    MatYellow = 8,

    /// <summary>Growth mat: last reading in the quarter red.</summary>
    MatRed = 16,
}
