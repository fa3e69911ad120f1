using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

public abstract class AccessLogTests(TestStore store) : IAsyncLifetime
{
    private const string Village = "19.05.01.2001";

    private readonly Guid person = Guid.CreateVersion7();
    private readonly string name = $"u{Guid.NewGuid():N}"[..12];
    private Office office = null!;

    public async ValueTask InitializeAsync()
    {
        await OpenBooks.OpenAsync(store.Database, new[] { Village, "19.05.01.2002" }.Select(VillageCode.Parse), CancellationToken.None);
        office = await Office.StartAsync(store.Database);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await office.DisposeAsync();
    }

    [Fact]
    public async Task An_export_is_kept_with_its_purpose_for_the_data_officer()
    {
        var kpm = await office.HasAsync($"k{name}", new Grant("kpm", Village));
        await office.HasAsync(name, new Grant("data-officer", "19.05"));
        await new AccessLog(store.Database, TimeProvider.System).ExportedAsync(new(kpm.Id, "", []), Village, "children-csv", 120, Purpose.Report, CancellationToken.None);
        using var browser = await office.SignInAsync(name);

        var page = await browser.GetStringAsync("/catatan-akses");

        Assert.Contains("children-csv 120", page, StringComparison.Ordinal);
        Assert.Contains("laporan program", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_taken_out_as_a_workbook_with_every_line_and_that_is_kept_too()
    {
        await office.HasAsync(name, new Grant("data-officer", "19.05"));
        for (var i = 0; i < 105; i++) await new AccessLog(store.Database, TimeProvider.System).KeepAsync(null, "sums-exported", CancellationToken.None, Village, detail: $"ringkasan-{i:000}");
        using var browser = await office.SignInAsync(name);

        using var sheet = Workbook.Open(new MemoryStream(await browser.GetByteArrayAsync("/catatan-akses?sebagai=xlsx")), "catatan-akses.xlsx");
        var details = new List<string?>();
        while (sheet.Read()) details.Add(sheet.GetString(6));

        Assert.Equal(105, details.Count(detail => detail?.StartsWith("ringkasan-", StringComparison.Ordinal) == true));
        Assert.Contains("access-log-xlsx", await browser.GetStringAsync("/catatan-akses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_long_ago_is_found_among_all_and_taken_out_alone()
    {
        await office.HasAsync(name, new Grant("data-officer", "19.05"));
        var log = new AccessLog(store.Database, TimeProvider.System);
        await log.KeepAsync(null, "sums-exported", CancellationToken.None, Village, detail: $"100%_{name} 1");
        for (var i = 0; i < 105; i++) await log.KeepAsync(null, "sums-exported", CancellationToken.None, Village, detail: $"later-{i:000}");
        using var browser = await office.SignInAsync(name);

        var first = await browser.GetStringAsync("/catatan-akses");
        var found = await browser.GetStringAsync($"/catatan-akses?cari=100%25_{name.ToUpperInvariant()}");
        using var sheet = Workbook.Open(new MemoryStream(await browser.GetByteArrayAsync($"/catatan-akses?cari=100%25_{name}&perbuatan=sums-exported&sebagai=xlsx")), "catatan-akses.xlsx");
        var rows = 0;
        while (sheet.Read()) rows++;

        Assert.DoesNotContain($"100%_{name} 1", first, StringComparison.Ordinal);
        Assert.Contains($"100%_{name} 1", found, StringComparison.Ordinal);
        Assert.DoesNotContain("later-", found, StringComparison.Ordinal);
        Assert.Equal(2, rows);
        Assert.Contains("Tidak ada baris yang cocok", await browser.GetStringAsync("/catatan-akses?dari=2030-01-01"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada baris yang cocok", await browser.GetStringAsync($"/catatan-akses?cari=100%25_{name}&perbuatan=nik-shown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_another_district_stays_there()
    {
        await office.HasAsync(name, new Grant("data-officer", "33.02"));
        await new AccessLog(store.Database, TimeProvider.System).NikShownAsync(new(Guid.CreateVersion7(), "", []), VillageCode.Parse(Village), person, CancellationToken.None);
        using var browser = await office.SignInAsync(name);

        Assert.DoesNotContain("Tanjung", await browser.GetStringAsync("/catatan-akses"), StringComparison.Ordinal);
        Assert.DoesNotContain("NIK lengkap</td>", await browser.GetStringAsync("/catatan-akses"), StringComparison.Ordinal);
    }
}

public sealed class AccessLogOnSqlite(SqliteStore store) : AccessLogTests(store), IClassFixture<SqliteStore>;

public sealed class AccessLogOnPostgres(PostgresStore store) : AccessLogTests(store), IClassFixture<PostgresStore>;
