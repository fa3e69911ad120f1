using Seribu.Growth;

namespace Seribu.Domain.People;

/// <summary>How exactly a birth date is known.</summary>
public enum BirthPrecision
{
    /// <summary>The very day.</summary>
    Day,

    /// <summary>The month; the day is a guess.</summary>
    Month,

    /// <summary>The year; day and month are guesses.</summary>
    Year,
}

/// <summary>Why somebody no longer belongs to a village's book.</summary>
public enum Departure
{
    /// <summary>Died.</summary>
    Died,

    /// <summary>Moved to another village, known or not.</summary>
    Moved,

    /// <summary>Was never of this village: written into the wrong book.</summary>
    NeverHere,
}

/// <summary>That a person or household left, and where to.</summary>
/// <param name="On">The day; from it on the case is no longer this village's.</param>
/// <param name="As">Died, moved, or never here.</param>
/// <param name="ToVillage">The book the case went on in; empty when unknown or outside Seribu.</param>
public sealed record Leaving(DateOnly On, Departure As, string? ToVillage = null);

/// <summary>A person as the village's register knows them today. Properties are the latest recorded ones, whenever recorded.</summary>
public sealed record Person
{
    /// <summary>The id given where the person was first typed; the same in every village.</summary>
    public required Guid Id { get; init; }

    /// <summary>The household; empty while it is not known.</summary>
    public Guid? Household { get; init; }

    /// <summary>Male or female; unknown only for a row that has been erased.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Birth date; empty when unknown, and then the person is never counted by age.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>How exactly <see cref="BornOn"/> is known.</summary>
    public BirthPrecision BornPrecision { get; init; }

    /// <summary>The mother's person id, when registered.</summary>
    public Guid? Mother { get; init; }

    /// <summary>The earliest day any fact of this case is dated (docs/rules/scorecard.md#words).</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>The day the person came from another village's book: before it, that book counts the person.</summary>
    public DateOnly? CameOn { get; init; }

    /// <summary>Set when the person died or left.</summary>
    public Leaving? Left { get; init; }
}
