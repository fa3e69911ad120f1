namespace Seribu.Domain.Scorecards;

/// <summary>What a row asks of one stage of pregnancy or one range of ages, for people to read.</summary>
/// <param name="Stages">The stages of pregnancy it is for; none for children.</param>
/// <param name="FromMonth">First completed month of age.</param>
/// <param name="ToMonth">Last completed month of age, included; empty: to the end of the group.</param>
/// <param name="OnlyIf"><c>atRisk</c> or <c>problem</c>; empty for everybody.</param>
/// <param name="GraceDays">So many days after the delivery or the birth a missing service is not yet owed.</param>
/// <param name="Must">What must hold, all of it.</param>
public sealed record BandRule(Stage Stages, int FromMonth, int? ToMonth, string? OnlyIf, int? GraceDays, IReadOnlyList<VerbRule> Must);

/// <summary>One question of a row with its thresholds.</summary>
/// <param name="Verb">The verb, as the row names it.</param>
/// <param name="Of">What it asks about; empty for doses.</param>
public sealed record VerbRule(string Verb, Service? Of)
{
    /// <summary>How many are needed; 0 where the verb does not count.</summary>
    public int AtLeast { get; init; }

    /// <summary>The quarters of a window, this one included.</summary>
    public int Quarters { get; init; }

    /// <summary>A dose is asked for so many months after its due age.</summary>
    public int LagMonths { get; init; }

    /// <summary>Calendar months, 1 to 12.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Codes of the doses named one by one.</summary>
    public IReadOnlyList<string> Doses { get; init; } = [];
}
