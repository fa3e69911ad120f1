using System.Net;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Server.Programme.Records;
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
    public async Task Those_who_only_read_give_no_area_to_anybody()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var forum = await village.AsAsync(Roles.VillageForum);
        var team = await TeamAsync(admin, "Tim Melati");

        using var answer = await Host.Office.PostToAsync(forum, "/kata-sandi", $"{Page}?handler=Accept", ("stamp", await StampAsync(admin)), ("move", $"{team}|RT 1"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
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
