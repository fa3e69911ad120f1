using System.Text.Json;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>One of the things a cadre's month is judged by.</summary>
/// <param name="Code"><c>completeness</c>, <c>timeliness</c>, <c>validity</c>, <c>visits</c> or <c>scorecards</c>.</param>
/// <param name="Weight">Its weight beside the others.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Formula">What of what is counted.</param>
/// <param name="Only">The kinds of cadre it is for; all when empty.</param>
public sealed record PerformancePart(string Code, int Weight, Title Title, Title Formula, IReadOnlyList<string> Only)
{
    /// <summary>Whether a kind of cadre is judged by it.</summary>
    public bool IsFor(string? kind) => Only.Count == 0 || (kind is not null && Only.Contains(kind));
}

/// <summary>How a cadre's month is judged: a set of reference data in force from a day.</summary>
/// <remarks>Source: docs/rules/programme.md#performance.</remarks>
/// <param name="Code">The set.</param>
/// <param name="InForceFrom">From this day.</param>
/// <param name="DayInTime">The day of the next month up to which a record came in time.</param>
/// <param name="ScorecardDays">Days after its end in which a quarter is closed in time.</param>
/// <param name="Good">Points from which a month is good.</param>
/// <param name="Fair">Points from which it is fair.</param>
/// <param name="Parts">What counts.</param>
public sealed record PerformanceRules(string Code, DateOnly InForceFrom, int DayInTime, int ScorecardDays, int Good, int Fair, IReadOnlyList<PerformancePart> Parts)
{
    /// <summary>Every set this release of Seribu carries, the oldest first.</summary>
    public static IReadOnlyList<PerformanceRules> Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>The set in force on the first day of a month; the oldest for months before all of them.</summary>
    public static PerformanceRules On(IReadOnlyList<PerformanceRules> sets, DateOnly month) => sets.LastOrDefault(set => set.InForceFrom <= month) ?? sets[0];

    /// <summary>Reads the sets of a bundle.</summary>
    public static IReadOnlyList<PerformanceRules> Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("performance/cadres.json"));
        return [.. new RowReader(document.RootElement, "performance").Rows("sets").Select(Read).OrderBy(set => set.InForceFrom)];
    }

    private static PerformanceRules Read(RowReader row) => new(
        row.Text("code"), row.Day("inForceFrom"), row.Number("dayInTime"), row.Number("scorecardDays"), row.Number("good"), row.Number("fair"),
        [.. row.Rows("parts").Select(part => new PerformancePart(part.Text("code"), part.Number("weight"), TitleOf(part.Row("title")), TitleOf(part.Row("formula")), part.Texts("only")))]);

    private static Title TitleOf(RowReader row) => new(row.Text("id"), row.Text("en"));
}
