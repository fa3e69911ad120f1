using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class SituationPageOnSqlite(SqliteStore store) : SituationPageTests(store), IClassFixture<SqliteStore>;

public sealed class SituationPageOnPostgres(PostgresStore store) : SituationPageTests(store), IClassFixture<PostgresStore>;

public abstract class SituationPageTests(TestStore store)
{
    private const string Analysis = "/program/19.05/analisis";

    [Fact]
    public async Task A_house_without_a_latrine_makes_a_family_at_risk_and_the_newest_visit_counts()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await village.WriteAsync(Visit(new(2026, 8, 3), water: true, latrine: false));
        var before = await Village.ReadAsync(office, $"{Analysis}/penyebab");

        await village.WriteAsync(Visit(new(2026, 10, 3), water: true, latrine: true));
        var after = await Village.ReadAsync(office, $"{Analysis}/penyebab");

        // Of two families with children or a pregnancy nobody looked at the second house.
        Assert.Contains("100,00 % keluarga berisiko (KRS), 1 dari 1 dinilai", before, StringComparison.Ordinal);
        Assert.Contains("0,00 % keluarga berisiko (KRS), 0 dari 1 dinilai", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mother_of_fertile_age_and_a_bride_make_a_target_family_without_a_child_under_five()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        var (house, mother, other, bride) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await village.WriteAsync(
            A.Household(house), A.Woman(mother, house, "Serai Wangi"), A.Fact(Kinds.Person, A.Change(Register.Person, ("household", house.ToString()), ("name", "Sulung"), ("sex", "f"), ("born_on", "2018-03-01"), ("mother", mother.ToString())), Guid.CreateVersion7(), new(2026, 1, 5)),
            A.Household(other), A.Woman(bride, other, "Kemuning Muda"), A.Fact(Kinds.Couple, A.Change(Register.Couple, ("bride", bride.ToString()), ("planned_on", "2026-12-20")), Guid.CreateVersion7(), new(2026, 11, 1)));

        foreach (var home in new[] { house, other }) await village.WriteAsync(A.Fact(Kinds.HouseholdVisit, new HouseholdVisit { SafeWater = true, Latrine = false }, home, new(2026, 10, 3)));

        Assert.Contains("100,00 % keluarga berisiko (KRS), 2 dari 2 dinilai", await Village.ReadAsync(office, $"{Analysis}/penyebab"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_may_take_families_at_risk_from_the_verification()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await District.AddAsync(office, Village.Code, "conditions", ("source", "Verval KRS 2026"), ("year", "2026"), ("krs", "30"), ("krs_of", "120"), ("smoke", "66"), ("smoke_of", "100"));
        using (await Host.Office.PostAsync(office, "/program/19.05", ("year", "2026"), ("framework", "AKSI-2025"))) { }
        const string Asked = $"{Analysis}?tahun=2026&bobot=35,20,15,20,10&lokus=1&anak=3&krs=verification";

        using var kept = await Host.Office.PostToAsync(office, Asked, $"{Asked}&handler=Weights");
        var causes = await Village.ReadAsync(office, $"{Analysis}/penyebab");
        var nonsense = await office.GetAsync($"{Analysis}?krs=ramalan");

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("25,00 % keluarga berisiko (KRS), 30 dari 120 dinilai", causes, StringComparison.Ordinal);
        Assert.Contains("66,00", causes, StringComparison.Ordinal);
        Assert.Contains("Verval KRS 2026", causes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
    }

    [Fact]
    public async Task What_a_village_lacks_stands_beside_what_it_needs()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var camat = await village.AsAsync(Roles.Camat, region: "19.05.01");
        await District.AddAsync(admin, Village.Code, "supply", ("source", "Puskesmas"), ("year", "2026"), ("midwives", "1"), ("kits", "1"), ("cadres", "10"));

        var page = await Village.ReadAsync(camat, "/program/19.05.01/analisis/ketersediaan?tahun=2026");
        var sheet = await Village.ReadAsync(camat, "/program/19.05.01/analisis/cetak?tahun=2026");

        // Two posyandu share one kit.
        Assert.Contains("Air Belo 3 2 0 dari 1 0 dari 1 10 1 1 dari 2", page, StringComparison.Ordinal);
        Assert.Contains("Antropometri kit 1 1", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gap_of_each_service_stands_village_by_village()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");

        var page = await Village.ReadAsync(office, $"{Analysis}/layanan");

        Assert.Contains("Kesenjangan tiap desa", page, StringComparison.Ordinal);
        Assert.Contains("Air Belo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_review_and_publication_begin_with_what_the_analysis_found()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await District.AddAsync(office, "19.05", "lesson", ("title", "Ditimbang berkala"), ("year", "2025"), ("lesson", "Posyandu sore hari"));

        var html = await office.GetStringAsync($"{Analysis}?tahun=2026");
        var begin = System.Text.RegularExpressions.Regex.Matches(html, "href=\"(/program/19.05/daftar/plan/baru[^\"]+)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        var plan = await office.GetStringAsync(begin[0]);

        Assert.NotEmpty(begin);
        Assert.Contains("name=\"indicator\" value=\"", plan, StringComparison.Ordinal);
        Assert.Contains("value=\"90 %\"", plan, StringComparison.Ordinal);
        Assert.Contains("Posyandu sore hari", html, StringComparison.Ordinal);
        Assert.Contains("/daftar/publication/baru?year=2026", html, StringComparison.Ordinal);
    }

    private static Fact Visit(DateOnly on, bool water, bool latrine) =>
        Book.A.Fact(Kinds.HouseholdVisit, new HouseholdVisit { SafeWater = water, Latrine = latrine }, Village.FirstHome, on);
}
