using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Who works with a place, and what came of it.</summary>
/// <param name="Today">The day.</param>
/// <param name="Partners">Partners, those with words and no deeds first.</param>
/// <param name="Programmes">Joint programmes, newest first.</param>
/// <param name="Sponsors">Sponsors, those who owe most months first.</param>
/// <param name="Education">Education sessions by kind and audience.</param>
public sealed record PartnerOverview(
    DateOnly Today, IReadOnlyList<PartnerStanding> Partners, IReadOnlyList<ProgrammeStanding> Programmes, IReadOnlyList<SponsorStanding> Sponsors, IReadOnlyList<EducationReach> Education)
{
    /// <summary>Nobody works with the place yet.</summary>
    public bool IsEmpty => Partners.Count + Programmes.Count + Sponsors.Count + Education.Count == 0;
}

/// <summary>Reads the partners, joint programmes, sponsors and education sessions of a place and the places in it.</summary>
public sealed class ReadPartners(Database database, FieldClock clock)
{
    /// <summary>The overview; of one year what happened in it, partners and sponsors stay.</summary>
    public async Task<(PartnerOverview Overview, IReadOnlyList<int> Years)> AnswerAsync(string region, int? year, CancellationToken cancel)
    {
        var today = clock.Today(region);
        await using var session = await database.ReadAsync(cancel);
        Task<List<OfficeRecord>> All(string form) => OfficeRecords.UnderAsync(session, region, form, cancel);
        bool InYear(OfficeRecord each) => year is null || each.Day("on")?.Year == year;

        var done = await All("partner-activity");
        var activities = done.Where(InYear).ToLookup(each => each.Record("partner"));
        var files = await FilesAsync(session, region, cancel);
        var partners = (await All("partner")).Select(partner => new PartnerStanding(partner, [.. activities[partner.Id]], files.GetValueOrDefault(partner.Id) + activities[partner.Id].Sum(each => files.GetValueOrDefault(each.Id))));

        var (events, items, ledger) = ((await All("programme-event")).ToLookup(each => each.Record("programme")), (await All("programme-item")).ToLookup(each => each.Record("programme")), await All("ledger"));
        var named = await All("programme");
        var programmes = named.Where(each => year is null || each.Whole("year") == year).Select(each => new ProgrammeStanding(
            each, [.. events[each.Id]], [.. items[each.Id]], [.. ledger.Where(line => IsWithin(line.Region, each.Region) && ProgrammeStanding.Names(line, each))]));

        var deliveries = (await All("delivery")).ToLookup(each => each.Record("pledge"));
        var pledges = (await All("pledge")).ToLookup(each => each.Record("sponsor"), each => new PledgeStanding(each, [.. deliveries[each.Id]]));
        var sponsors = (await All("sponsor")).Select(sponsor => new SponsorStanding(sponsor, [.. pledges[sponsor.Id]]));

        var sessions = await All("education");
        return (
            new(today, [.. partners.OrderByDescending(each => each.IsOnlyPromise).ThenBy(each => each.Partner.Region, StringComparer.Ordinal).ThenBy(each => each.Partner["name"], StringComparer.OrdinalIgnoreCase)],
                [.. programmes.OrderByDescending(each => each.Record.Whole("year")).ThenBy(each => each.Record["name"], StringComparer.OrdinalIgnoreCase)],
                [.. sponsors.OrderByDescending(each => each.Owed(today)).ThenBy(each => each.Sponsor["name"], StringComparer.OrdinalIgnoreCase)], EducationReach.Of(sessions.Where(InYear))),
            [.. done.Concat(sessions).Select(each => each.Day("on")!.Value.Year).Concat(named.Select(each => (int)each.Whole("year")!.Value)).Distinct().Order()]);
    }

    private static bool IsWithin(string region, string outer) => region == outer || region.StartsWith($"{outer}.", StringComparison.Ordinal);

    private static async Task<Dictionary<Guid, int>> FilesAsync(Session session, string region, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT record, COUNT(*) FROM office_file WHERE region = @region OR (region >= @from AND region < @to) GROUP BY record", row => (Record: row.Id(0), Count: row.Int(1)), cancel,
            ("@region", region), ("@from", region + "."), ("@to", region + "/"))).ToDictionary(row => row.Record, row => row.Count);
}
