using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Home;

public sealed class HomePageOnSqlite(SqliteStore store) : HomePageTests(store), IClassFixture<SqliteStore>;

public sealed class HomePageOnPostgres(PostgresStore store) : HomePageTests(store), IClassFixture<PostgresStore>;

public abstract class HomePageTests(TestStore store)
{
    private const string NotGained = "Kelopak Fajar";

    [Fact]
    public async Task A_midwife_reads_by_name_who_did_not_gain_and_who_was_not_weighed()
    {
        await using var village = await StartAsync();
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, "/");

        // 8,0 kg in October and in November; a child of ten months must gain 300 g.
        Assert.Contains("T Kelopak Fajar , 10 bln Kenanga 2, 0 g, paling sedikit 300 g 12 Nov", page, StringComparison.Ordinal);
        Assert.Contains("2 anak belum ditimbang bulan ini", page, StringComparison.Ordinal);
        Assert.Contains("Embun Rimba", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_admin_reads_who_was_not_weighed_and_no_category()
    {
        await using var village = await StartAsync();
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        var page = await Village.ReadAsync(admin, "/");

        Assert.DoesNotContain(NotGained, page, StringComparison.Ordinal);
        Assert.Contains("Awan Jingga", page, StringComparison.Ordinal);
        Assert.Contains("Tutup Kuartal 3, 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forum_reads_counts_and_no_name()
    {
        await using var village = await StartAsync();
        using var forum = await village.AsAsync(Roles.VillageForum);

        var page = await Village.ReadAsync(forum, "/");

        Assert.Contains("D ditimbang 1 D/S 33,33", page, StringComparison.Ordinal);
        Assert.All((string[])["Kelopak", "Embun", "Awan"], name => Assert.DoesNotContain(name, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cadre_reads_the_children_of_the_own_posyandu()
    {
        await using var village = await StartAsync();
        using var cadre = await village.AsAsync(Roles.Cadre, Village.Melati);

        var page = await Village.ReadAsync(cadre, "/");

        Assert.Contains("Embun Rimba", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Awan Jingga", page, StringComparison.Ordinal);
        Assert.DoesNotContain(NotGained, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_values_on_one_base_wait_for_somebody()
    {
        await using var village = await StartAsync();
        await village.WriteAsync(A.Renamed(Village.Near, "Embun Rimbawati", "Embun Rimba"), A.Renamed(Village.Near, "Embun Rimbani", "Embun Rimba"));
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, "/");

        Assert.Contains("Embun Rimbawati , 11 bln Dua isian berbeda", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_values_of_a_household_lead_to_its_own_page()
    {
        await using var village = await StartAsync();
        await village.WriteAsync(Neighbourhood("006"), Neighbourhood("007"));
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await midwife.GetStringAsync("/");

        Assert.Contains($"/desa/{Village.Code}/keluarga/{Village.FirstHome}\"", page, StringComparison.Ordinal);
        Assert.Contains("Dua isian berbeda", await Village.ReadAsync(midwife, $"/desa/{Village.Code}/keluarga/{Village.FirstHome}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_reads_which_villages_wrote_nothing_this_month()
    {
        await using var village = await StartAsync();
        using var office = await village.AsAsync(Roles.Agency, region: "19.05");

        var page = await Village.ReadAsync(office, "/");

        Assert.Contains("Desa tanpa catatan bulan ini 1 dari 2", page, StringComparison.Ordinal);
        Assert.Contains("Belo Laut, Mentok belum kirim bulan ini", page, StringComparison.Ordinal);
        Assert.Contains("Kuartal 3, 2026 belum ditutup 1 dari 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_figures_is_welcomed()
    {
        await using var village = await StartAsync();
        using var kua = await village.AsAsync(Roles.Kua, region: "19.05.01");

        Assert.Contains("Selamat datang", await Village.ReadAsync(kua, "/"), StringComparison.Ordinal);
    }

    private static Fact Neighbourhood(string rt) => A.Fact(Kinds.Household, A.Change(Register.Household, ("rt", rt)), Village.FirstHome);

    private async Task<Village> StartAsync()
    {
        var village = await Village.StartAsync(store);
        await village.WriteAsync(A.Weighing(Village.Weighed, 8m, new(2026, 10, 12)), A.Weighing(Village.Weighed, 8m, new(2026, 11, 12)));
        return village;
    }
}
