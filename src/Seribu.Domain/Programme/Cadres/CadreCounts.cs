using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>The cadres of one kind in some villages, on a day.</summary>
/// <remarks>Source: docs/rules/programme.md#cadres.</remarks>
/// <param name="Active">Serving.</param>
/// <param name="Villages">Villages with at least one, of all.</param>
/// <param name="Decreed">Serving under a decree that has not run out.</param>
/// <param name="Left">Those who ended within a year, of those who served at its beginning.</param>
public sealed record CadreCounts(int Active, Coverage Villages, Coverage Decreed, Coverage Left)
{
    /// <summary>Cadres for each village, two decimals; none without a village.</summary>
    public decimal? PerVillage => Villages.Due == 0 ? null : Math.Round((decimal)Active / Villages.Due, 2, MidpointRounding.AwayFromZero);

    /// <summary>Counts the cadres of a kind.</summary>
    /// <param name="cadres">Records of <c>cadre</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="villages">How many villages there are.</param>
    /// <param name="day">The day.</param>
    public static CadreCounts Of(IEnumerable<OfficeRecord> cadres, string kind, int villages, DateOnly day)
    {
        var all = cadres.Where(cadre => cadre["kind"] == kind).ToList();
        var active = all.Where(cadre => IsActive(cadre, day)).ToList();
        var yearAgo = day.AddYears(-1);
        var before = all.Where(cadre => IsActive(cadre, yearAgo)).ToList();
        return new(
            active.Count, new(active.Select(cadre => cadre.Region).Distinct().Count(), villages),
            new(active.Count(cadre => cadre["decree"] is not null && !(cadre.Day("valid_until") < day)), active.Count), new(before.Count(cadre => cadre.Day("ended_on") <= day), before.Count));
    }

    /// <summary>Whether a cadre serves on a day.</summary>
    public static bool IsActive(OfficeRecord cadre, DateOnly day) => cadre.Day("started_on") <= day && !(cadre.Day("ended_on") <= day);
}
