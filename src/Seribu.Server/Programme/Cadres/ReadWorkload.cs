using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>The teams of a village, what each assists, and how it could be evened out.</summary>
/// <param name="Village">The village.</param>
/// <param name="Teams">Its teams.</param>
/// <param name="Areas">Its areas by name, with the team each has.</param>
/// <param name="Proposal">How they could be shared out.</param>
public sealed record VillageWorkload(string Village, IReadOnlyList<TeamStanding> Teams, IReadOnlyList<TeamArea> Areas, Workload Proposal)
{
    /// <summary>What the page was made from: a change on an older one is refused.</summary>
    public string Stamp => Domain.Book.NamedIds.Of([.. Areas.Select(area => $"{area.Name}|{area.Team}")]).ToString("N");

    /// <summary>A team's name.</summary>
    public string? NameOf(Guid? team) => Teams.FirstOrDefault(each => each.Team.Id == team)?.Team["name"];
}

/// <summary>Reads what the teams of a village assist: the families of the book with a pregnant woman or a child under five, hamlet by hamlet.</summary>
public sealed class ReadWorkload(Database database, FieldClock clock)
{
    private const int YearsUnderFive = 5;

    private const string Houses =
        """
        SELECT h.id, h.dusun, h.rt, CASE WHEN
            EXISTS (SELECT 1 FROM person p WHERE p.village_code = h.village_code AND p.home = h.id AND p.left_on IS NULL AND p.born_on > @since)
            OR EXISTS (SELECT 1 FROM pregnancy g WHERE g.village_code = h.village_code AND g.home = h.id AND g.ended_on IS NULL) THEN 1 ELSE 0 END
        FROM household h WHERE h.village_code = @village AND h.left_on IS NULL
        """;

    /// <summary>The workload of a village.</summary>
    public async Task<VillageWorkload> AnswerAsync(string village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await ReadAsync(session, village, clock.Today(village), cancel);
    }

    /// <summary>The village's areas as they are kept, and what was changed about them lately.</summary>
    public async Task<(IReadOnlyList<OfficeRecord> Areas, IReadOnlyList<(Guid Record, OfficeChange Change)> Changes)> TrailAsync(string village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var areas = await OfficeRecords.OfAsync(session, village, "team-area", cancel);
        return (areas, await OfficeTrail.OfRecordsAsync(session, village, areas.Select(area => area.Id).ToHashSet(), cancel));
    }

    /// <summary>Every house of a village with its area, and whether a team assists it.</summary>
    internal static Task<List<(Guid Id, string Area, bool IsAssisted)>> HousesAsync(Session session, string village, DateOnly today, CancellationToken cancel) => session.ListAsync(
        Houses, row => (row.Id(0), NameOf(row.TextOrNull(1), row.TextOrNull(2)), row.Long(3) == 1), cancel, ("@village", village), ("@since", today.AddYears(-YearsUnderFive)));

    internal static async Task<VillageWorkload> ReadAsync(Session session, string village, DateOnly today, CancellationToken cancel)
    {
        var teams = TeamStanding.Of(await OfficeRecords.OfAsync(session, village, "team", cancel), await OfficeRecords.OfAsync(session, village, "cadre", cancel), today);
        var kept = await OfficeRecords.OfAsync(session, village, "team-area", cancel);
        var counted = (await HousesAsync(session, village, today, cancel)).Where(house => house.IsAssisted)
            .GroupBy(house => house.Area, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.LongCount(), StringComparer.OrdinalIgnoreCase);

        // What was typed counts where the book knows no such hamlet.
        var areas = kept.Select(area => new TeamArea(area["area"]!, area.Record("team"), counted.TryGetValue(area["area"]!, out var families) ? families : area.Whole("families") ?? 0))
            .Concat(counted.Where(area => area.Key.Length > 0 && !kept.Exists(each => string.Equals(each["area"], area.Key, StringComparison.OrdinalIgnoreCase))).Select(area => new TeamArea(area.Key, null, area.Value)))
            .DistinctBy(area => area.Name, StringComparer.OrdinalIgnoreCase).OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new(village, teams, areas, Workload.Propose([.. teams.Select(team => team.Team.Id)], areas));
    }

    private static string NameOf(string? hamlet, string? rt) => string.Join(" RT ", new[] { hamlet, rt }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
