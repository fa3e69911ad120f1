using System.IO.Compression;
using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class DecisionPageOnSqlite(SqliteStore store) : DecisionPageTests(store), IClassFixture<SqliteStore>;

public sealed class DecisionPageOnPostgres(PostgresStore store) : DecisionPageTests(store), IClassFixture<PostgresStore>;

public abstract class DecisionPageTests(TestStore store)
{
    private const string Programme = "/program/19.05";

    [Fact]
    public async Task Each_decision_is_traced_from_its_meeting_to_what_shows_its_fulfilment()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var meeting = await District.AddAsync(office, District.Code, "meeting", ("title", "Rembuk stunting"), ("year", "2026"), ("kind", "rembuk"), ("on", "2026-05-14"));
        var water = await DecisionAsync(office, meeting, "Air bersih", "Dinas PUPR", "2026-10-30", "open");
        await DecisionAsync(office, meeting, "Jamban", "Dinas PUPR", "2026-10-30", "open");
        await DecisionAsync(office, meeting, "Pagar", "Bappeda", "2026-12-30", "done");

        using (await Host.Office.PostAsync(office, $"{Programme}/daftar/decision/{water}",
            ("revision", "1"), ("title", "Air bersih"), ("meeting", meeting.ToString()), ("kind", "commitment"), ("owner", "Dinas PUPR"), ("due_on", "2026-10-30"), ("state", "done"), ("fulfilled_on", "2026-10-28"),
            ("evidence", "Sambungan 214 rumah"))) { }
        var page = await District.ReadAsync(office, $"{Programme}/keputusan?tahun=2026");
        var paper = await District.ReadAsync(office, $"{Programme}/keputusan?tahun=2026&cetak=1");
        using var book = await office.GetAsync($"{Programme}/keputusan?sebagai=xlsx");

        Assert.Contains("2 dari 3 keputusan dipenuhi (66,67 %)", page, StringComparison.Ordinal);
        Assert.Contains("Lewat tenggat 1", page, StringComparison.Ordinal);
        Assert.Contains("Selesai tanpa bukti 1", page, StringComparison.Ordinal);
        Assert.Contains("Air bersih Rembuk stunting 14 Mei", page, StringComparison.Ordinal);
        Assert.Contains("Selesai 28 Okt", page, StringComparison.Ordinal);
        Assert.Contains("Nama district-admin", page, StringComparison.Ordinal);
        Assert.Contains("Sambungan 214 rumah", paper, StringComparison.Ordinal);
        Assert.Contains("Dinas PUPR 1 dari 2 50,00 1", page, StringComparison.Ordinal);
        using var zip = new ZipArchive(await book.Content.ReadAsStreamAsync());
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        Assert.NotNull(zip.GetEntry("xl/worksheets/sheet1.xml"));
    }

    private static async Task<Guid> DecisionAsync(HttpClient office, Guid meeting, string title, string owner, string due, string state)
    {
        var id = Guid.CreateVersion7();
        using var answer = await Host.Office.PostAsync(office, $"{Programme}/daftar/decision/baru?untuk={meeting}",
            ("id", id.ToString()), ("title", title), ("meeting", meeting.ToString()), ("kind", "commitment"), ("owner", owner), ("due_on", due), ("state", state));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return id;
    }
}
