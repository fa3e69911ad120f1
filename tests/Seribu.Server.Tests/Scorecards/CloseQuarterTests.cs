using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Scorecards;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

public sealed class CloseQuarterOnSqlite(SqliteStore store) : CloseQuarterTests(store), IClassFixture<SqliteStore>;

public sealed class CloseQuarterOnPostgres(PostgresStore store) : CloseQuarterTests(store), IClassFixture<PostgresStore>;

public abstract class CloseQuarterTests(TestStore store)
{
    private const string Third = "?kuartal=2026Q3";
    private static string Closing => $"{Village.Path}/penutupan{Third}";

    [Fact]
    public async Task Closed_figures_do_not_move_and_the_page_says_what_they_would_become()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        await DoAsync(admin, "closed");
        await village.WriteAsync(A.Weighing(Village.Near, 9.1m, new(2026, 9, 12)));

        var page = await Village.ReadAsync(admin, $"{Village.Path}{Third}");
        Assert.Contains("2,78 % 1 dari 36 diterima", page, StringComparison.Ordinal);
        Assert.Contains("Angka ini dibekukan 19 November 2026. 1 catatan tentang kuartal ini masuk sesudahnya; dengan itu angka desa menjadi 5,56 %.", page, StringComparison.Ordinal);
        Assert.Contains("5,56 % 2 dari 36 diterima", await Village.ReadAsync(admin, $"{Village.Path}{Third}&kini=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_come_between_two_looks_are_added_to_those_counted_before()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await DoAsync(admin, "closed");
        await village.WriteAsync(A.Weighing(Village.Near, 9.1m, new(2026, 9, 12)));

        var first = await Village.ReadAsync(admin, $"{Village.Path}{Third}");
        await village.WriteAsync(A.Weighing(Village.Near, 8.9m, new(2026, 8, 12)));
        await village.WriteAsync(A.Weighing(Village.Near, 9.3m, new(2026, 10, 12)));
        var second = await Village.ReadAsync(admin, $"{Village.Path}{Third}");

        Assert.Contains("1 catatan tentang kuartal ini masuk sesudahnya", first, StringComparison.Ordinal);
        Assert.Contains("2 catatan tentang kuartal ini masuk sesudahnya", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_KPM_puts_forward_freezes_nothing()
    {
        await using var village = await Village.StartAsync(store);
        using var kpm = await village.AsAsync(Roles.Kpm);

        var answer = await DoAsync(kpm, "closed");
        var page = await Village.ReadAsync(kpm, $"{Village.Path}{Third}");

        Assert.Contains("Draf diajukan , 2,78 %", answer, StringComparison.Ordinal);
        Assert.Contains("Kuartal 3, 2026 belum ditutup.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_shown_to_whoever_may_close_and_refused_with_a_reason()
    {
        await using var village = await Village.StartAsync(store);
        using var kpm = await village.AsAsync(Roles.Kpm);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await DoAsync(kpm, "closed");

        var waiting = await Village.ReadAsync(admin, Closing);
        var bare = await RefuseAsync(admin, ("Reason", " "));
        var refused = await RefuseAsync(admin, ("Reason", "Timbangan September belum lengkap"));

        Assert.Contains(" mengajukan draf pada 19 November 2026.", waiting, StringComparison.Ordinal);
        Assert.Contains("Wajib diisi.", bare, StringComparison.Ordinal);
        Assert.Contains(": Timbangan September belum lengkap", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("mengajukan draf pada", refused, StringComparison.Ordinal);
        Assert.Contains("Draf ditolak", await Village.ReadAsync(kpm, Closing), StringComparison.Ordinal);
        Assert.Empty(await ClosedAsync(village));
    }

    [Fact]
    public async Task A_head_approves_what_was_closed_and_nothing_else()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var head = await village.AsAsync(Roles.Head);

        var early = await village.Office.Services.GetRequiredService<CloseQuarter>().HandleAsync(new(A.Village, new(2026, 3), "approved"), Author.House, CancellationToken.None);
        await DoAsync(admin, "closed");
        var approved = await DoAsync(head, "approved");
        var paper = await Village.ReadAsync(head, $"{Village.Path}/cetak{Third}");

        Assert.Equal("quarter-not-closed", Assert.Single(early.Problems).Code);
        Assert.Contains("Diterima. Baris 21", approved, StringComparison.Ordinal);
        Assert.Contains("Status disahkan", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_again_needs_a_reason_and_leaves_both_figures()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await DoAsync(admin, "closed");
        await village.WriteAsync(A.Weighing(Village.Near, 9.1m, new(2026, 9, 12)));

        var refused = await DoAsync(admin, "reopened");
        var opened = await DoAsync(admin, "reopened", ("Reason", "Timbangan September Embun Rimba terlambat dicatat"));
        var again = await DoAsync(admin, "closed");

        Assert.Contains("Wajib diisi.", refused, StringComparison.Ordinal);
        Assert.Contains("Dibuka kembali Nama village-admin", opened, StringComparison.Ordinal);
        Assert.Contains(": Timbangan September Embun Rimba terlambat dicatat", opened, StringComparison.Ordinal);
        Assert.Contains("Ditutup , 2,78 %", again, StringComparison.Ordinal);
        Assert.Contains("Ditutup , 5,56 %", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_quarter_cannot_be_closed()
    {
        await using var village = await Village.StartAsync(store);

        var answer = await village.Office.Services.GetRequiredService<CloseQuarter>()
            .HandleAsync(new(A.Village, new(2026, 4), "closed"), Author.House, CancellationToken.None);

        Assert.Equal("quarter-running", Assert.Single(answer.Problems).Code);
    }

    [Theory]
    [InlineData(0, "2027-01-01", "2026-12-31")]
    [InlineData(10, "2027-01-10", null)]
    [InlineData(10, "2027-01-11", "2027-01-10")]
    public async Task A_quarter_closes_by_itself_so_many_days_after_its_last(int days, string today, string? on)
    {
        await using var village = await Village.StartAsync(store);
        await SettingAsync(village, days);

        village.Time.Now = new(DateOnly.Parse(today).ToDateTime(new(1, 0)), TimeSpan.Zero);
        await village.Office.Services.GetRequiredService<Turn>().RegionAsync("", CancellationToken.None);
        await village.Office.Services.GetRequiredService<CloseDue>().RunAsync(CancellationToken.None);
        var again = await village.Office.Services.GetRequiredService<CloseDue>().RunAsync(CancellationToken.None);

        Assert.Equal(0, again.Closed);
        Assert.Equal(on is null ? [] : [("2026Q4", DateOnly.Parse(on))], await ClosedAsync(village));
    }

    [Fact]
    public async Task A_quarter_that_ended_before_the_book_began_stays_open()
    {
        await using var village = await Village.StartAsync(store);

        await village.Office.Services.GetRequiredService<CloseDue>().RunAsync(CancellationToken.None);

        Assert.Empty(await ClosedAsync(village));
    }

    private static async Task<string> DoAsync(HttpClient browser, string state, params (string, string)[] fields)
    {
        using var answer = await Host.Office.PostAsync(browser, Closing, [("state", state), .. fields]);
        return Village.Plain(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> RefuseAsync(HttpClient browser, params (string, string)[] fields)
    {
        using var answer = await Host.Office.PostToAsync(browser, Closing, $"{Closing}&handler=Refuse", fields);
        return Village.Plain(await answer.Content.ReadAsStringAsync());
    }

    private static async Task SettingAsync(Village village, int days)
    {
        await using var session = await village.Database.WriteAsync();
        await session.RunAsync(
            "INSERT INTO district_setting (district, year, rule_set, close_after_days) VALUES ('19.05', 2026, 'KPM-GUIDE', @days)", CancellationToken.None, ("@days", days));
        await session.CommitAsync(CancellationToken.None);
    }

    private static async Task<List<(string, DateOnly)>> ClosedAsync(Village village)
    {
        await using var session = await village.Database.ReadAsync();
        return await session.ListAsync("SELECT quarter, on_day FROM closed_quarter WHERE village_code = @village", r => (r.Text(0), r.Day(1)), CancellationToken.None, ("@village", Village.Code));
    }
}
