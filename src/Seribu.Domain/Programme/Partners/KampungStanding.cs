using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Partners;

/// <summary>One Kampung KB: its groups and how far its eight steps are.</summary>
/// <remarks>Source: docs/rules/programme.md#kampung-kb.</remarks>
/// <param name="Kampung">Its record.</param>
/// <param name="Steps">Records of <c>kampung-step</c>.</param>
public sealed record KampungStanding(OfficeRecord Kampung, IReadOnlyList<OfficeRecord> Steps)
{
    /// <summary>The groups a Kampung KB may have, in the order of its profile.</summary>
    public static IReadOnlyList<string> AllGroups { get; } = ["bkb", "bkr", "bkl", "uppka", "pikr"];

    /// <summary>Groups with at least one member.</summary>
    public int Groups => AllGroups.Count(group => MembersOf(group) > 0);

    /// <summary>Steps that are reached in full, of eight.</summary>
    public int StepsDone => Steps.Where(step => step.Whole("percent") >= 100).Select(step => step["step"]).Distinct().Count();

    /// <summary>The mean of its eight steps in percent.</summary>
    public decimal StepsPercent => KampungCounts.StepsOf(Steps);

    /// <summary>Needs guidance or strengthening.</summary>
    public bool NeedsSupport => Kampung["support"] is "guide" or "strengthen";

    /// <summary>The members of a group.</summary>
    public long MembersOf(string group) => Kampung.Whole(group) ?? 0;
}

/// <summary>Several Kampung KB together.</summary>
/// <param name="All">They.</param>
public sealed record KampungTotals(IReadOnlyList<KampungStanding> All)
{
    /// <summary>How many.</summary>
    public int Count => All.Count;

    /// <summary>The mean of their steps, two decimals; none without any.</summary>
    public decimal? StepsPercent => Count == 0 ? null : Math.Round(All.Average(each => each.StepsPercent), 2, MidpointRounding.AwayFromZero);

    /// <summary>Members of all groups.</summary>
    public long Members => KampungStanding.AllGroups.Sum(MembersOf);

    /// <summary>How many have this word in a field.</summary>
    public int With(string field, string value) => All.Count(each => each.Kampung[field] == value);

    /// <summary>The members of a group.</summary>
    public long MembersOf(string group) => All.Sum(each => each.MembersOf(group));

    /// <summary>Those of each sub-district, in the order of their codes.</summary>
    public IReadOnlyList<(string SubDistrict, KampungTotals Totals)> BySubDistrict() =>
        [.. All.GroupBy(each => each.Kampung.Region[..8]).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, new KampungTotals([.. each])))];
}
