using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>Where a cause is known from.</summary>
public enum CauseSource
{
    /// <summary>The village's book.</summary>
    Book,

    /// <summary>The village's record of conditions (<c>conditions</c>): surveys and verifications of others.</summary>
    Register,
}

/// <summary>A cause of stunting that is counted in every village.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record Cause(string Code, CauseSource Source);

/// <summary>How often each cause was found in a village, of those it is known of.</summary>
/// <remarks>Source: docs/rules/programme.md#causes.</remarks>
/// <param name="Village">The village; empty for many together.</param>
/// <param name="AtRisk">Families at risk (KRS) of those judged.</param>
/// <param name="Found">Each cause by its code.</param>
/// <param name="Source">What the register's figures were taken from.</param>
public sealed record VillageCauses(string Village, Coverage AtRisk, IReadOnlyDictionary<string, Coverage> Found, string? Source)
{
    private static readonly IReadOnlyList<(string Code, FamilyRisk Risk)> Risks =
        [("water", FamilyRisk.Water), ("latrine", FamilyRisk.Latrine), ("young", FamilyRisk.TooYoung), ("old", FamilyRisk.TooOld), ("close", FamilyRisk.TooClose), ("many", FamilyRisk.TooMany)];

    private static readonly IReadOnlyList<string> Registered = ["smoke", "food", "no_kb", "breastfeeding", "diarrhoea", "low_weight"];

    /// <summary>Every cause, in the order of the table.</summary>
    public static IReadOnlyList<Cause> All { get; } =
        [.. Risks.Select(each => new Cause(each.Code, CauseSource.Book)), new("immunisation", CauseSource.Book), new("poor", CauseSource.Book), .. Registered.Select(code => new Cause(code, CauseSource.Register))];

    /// <summary>Counts a village.</summary>
    /// <param name="village">The village.</param>
    /// <param name="families">Its target families.</param>
    /// <param name="immunisation">Children of an age for it who are immunised, of all.</param>
    /// <param name="poor">Households of decile 1 of those whose decile is known.</param>
    /// <param name="conditions">Its record of conditions, if it has one.</param>
    /// <param name="rule">How the rule on families at risk is read.</param>
    /// <param name="day">The day.</param>
    public static VillageCauses Of(
        string village, IReadOnlyList<TargetFamily> families, Coverage immunisation, Coverage poor, OfficeRecord? conditions, FamilyRiskRule rule, DateOnly day)
    {
        var risks = families.Select(family => (Family: family, Risks: family.Risks(rule, day))).ToList();
        var found = Risks.ToDictionary(each => each.Code, each => new Coverage(
            risks.Count(family => family.Risks.Contains(each.Risk)), risks.Count(family => IsKnown(family.Family, each.Risk))));
        found["immunisation"] = new(immunisation.Due - immunisation.Received, immunisation.Due);
        found["poor"] = poor;
        foreach (var code in Registered) found[code] = Noted(conditions, code);
        return new(village, AtRiskOf(families, conditions, rule, day), found, conditions?["source"]);
    }

    /// <summary>Families at risk of those judged: from the books, or by the yearly verification where the district says so.</summary>
    public static Coverage AtRiskOf(IReadOnlyList<TargetFamily> families, OfficeRecord? conditions, FamilyRiskRule rule, DateOnly day) => rule.IsOfVerification
        ? Noted(conditions, "krs")
        : new(families.Count(family => family.Risks(rule, day).Count > 0), families.Count(family => family.IsJudged(rule, day)));

    /// <summary>Many villages together.</summary>
    public static VillageCauses Sum(IReadOnlyList<VillageCauses> villages) => new(
        "", villages.Aggregate(default(Coverage), (sum, village) => sum + village.AtRisk),
        All.ToDictionary(cause => cause.Code, cause => villages.Aggregate(default(Coverage), (sum, village) => sum + village.Found[cause.Code])), null);

    private static Coverage Noted(OfficeRecord? conditions, string code) =>
        conditions?.Whole(code) is { } found && conditions.Whole(code + "_of") is { } of ? new(found, of) : default;

    private static bool IsKnown(TargetFamily family, FamilyRisk risk) => risk switch
    {
        FamilyRisk.Water => family.SafeWater is not null,
        FamilyRisk.Latrine => family.Latrine is not null,
        FamilyRisk.TooYoung or FamilyRisk.TooOld => family.Mothers.Any(mother => mother.BornOn is not null),
        FamilyRisk.TooClose => family.Mothers.Any(mother => mother.Births.Count > 0),
        _ => family.Mothers.Any(mother => mother.Children is not null),
    };
}
