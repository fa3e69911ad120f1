namespace Seribu.Server.Look.Parts;

/// <summary>How far a line of a typed grid has come.</summary>
public enum LineState
{
    /// <summary>Nothing written yet.</summary>
    Empty,

    /// <summary>Worked out while typing; not in the book.</summary>
    Preview,

    /// <summary>A number is doubted: measure again, or say that it is right.</summary>
    Asked,

    /// <summary>A number cannot be.</summary>
    Refused,

    /// <summary>In the book.</summary>
    Received,

    /// <summary>In the book: did not come.</summary>
    Absent,

    /// <summary>In the book twice, by two people.</summary>
    Conflict,
}
