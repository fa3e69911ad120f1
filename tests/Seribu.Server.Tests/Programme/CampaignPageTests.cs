using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class CampaignPageOnSqlite(SqliteStore store) : CampaignPageTests(store), IClassFixture<SqliteStore>;

public sealed class CampaignPageOnPostgres(PostgresStore store) : CampaignPageTests(store), IClassFixture<PostgresStore>;

/// <summary>The joint intervention is counted from the books; feeding from what villages note.</summary>
public abstract class CampaignPageTests(TestStore store)
{
    [Fact]
    public async Task A_joint_intervention_counts_from_the_books_of_its_days()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var cadre = await village.AsAsync(Roles.Cadre, Village.Melati);
        await District.AddAsync(office, "19.05", "campaign", ("title", "Serentak November"), ("year", "2026"), ("from", "2026-11-01"), ("until", "2026-11-30"), ("goal", "95"));
        await District.AddAsync(admin, Village.Code, "campaign-site", ("posyandu", "Melati 1"), ("on", "2026-11-12"), ("tools", "standard"), ("helped", "1"), ("sure1", "y"), ("sure8", "y"));
        await District.AddAsync(admin, Village.Code, "campaign-site", ("posyandu", "Kenanga 2"), ("on", "2026-10-12"), ("tools", "none"));
        // A boy of eleven months and 66 cm is stunted: −3 SD are 67.3 cm. Another was weighed and not measured.
        await village.WriteAsync(Book.A.Weighing(Village.Near, 8.8m, new(2026, 11, 12), 66));
        await village.WriteAsync(Book.A.Weighing(Village.Far, 8.9m, new(2026, 11, 12)));

        var page = await Village.ReadAsync(office, "/program/19.05/serentak");
        var own = await Village.ReadAsync(cadre, $"/program/{Village.Code}/serentak");
        using var book = await office.GetAsync("/program/19.05/serentak?sebagai=xlsx");

        Assert.Contains("1 dari 3 balita ditimbang dan diukur", page, StringComparison.Ordinal);
        Assert.Contains("Masih kurang 2 anak sampai 95", page, StringComparison.Ordinal);
        Assert.Contains("1 anak di bawah", page, StringComparison.Ordinal);
        Assert.Contains("1 tempat mencatat", page, StringComparison.Ordinal);
        Assert.Contains("12 Nov 2026 1 1 33,33", page, StringComparison.Ordinal);
        Assert.Contains("=Melati 1 1 dari 1", own, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_place_without_a_joint_intervention_says_who_plans_it()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);

        var page = await District.ReadAsync(office, $"/program/{District.Village}/serentak");
        using var unknown = await office.GetAsync($"/program/{District.Code}/serentak?kampanye={Guid.NewGuid()}");
        using var foreign = await office.GetAsync("/program/19.06/serentak");

        Assert.Contains("Kabupaten merencanakannya", page, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.NotFound), (unknown.StatusCode, foreign.StatusCode));
    }

    [Fact]
    public async Task Feeding_is_told_by_made_up_names_and_by_what_it_achieved()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await District.AddAsync(admin, Village.Code, "feeding", ("title", "Bintang"), ("category", "wasted"), ("started_on", "2026-06-01"), ("ended_on", "2026-07-27"), ("z_start", "-2,4"), ("z_end", "-1,8"), ("portions", "56"), ("cost", "840000"));
        await District.AddAsync(admin, Village.Code, "feeding", ("title", "Kejora"), ("category", "not-gaining"), ("started_on", "2026-10-01"));
        using var named = await Host.Office.PostAsync(admin, $"/program/{Village.Code}/daftar/feeding/baru", ("id", Guid.CreateVersion7().ToString()), ("title", "Embun Rimba"), ("category", "wasted"), ("started_on", "2026-10-01"));

        var page = await Village.ReadAsync(office, "/program/19.05/pmt?tahun=2026");
        var paper = await Village.ReadAsync(admin, $"/program/{Village.Code}/pmt?cetak=1");
        using var book = await admin.GetAsync($"/program/{Village.Code}/pmt?sebagai=xlsx");

        Assert.Equal(System.Net.HttpStatusCode.OK, named.StatusCode);
        Assert.Contains("Kejora PMT lewat waktunya, hasilnya belum dicatat 35 hari lewat", await Village.ReadAsync(admin, "/"), StringComparison.Ordinal);
        Assert.Contains("1 dari 1 yang selesai berhasil", page, StringComparison.Ordinal);
        Assert.Contains("Rp15.000 per porsi", page, StringComparison.Ordinal);
        Assert.Contains("Lewat waktunya 1", page, StringComparison.Ordinal);
        Assert.True(paper.IndexOf("Kejora", StringComparison.Ordinal) < paper.IndexOf("Bintang", StringComparison.Ordinal));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
    }
}
