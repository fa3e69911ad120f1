using Seribu.Domain.Care;
using Seribu.Server.Look.Parts;

namespace Seribu.Server.Posyandu;

/// <summary>One line of the grid.</summary>
/// <param name="Number">Its number on the paper; 0 when it is not known yet.</param>
/// <param name="Day">The day it is written for.</param>
/// <param name="Child">The child.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Written">What stands in it; empty for an empty line.</param>
/// <param name="Meaning">What that means.</param>
public sealed record DayLine(int Number, PosyanduDay Day, DayChild Child, LineState State, ChildVisit? Written, LineMeaning? Meaning)
{
    /// <summary>The saved fact.</summary>
    public Noted<ChildVisit>? Saved { get; init; }

    /// <summary>Who wrote it, when somebody else did.</summary>
    public string? SavedBy { get; init; }

    /// <summary>Whether the asker may mend it; else typing writes a record of their own beside it.</summary>
    public bool IsMendable { get; init; } = true;

    /// <summary>Another hand's record of the same day.</summary>
    public Noted<ChildVisit>? Other { get; init; }

    public string? OtherBy { get; init; }

    /// <summary>Doses that are due and may be noted by the asker.</summary>
    public IReadOnlyList<string> DosesDue { get; init; } = [];

    /// <summary>Belongs to another posyandu.</summary>
    public bool IsGuest => Child.Posyandu != Day.Posyandu.Id;

    /// <summary>Is in the book, present or not.</summary>
    public bool IsKept => State is LineState.Received or LineState.Absent or LineState.Conflict;
}
