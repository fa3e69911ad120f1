using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Programme.Actions;

/// <summary>One village of the situation analysis.</summary>
/// <param name="Ranked">Its place in the ranking.</param>
/// <param name="Gaps">Its services beside the target.</param>
/// <param name="Weighed">Its last posyandu month.</param>
/// <param name="Choice">What the district decided for the year; nothing while it did not.</param>
public sealed record VillageSituation(RankedVillage Ranked, IReadOnlyList<ServiceGap> Gaps, Skdn Weighed, OfficeRecord? Choice)
{
    /// <summary>The village's code.</summary>
    public string Village => Ranked.Need.Village;
}

/// <summary>A district's situation, filled in from the books: where stunting is, which services are missing where, and which villages come first.</summary>
public sealed record SituationAnalysis
{
    public required string District { get; init; }

    public required int Year { get; init; }

    public required Quarter Quarter { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>The day up to which children were measured.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The target of each service in percent.</summary>
    public required decimal Target { get; init; }

    public required LokusWeights Weights { get; init; }

    /// <summary>How many villages are to be chosen.</summary>
    public required int Places { get; init; }

    /// <summary>How the rule on families at risk was read.</summary>
    public required FamilyRiskRule RiskRule { get; init; }

    /// <summary>The villages, most needy first.</summary>
    public required IReadOnlyList<VillageSituation> Villages { get; init; }

    /// <summary>All villages together, the largest gap first.</summary>
    public required IReadOnlyList<ServiceGap> Gaps { get; init; }

    /// <summary>The villages chosen in earlier years, newest year first.</summary>
    public required IReadOnlyList<OfficeRecord> EarlierChoices { get; init; }

    /// <summary>What the review of the year before taught.</summary>
    public required IReadOnlyList<OfficeRecord> Lessons { get; init; }

    /// <summary>Stunted of the measured children.</summary>
    public Coverage Stunted => Villages.Aggregate(default(Coverage), (sum, village) => sum + village.Ranked.Need.Stunted);

    /// <summary>The last posyandu month of all villages.</summary>
    public Skdn Weighed => Villages.Aggregate(default(Skdn), (sum, village) => sum + village.Weighed);

    /// <summary>Whether the ranking puts a village among those to be chosen.</summary>
    public bool IsProposed(VillageSituation village) => village.Ranked.Rank <= Places;
}
