using System.Net;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Programme.Records;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class WorkloadPageOnSqlite(SqliteStore store) : WorkloadPageTests(store), IClassFixture<SqliteStore>;

public sealed class WorkloadPageOnPostgres(PostgresStore store) : WorkloadPageTests(store), IClassFixture<PostgresStore>;

public abstract partial class WorkloadPageTests(TestStore store)
{
    private static readonly string Page = $"/program/{Village.Code}/beban";

    [Fact]
    public async Task A_proposal_moves_nothing_until_somebody_accepts_it()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var (one, two) = (await TeamAsync(admin, "Tim Melati"), await TeamAsync(admin, "Tim Mawar"));
        foreach (var (area, families) in ((string, string)[])[("RT 1", "20"), ("RT 2", "18"), ("RT 3", "12")])
            await District.AddAsync(admin, Village.Code, "team-area", ("area", area), ("team", one.ToString()), ("families", families));
        await District.AddAsync(admin, Village.Code, "team-area", ("area", "RT 4"), ("team", two.ToString()), ("families", "10"));

        var page = await Village.ReadAsync(admin, Page);
        var before = await TeamOfAsync(village, "RT 1");
        using var stale = await Host.Office.PostToAsync(admin, Page, $"{Page}?handler=Accept", ("stamp", "anything"), ("move", $"{two}|RT 1"));
        using var accepted = await Host.Office.PostToAsync(admin, Page, $"{Page}?handler=Accept", ("stamp", await StampAsync(admin)), ("move", $"{two}|RT 1"));

        Assert.Contains("RT 1: dari Tim Melati ke Tim Mawar", page, StringComparison.Ordinal);
        Assert.Contains("tersibuk dan terlonggar: 40, sesudahnya 0", page, StringComparison.Ordinal);
        Assert.Equal((one, HttpStatusCode.OK, HttpStatusCode.Redirect), (before, stale.StatusCode, accepted.StatusCode));
        Assert.Equal(two, await TeamOfAsync(village, "RT 1"));
        Assert.Contains("Beban sudah merata", await Village.ReadAsync(admin, Page), StringComparison.Ordinal);
        // Both teams carry what their areas add up to.
        await using var session = await village.Database.ReadAsync();
        var teams = await OfficeRecords.OfAsync(session, Village.Code, "team", CancellationToken.None);
        Assert.Equal([30L, 30L], teams.Select(team => team.Whole("families")));
    }

    [Fact]
    public async Task The_account_of_a_member_opens_the_families_of_its_teams_areas()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var (near, far, elsewhere) = (await HouseAsync(village, "Laut"), await HouseAsync(village, "Darat"), Guid.CreateVersion7());
        await village.Office.HasAsync("tpk.satu", new Grant(Roles.Tpk, Village.Code, null, new HashSet<Guid> { far, elsewhere }));
        var (one, two) = (await TeamAsync(admin, "Tim Melati"), await TeamAsync(admin, "Tim Mawar"));
        await District.AddAsync(admin, Village.Code, "cadre", ("name", "Sarmila"), ("kind", "tpk-pkk"), ("team", one.ToString()), ("started_on", "2026-01-01"), ("user", "TPK.satu"));

        var before = await Village.ReadAsync(admin, Page);
        using var shared = await Host.Office.PostToAsync(admin, Page, Page, ("stamp", await StampAsync(admin)), ("area", "Laut RT 001"), ("team", one.ToString()), ("area", "Darat RT 001"), ("team", two.ToString()));
        var after = await Village.ReadAsync(admin, Page);

        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        Assert.Contains("tpk.satu Tim Melati 2 sesuai wilayah", before, StringComparison.Ordinal);
        Assert.Contains("tpk.satu Tim Melati 2 sesuai wilayah", after, StringComparison.Ordinal);
        // The other team's house is gone, what was given by hand elsewhere stayed.
        await using var session = await village.Database.ReadAsync();
        Assert.Equal(new[] { near, elsewhere }.Order(), (await session.ListAsync("SELECT household FROM account_family", row => row.Id(0), CancellationToken.None)).Order());
        Assert.Equal($"tpk {Village.Code} 2", await session.FirstAsync("SELECT detail FROM access_log WHERE act = 'families-assigned'", row => row.Text(0), CancellationToken.None));
    }

    [Fact]
    public async Task Those_who_only_read_give_no_area_to_anybody()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var forum = await village.AsAsync(Roles.VillageForum);
        var team = await TeamAsync(admin, "Tim Melati");

        using var answer = await Host.Office.PostToAsync(forum, "/kata-sandi", $"{Page}?handler=Accept", ("stamp", await StampAsync(admin)), ("move", $"{team}|RT 1"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<Guid> HouseAsync(Village village, string hamlet)
    {
        var (house, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await village.WriteAsync(A.Fact(Kinds.Household, A.Change(Register.Household, ("dusun", hamlet), ("rt", "001")), house, new(2026, 1, 5)), A.Child(child, house, "2026-02-01", $"Anak {hamlet}"));
        return house;
    }

    private static Task<Guid> TeamAsync(HttpClient admin, string name) => District.AddAsync(admin, Village.Code, "team", ("name", name));

    private static async Task<string> StampAsync(HttpClient browser) =>
        Stamp().Match(await browser.GetStringAsync(Page)) is { Success: true } found ? found.Groups[1].Value : "";

    private static async Task<Guid?> TeamOfAsync(Village village, string area)
    {
        await using var session = await village.Database.ReadAsync();
        return (await OfficeRecords.OfAsync(session, Village.Code, "team-area", CancellationToken.None)).Single(each => each["area"] == area).Record("team");
    }

    [GeneratedRegex("name=\"stamp\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Stamp();
}
