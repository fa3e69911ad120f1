namespace Seribu.Domain.Book;

/// <summary>A fact as it stands in a village's book.</summary>
/// <param name="Number">Its number: the order in which the village wrote.</param>
/// <param name="Author">The account that wrote it.</param>
/// <param name="HeldBack">Implausible in itself and confirmed: its numbers wait for a verdict.</param>
/// <param name="Marks">Codes of the doubts that were confirmed or came with a file.</param>
/// <param name="Fact">The fact.</param>
public sealed record Line(long Number, Guid Author, bool HeldBack, IReadOnlyList<string> Marks, Fact Fact)
{
    /// <summary>The mark of a line that was put forward by somebody who may only propose it.</summary>
    public const string Proposal = "proposal";

    /// <summary>Put forward, and without effect until somebody with the right writes the same.</summary>
    public bool IsProposal => Marks.Count > 0 && Marks.Contains(Proposal);

    /// <summary>Carried along from another village's book.</summary>
    public bool Carried { get; init; }
}

/// <summary>Something in a village's book that waits for a person: a conflict, a repeated dose, a number that may be somebody else's.</summary>
/// <param name="Fact">The fact it was found in.</param>
/// <param name="Code">What was found, e.g. <c>conflict</c>.</param>
/// <param name="Detail">The field or dose in question; empty when the fact as a whole.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="On">The fact's day.</param>
/// <param name="Args">The figures and values its sentence names.</param>
public sealed record Finding(Guid Fact, string Code, string Detail, Guid? Subject, DateOnly On, IReadOnlyList<string> Args)
{
    /// <summary>The number of the line that last changed it.</summary>
    public required long Touched { get; init; }

    /// <summary>The verdict that settled it, if any.</summary>
    public Guid? SettledBy { get; init; }
}
