using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Scorecards;

/// <summary>Where the figures of a page come from.</summary>
public enum FigureSource
{
    /// <summary>The sums that are kept ready.</summary>
    Kept,

    /// <summary>Frozen when the quarter was closed.</summary>
    Closed,

    /// <summary>Judged for this request, because another rule set, quarter or day was asked for.</summary>
    Judged,
}

/// <summary>A line of a village's book and its fingerprint.</summary>
public sealed record BookStamp(long Number, string Hash)
{
    /// <summary><c>7c1e 09ab 5d20 e8f4</c>: the first sixteen digits, to be compared by eye.</summary>
    public string Fingerprint => string.Join(' ', Hash[..16].Chunk(4).Select(four => new string(four)));

    /// <summary>A hash as hexadecimal digits.</summary>
    public static string Text(byte[] hash) => Convert.ToHexStringLower(hash);
}

/// <summary>A posyandu to choose.</summary>
public sealed record PosyanduName(Guid Id, string Name, bool IsOpen);

/// <summary>How far a village got in one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rules">Code of the rule set.</param>
/// <param name="Tally">The counts; empty when nothing was counted.</param>
public sealed record QuarterLevel(Quarter Quarter, string Rules, Tally? Tally)
{
    /// <summary>The pooled figure, the headline.</summary>
    public Coverage Total => Tally is null ? default : Tally.Of(CaseGroup.Pregnant) + Tally.Of(CaseGroup.Child);

    /// <summary>Households owed nothing.</summary>
    public Coverage Households => Tally is null ? default : new(Tally.ConvergentHouseholds, Tally.Households);
}

/// <summary>A quarter that was closed, approved or opened again.</summary>
/// <param name="State"><c>closed</c>, <c>approved</c> or <c>reopened</c>.</param>
/// <param name="Rules">Code of the rule set the figures follow.</param>
/// <param name="Tally">The figures as they were closed; empty when none were written down.</param>
/// <param name="Number">The line of the book they were taken at.</param>
/// <param name="On">The day it was written.</param>
/// <param name="Signers">Who signs.</param>
/// <param name="Reason">Why, for a quarter opened again.</param>
public sealed record Closing(string State, string Rules, Tally? Tally, long Number, DateOnly On, IReadOnlyList<string> Signers, string? Reason)
{
    /// <summary>The figures do not move any more.</summary>
    public bool IsFrozen => Tally is not null && State is "closed" or "approved";
}

/// <summary>A village's scorecard as a page shows it.</summary>
public sealed record VillageSheet
{
    /// <summary>What was asked for, with the quarter that was meant.</summary>
    public required ScorecardAddress Address { get; init; }

    public required DateOnly Today { get; init; }

    public required Scorecard Scorecard { get; init; }

    public required RuleSet Rules { get; init; }

    public required FigureSource Source { get; init; }

    /// <summary>The line up to which the book was read.</summary>
    public required BookStamp Book { get; init; }

    public required IReadOnlyList<PosyanduName> Posyandu { get; init; }

    /// <summary>The kept quarters, oldest first.</summary>
    public required IReadOnlyList<QuarterLevel> Levels { get; init; }

    public Closing? Closing { get; init; }

    /// <summary>Beside frozen figures: what they would be today, when lines that came later change them.</summary>
    public Tally? Later { get; init; }

    /// <summary>Lines about the quarter that were written after it was closed.</summary>
    public int LaterLines { get; init; }

    public Quarter Quarter => Scorecard.Quarter;

    /// <summary>The quarter still runs.</summary>
    public bool IsRunning => Quarter.LastDay >= Today;

    public PosyanduName? Chosen => Address.Posyandu is { } id ? Posyandu.FirstOrDefault(posyandu => posyandu.Id == id) : null;
}
