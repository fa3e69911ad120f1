using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class PerformancePageOnSqlite(SqliteStore store) : PerformancePageTests(store), IClassFixture<SqliteStore>;

public sealed class PerformancePageOnPostgres(PostgresStore store) : PerformancePageTests(store), IClassFixture<PostgresStore>;

public abstract class PerformancePageTests(TestStore store)
{
    [Fact]
    public async Task A_cadres_month_shows_each_part_with_its_figures_and_weight()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var account = await village.Office.HasAsync("kembang", new Grant(Roles.Kpm, Village.Code));
        var id = await District.AddAsync(admin, Village.Code, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"), ("user", "kembang"));
        await WriteAsync(village, new(account.Id, "Kembang Pagi", [new(Roles.Kpm, Village.Code)]), Book.A.Weighing(Village.Near, 9.1m, new(2026, 10, 12)));

        var page = await Village.ReadAsync(admin, $"/program/{Village.Code}/kader/{id}/kinerja?bulan=2026-10");
        var list = await Village.ReadAsync(admin, $"/program/{Village.Code}/kinerja?bulan=2026-10");
        var letter = await Village.ReadAsync(admin, $"/program/{Village.Code}/kader/{id}/surat?bulan=2026-10");

        // Of three children and a pregnant woman one has a record; it was heard on 19 November, after the tenth; it is valid. Nobody is known to be at risk.
        // (30 × 25 + 20 × 0 + 20 × 100) / 70 = 39.29
        Assert.Contains("1 dari 4 25,00 30", page, StringComparison.Ordinal);
        Assert.Contains("0 dari 1 0,00 20", page, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 100,00 20", page, StringComparison.Ordinal);
        Assert.Contains("Kinerja Kurang 70 39,29", page, StringComparison.Ordinal);
        Assert.Contains("Kembang Pagi KPM 25,00 0,00 100,00", list, StringComparison.Ordinal);
        Assert.Contains("39,29", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_no_calendar_reaches_is_answered_with_the_last_one()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await village.Office.HasAsync("kembang", new Grant(Roles.Kpm, Village.Code));
        var id = await District.AddAsync(admin, Village.Code, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"), ("user", "kembang"));

        foreach (var month in (string[])["9999-12", "0001-01", "kemarin"])
            foreach (var page in (string[])["kinerja", $"kader/{id}/kinerja", $"kader/{id}/surat"])
                Assert.Contains("Oktober 2026", await Village.ReadAsync(admin, $"/program/{Village.Code}/{page}?bulan={month}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_village_that_does_not_exist()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);

        using var blank = await office.GetAsync("/program/19.05.01.9999/daftar/cadre/baru");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, blank.StatusCode);
    }

    private static async Task WriteAsync(Village village, Author author, Fact fact) => Assert.All(
        await village.Office.Services.GetRequiredService<Intake>().OfferAsync(new(fact.Village, author, "office", [new ReadOnlyMemory<byte>(FactWriter.Write(fact))]), CancellationToken.None),
        answer => Assert.IsType<Accepted>(answer));
}
