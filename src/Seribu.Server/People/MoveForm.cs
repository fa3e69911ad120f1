namespace Seribu.Server.People;

/// <summary>How somebody moves.</summary>
public enum Moving
{
    /// <summary>To another posyandu, RT or household of the village.</summary>
    Inside,

    /// <summary>Some members become a household of their own.</summary>
    Split,

    /// <summary>To another village.</summary>
    Away,

    /// <summary>Was never of this village: written into the wrong book.</summary>
    WrongVillage,

    /// <summary>Came from a village that keeps no book here.</summary>
    Came,
}

/// <summary>The form of a move, as it was typed.</summary>
public sealed class MoveForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The household that a split makes.</summary>
    public Guid NewHousehold { get; set; } = Guid.CreateVersion7();

    public string? On { get; set; }

    public string? Posyandu { get; set; }

    public string? Rt { get; set; }

    public string? Household { get; set; }

    public string? Kk { get; set; }

    public List<Guid> Members { get; set; } = [];

    /// <summary>The code of the other village; empty when it is not known.</summary>
    public string? Village { get; set; }

    public string? Reason { get; set; }
}
