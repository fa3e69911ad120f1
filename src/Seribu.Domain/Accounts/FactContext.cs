using Seribu.Domain.Regions;

namespace Seribu.Domain.Accounts;

/// <summary>What a right to write depends on beside the kind of the fact.</summary>
/// <param name="Village">The book the fact belongs to.</param>
/// <param name="Posyandu">The posyandu of the case; for a household that is being registered, the one it is registered with.</param>
/// <param name="Household">The household of the case; for a household that is being registered, itself.</param>
public sealed record FactContext(VillageCode Village, Guid? Posyandu = null, Guid? Household = null)
{
    /// <summary>The fields the fact carries, as it names them.</summary>
    public IReadOnlyCollection<string> Fields { get; init; } = [];

    /// <summary>What the fact decides where a kind has several rights: the step of <c>finding-step</c>, the state of <c>quarter</c>,
    /// <c>number</c> or <c>register</c> for <c>verdict</c>.</summary>
    public string? Act { get; init; }

    /// <summary>The earlier fact this one replaces or withdraws.</summary>
    public Amended? Amends { get; init; }

    /// <summary>Who proposed what this fact carries out; a merge is proposed by one and done by another.</summary>
    public Guid? ProposedBy { get; init; }
}

/// <summary>The earlier fact that a correction or withdrawal names.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="AgeDays">Whole days since the server received it.</param>
public sealed record Amended(string Kind, Guid Author, int AgeDays);

/// <summary>How far a right to write goes.</summary>
public enum Permit
{
    /// <summary>No: answered like a subject that does not exist.</summary>
    Refused,

    /// <summary>May put it forward; it takes effect when somebody with the right does the same.</summary>
    Proposal,

    /// <summary>Yes.</summary>
    Granted,
}
