using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>What a sub-district checked in a year.</summary>
/// <param name="SubDistrict">Its code.</param>
/// <param name="Checks">How many checks.</param>
/// <param name="ToMend">Those in which something is to be mended.</param>
public sealed record SubDistrictChecks(string SubDistrict, int Checks, int ToMend);

/// <summary>Reads what stands around a district's assessment.</summary>
public sealed class ReadAssessment(Database database)
{
    /// <summary>The checks of every sub-district in a year.</summary>
    public async Task<IReadOnlyList<SubDistrictChecks>> ChecksAsync(string district, int year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var checks = (await OfficeRecords.UnderAsync(session, district, "sub-district-check", cancel)).Where(check => check.Whole("year") == year).ToLookup(check => check.Region);
        return [.. RegionBook.Kemendagri.ChildrenOf(district).Select(place => new SubDistrictChecks(place.Code, checks[place.Code].Count(), checks[place.Code].Count(check => check["verdict"] == "mend")))];
    }

    /// <summary>Every slot of a framework, as the district filled it in for a year.</summary>
    public async Task<IReadOnlyList<IndicatorSlot>> SlotsAsync(ActionFramework framework, string district, int year, SituationAnalysis? analysis, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var own = await OfficeRecords.OfYearAsync(session, district, "service-indicator", year, cancel);
        return IndicatorSlot.Of(framework, EssentialIndicator.Load(ReferenceBundle.Embedded, framework.Indicators), own, analysis?.Gaps ?? []);
    }

    /// <summary>Who wrote the district's own text or figure of a slot last, and when, by its number.</summary>
    public async Task<IReadOnlyDictionary<int, OfficeChange>> WrittenAsync(IReadOnlyList<IndicatorSlot> slots, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var written = new Dictionary<int, OfficeChange>();
        foreach (var slot in slots)
            if (slot.Own is { } own && await OfficeTrail.OfRecordAsync(session, own.Region, own.Id, cancel) is [var last, ..]) written[slot.Number] = last;
        return written;
    }

    /// <summary>What the system itself knows of a criterion, in percent: the reviewer's evidence to begin with.</summary>
    public async Task<decimal?> EvidenceAsync(GradeCriterion criterion, SituationAnalysis? analysis, string district, int year, CancellationToken cancel) => criterion.Evidence switch
    {
        "measured" => analysis is null || analysis.Weighed.S == 0 ? null : analysis.Weighed.Participation.Percent,
        "lokus" => analysis is null ? null : Percent([.. analysis.Villages.Where(village => village.Choice?["chosen"] == "in")], IsNeedy),
        "targets" => Percent(await LessonsAsync(district, year, cancel), lesson => lesson["target"] is not null && lesson["reached"] is not null),
        _ => null,
    };

    private async Task<IReadOnlyList<OfficeRecord>> LessonsAsync(string district, int year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OfficeRecords.OfYearAsync(session, district, "lesson", year, cancel);
    }

    // Many cases or a high prevalence: in the upper half of the district by one of the two.
    private static bool IsNeedy(VillageSituation village) => village.Ranked.Parts[0] >= 0.5m || village.Ranked.Parts[1] >= 0.5m;

    private static decimal? Percent<T>(IReadOnlyList<T> all, Func<T, bool> holds) => new Domain.Scorecards.Coverage(all.Count(holds), all.Count).Percent;
}
