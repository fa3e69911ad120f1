using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Book;

/// <summary>A child as it was born.</summary>
public sealed record Newborn(Guid Person, Sex Sex, decimal? WeightKg, decimal? LengthCm, bool Alive, int? Order);

/// <summary>A birth: creates each child with the mother and household of the woman.</summary>
public sealed record Birth(DateOnly BornOn, string? Place, string? Helper, IReadOnlyList<Newborn> Children) : FactBody;

/// <summary>A pregnancy that ended without a birth being told, or was lost.</summary>
public sealed record PregnancyEnd(PregnancyOutcome Outcome, DateOnly On) : FactBody;

/// <summary>A death.</summary>
public sealed record Death(DateOnly On, string? Place, string? Cause) : FactBody;

/// <summary>A move inside the village, dated: earlier quarters keep the old posyandu.</summary>
public sealed record Relocation(Guid? Household, Guid? Posyandu, string? Rt) : FactBody;

/// <summary>A person or household leaves the village.</summary>
public sealed record LeavesVillage(DateOnly On, string? ToVillage, Departure As) : FactBody;

/// <summary>A person or household comes from another village's book, with the history it brings.</summary>
/// <param name="FromVillage">The book it comes from; empty when unknown.</param>
/// <param name="Sheet">The carried facts as they stand in that book, oldest first; their marks in <paramref name="Sheet"/> stay.</param>
/// <param name="FromNumber">The number in that book the sheet was cut at.</param>
/// <param name="FromHash">The hash in that book at that number, hexadecimal.</param>
public sealed record Arrival(string? FromVillage, IReadOnlyList<CarriedFact> Sheet, long FromNumber, string? FromHash) : FactBody;

/// <summary>A line of another book that came along with a case.</summary>
public sealed record CarriedFact(Guid Id, string Kind, Guid Subject, DateOnly On, bool HeldBack, string Envelope, string Personal)
{
    /// <summary>The account that wrote it there: two hands on one day are not one hand that mends itself. Sheets written before this was carried do not say.</summary>
    public Guid? Author { get; init; }
}

/// <summary>A fact no longer counts.</summary>
public sealed record Withdrawal(Guid Fact) : FactBody;

/// <summary>A person decides a conflict, releases or keeps a held-back number, or refuses what was put forward.</summary>
/// <param name="Fact">The fact whose finding is decided, or that was put forward.</param>
/// <param name="Choice"><c>release</c>, <c>keep</c>, <c>this</c> (its value wins), <c>other</c> (the present value stays) or <c>refuse</c>.</param>
/// <param name="Field">The register field in question, for a conflict of fields.</param>
public sealed record Verdict(Guid Fact, string Choice, string? Field) : FactBody
{
    /// <summary>What was put forward is not carried out.</summary>
    public const string Refuse = "refuse";
}

/// <summary>Two rows are one: all facts of <paramref name="Merged"/> are read as those of <paramref name="Kept"/>.</summary>
public sealed record Merge(Guid Kept, Guid Merged) : FactBody;

/// <summary>Two rows that look like one are two: nobody is asked about them again.</summary>
public sealed record Apart(Guid One, Guid Other) : FactBody;

/// <summary>A quarter is closed, approved or opened again.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="State"><c>closed</c>, <c>approved</c> or <c>reopened</c>.</param>
/// <param name="RuleSet">The rule set the figures follow.</param>
/// <param name="Figures">The village's tally as it was closed.</param>
/// <param name="Number">The book's number the figures were taken at.</param>
/// <param name="Signers">Names of those who sign; personal.</param>
public sealed record QuarterState(Quarter Quarter, string State, string RuleSet, string Figures, long Number, IReadOnlyList<string> Signers) : FactBody;

/// <summary>The case was written into the wrong book: this one counts none of it any more.</summary>
public sealed record WrongVillage(string ToVillage) : FactBody;

/// <summary>The personal parts of a person's facts are deleted by right (UU PDP).</summary>
public sealed record Erasure(string Basis, string DecidedBy) : FactBody;
