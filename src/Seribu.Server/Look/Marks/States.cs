namespace Seribu.Server.Look.Marks;

/// <summary>Was the service given?</summary>
public enum ServiceState
{
    Received,
    Owed,
    NotApplicable,
    NotYetDue,
}

/// <summary>Where a z-score lies. A triangle's direction is the side, its fill is the severity.</summary>
public enum ZState
{
    /// <summary>Below −3.</summary>
    VeryLow,

    /// <summary>From −3 to below −2.</summary>
    Low,

    Normal,

    /// <summary>Above +1: at risk.</summary>
    High,

    /// <summary>Above +2.</summary>
    Higher,

    /// <summary>Above +3.</summary>
    Highest,

    /// <summary>Height above +3.</summary>
    Tall,

    /// <summary>A doubtful number: no score until it is measured again.</summary>
    HeldBack,
}

/// <summary>How far has a record come?</summary>
public enum RecordState
{
    /// <summary>Kept on the phone.</summary>
    Saved,

    /// <summary>Received by the server; it has a line in the book.</summary>
    Received,

    /// <summary>To be mended.</summary>
    Refused,

    /// <summary>Two records of one thing; the midwife decides.</summary>
    Conflict,
}
