using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Villages;

public sealed class VillageProfileOnSqlite(SqliteStore store) : VillageProfileTests(store), IClassFixture<SqliteStore>;

public sealed class VillageProfileOnPostgres(PostgresStore store) : VillageProfileTests(store), IClassFixture<PostgresStore>;

public abstract class VillageProfileTests(TestStore store)
{
    private static readonly string Profile = $"/desa/{Village.Code}/profil";

    [Fact]
    public async Task Who_is_named_signs_the_sheet_and_the_change_is_told()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        await PostAsync(admin, Profile, Profile, ("kpm", "Anggrek Kemilau"), ("head", "Jati Nusantara"), ("secretary", ""));
        await PostAsync(admin, Profile, Profile, ("kpm", "Anggrek Kemilau"), ("head", "Jati Lestari"), ("secretary", ""));

        Assert.Contains("Kepala desa Jati Lestari", await Village.ReadAsync(admin, $"{Village.Path}/cetak?kuartal=2026Q3"), StringComparison.Ordinal);
        Assert.Contains("Kepala desa dari Jati Nusantara menjadi Jati Lestari", await Village.ReadAsync(admin, Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posyandu_is_added_renamed_and_given_a_day()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        await PostAsync(admin, $"{Profile}/posyandu", $"{Profile}/posyandu", ("name", "Seroja"), ("day_of_month", "17"), ("place", "Balai Dusun Tiga"), ("serves", "Tiga, Empat"));
        await PostAsync(admin, $"{Profile}/posyandu/{Village.Kenanga}", $"{Profile}/posyandu/{Village.Kenanga}",
            ("name", "Kenanga Wangi"), ("before.name", "Kenanga 2"), ("day_of_month", ""), ("place", ""), ("serves", ""));

        var page = await Village.ReadAsync(admin, Profile);
        Assert.Contains("Seroja 17 Balai Dusun Tiga Tiga, Empat 0", page, StringComparison.Ordinal);
        Assert.Contains("Kenanga Wangi", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_no_month_has_is_refused_beside_its_field()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        var answer = await PostAsync(admin, $"{Profile}/posyandu", $"{Profile}/posyandu", ("name", "Seroja"), ("day_of_month", "32"));

        Assert.Contains("Tulis tanggal 1 sampai 31.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_says_it_was_shown_with_is_read_with_care()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        await PostAsync(admin, $"{Profile}/posyandu/{Village.Kenanga}", $"{Profile}/posyandu/{Village.Kenanga}",
            ("name", "Kenanga 2"), ("before.name", "Kenanga 2"), ("day_of_month", "12"), ("before.day_of_month", "'; DROP"), ("place", ""), ("serves", ""));

        Assert.Contains("Kenanga 2 12", await Village.ReadAsync(admin, Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_moves_the_households_and_earlier_quarters_keep_the_old_posyandu()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var page = $"{Profile}/posyandu/{Village.Kenanga}";

        await PostAsync(admin, page, $"{page}?handler=Merge", ("into", Village.Melati.ToString()));

        Assert.Contains("Kenanga 2 , ditutup – 0", await Village.ReadAsync(admin, Profile), StringComparison.Ordinal);
        Assert.Contains("Anak 0–23 bulan , 2 anak", await Village.ReadAsync(admin, $"{Village.Path}?kuartal=2026Q3&posyandu={Village.Kenanga}"), StringComparison.Ordinal);
        Assert.Contains("Anak 0–23 bulan , 3 anak", await Village.ReadAsync(admin, $"{Village.Path}?kuartal=2026Q4&posyandu={Village.Melati}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posyandu_that_has_households_is_not_closed()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var page = $"{Profile}/posyandu/{Village.Kenanga}";

        var answer = await PostAsync(admin, page, $"{page}?handler=Open", ("open", "false"));

        Assert.Contains("Masih ada 1 rumah tangga di posyandu ini.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posyandu_of_another_village_is_no_page()
    {
        await using var village = await Village.StartAsync(store);
        var foreign = Guid.CreateVersion7();
        await village.WriteAsync(A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", "Mawar"), ("open", "y")), foreign, new(2026, 1, 5)) with { Village = A.Neighbour });
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        using var answer = await admin.GetAsync($"{Profile}/posyandu/{foreign}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> PostAsync(HttpClient browser, string page, string target, params (string, string)[] fields)
    {
        using var answer = await Tests.Host.Office.PostToAsync(browser, page, target, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{target}: {answer.StatusCode}");
        return Village.Plain(await answer.Content.ReadAsStringAsync());
    }
}
