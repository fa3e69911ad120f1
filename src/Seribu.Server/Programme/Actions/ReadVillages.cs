using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>The causes found in the villages of a place.</summary>
/// <param name="Villages">Each village, most families at risk first.</param>
/// <param name="Rule">How the rule on families at risk was read.</param>
/// <param name="Today">The day.</param>
public sealed record CauseTable(IReadOnlyList<VillageCauses> Villages, FamilyRiskRule Rule, DateOnly Today)
{
    /// <summary>All villages together.</summary>
    public VillageCauses Sum { get; } = VillageCauses.Sum(Villages);
}

/// <summary>The supply of services in the villages of a place, those that lack most first.</summary>
/// <param name="Villages">Each village.</param>
/// <param name="Today">The day.</param>
public sealed record SupplyTable(IReadOnlyList<VillageSupply> Villages, DateOnly Today)
{
    /// <summary>Villages that lack something.</summary>
    public int Lacking => Villages.Count(village => village.Shortages > 0);
}

/// <summary>Reads the causes of stunting and the supply of services, village by village.</summary>
public sealed class ReadVillages(Database database, FieldClock clock)
{
    /// <summary>The causes, beside a situation analysis that was made already.</summary>
    public async Task<CauseTable> CausesAsync(SituationAnalysis analysis, FamilyRiskRule rule, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var families = await TargetFamilies.OfAsync(session, Villages(analysis.District), analysis.AsOf, cancel);
        var conditions = await LatestAsync(session, analysis.District, "conditions", analysis.Year, cancel);
        return new(
            [.. analysis.Villages.Select(village => VillageCauses.Of(
                village.Village, [.. families[village.Village]], Immunised(village), village.Ranked.Need.Poor, conditions.GetValueOrDefault(village.Village), rule, analysis.AsOf))
                .OrderByDescending(village => village.AtRisk.Percent ?? -1).ThenBy(village => village.Village, StringComparer.Ordinal)],
            rule, analysis.AsOf);
    }

    /// <summary>The supply of a year; nothing when no village of the place keeps a book.</summary>
    public async Task<SupplyTable?> SupplyAsync(string region, int year, CancellationToken cancel)
    {
        var today = clock.Today(region);
        await using var session = await database.ReadAsync(cancel);
        var villages = await OpenBooks.UnderAsync(session, region, cancel);
        if (villages.Count == 0) return null;

        var cadres = (await OfficeRecords.UnderAsync(session, region, "cadre", cancel)).ToLookup(cadre => cadre.Region);
        var teams = (await OfficeRecords.UnderAsync(session, region, "team", cancel)).ToLookup(team => team.Region);
        var supply = await LatestAsync(session, region, "supply", year, cancel);
        var (from, to) = Villages(region);
        var posyandu = (await session.ListAsync(
            "SELECT village_code, COUNT(*) FROM posyandu WHERE village_code >= @from AND village_code < @to AND COALESCE(open, 1) = 1 GROUP BY village_code",
            row => (Village: row.Text(0), Count: row.Long(1)), cancel, ("@from", from), ("@to", to))).ToDictionary(row => row.Village, row => row.Count);

        return new(
            [.. villages.Select(village => village.Text).Select(village => VillageSupply.Of(
                village, posyandu.GetValueOrDefault(village), [.. cadres[village]], [.. teams[village]], supply.GetValueOrDefault(village), today))
                .OrderByDescending(village => village.Shortages).ThenBy(village => village.Village, StringComparer.Ordinal)],
            today);
    }

    /// <summary>The latest record of a form in each village, up to a year.</summary>
    internal static async Task<Dictionary<string, OfficeRecord>> LatestAsync(Session session, string region, string form, int year, CancellationToken cancel) =>
        (await OfficeRecords.UnderAsync(session, region, form, cancel)).Where(record => record.Whole("year") <= year)
        .GroupBy(record => record.Region).ToDictionary(records => records.Key, records => records.MaxBy(record => record.Whole("year"))!);

    /// <summary>The range of codes of a place's villages.</summary>
    internal static (string From, string To) Villages(string region) => region.Length == 13 ? (region, region + "~") : (region + ".", region + "/");

    private static Coverage Immunised(VillageSituation village) =>
        village.Gaps.FirstOrDefault(gap => gap.Indicator is { Group: CaseGroup.Child, Code: "immunisation" })?.Coverage ?? default;
}
