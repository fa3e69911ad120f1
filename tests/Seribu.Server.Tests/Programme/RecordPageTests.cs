using System.IO.Compression;
using System.Net;
using System.Text;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Files;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class RecordPageOnSqlite(SqliteStore store, PostgresStore other) : RecordPageTests(store, other), IClassFixture<SqliteStore>, IClassFixture<PostgresStore>;

public sealed class RecordPageOnPostgres(PostgresStore store, SqliteStore other) : RecordPageTests(store, other), IClassFixture<SqliteStore>, IClassFixture<PostgresStore>;

public abstract class RecordPageTests(TestStore store, TestStore other)
{
    private static readonly string Cadres = $"/program/{District.Village}/daftar/cadre";

    [Fact]
    public async Task A_training_worded_with_another_weekday_is_kept_as_worded_and_flagged()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);

        var id = await District.AddAsync(office, District.Code, "training", ("title", "Pembinaan KPM"), ("year", "2021"), ("kind", "bimtek"), ("on", "2021-06-13"), ("stated", "Senin 13 Juni 2021"));

        Assert.Contains("Hari tidak cocok: Minggu, 13 Juni 2021, tertulis “Senin 13 Juni 2021”", await District.ReadAsync(office, $"/program/{District.Code}/daftar/training/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_says_who_changed_what_from_what_to_what()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await CadreAsync(village, ("decree", "SK 4/2025"));

        using var answer = await ChangeAsync(village, id, "1", ("decree", "SK 9/2026"));
        var page = await District.ReadAsync(village, $"{Cadres}/{id}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Nomor SK : dari SK 4/2025 menjadi SK 9/2026", page, StringComparison.Ordinal);
        Assert.Contains("Nama village-admin", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_wrong_field_of_a_refused_record_has_the_cursor()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);

        using var answer = await Host.Office.PostToAsync(village, $"{Cadres}/baru", $"{Cadres}/baru", ("name", "Kenanga Rintik"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, page.Split(" autofocus").Length);
        Assert.Matches("^[^>]* autofocus", page[page.IndexOf("aria-invalid", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_change_on_an_old_page_is_refused_and_not_lost()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await CadreAsync(village);
        using (await ChangeAsync(village, id, "1", ("device", "HP desa"))) { }

        using var late = await ChangeAsync(village, id, "1", ("device", "HP sendiri"));

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("HP sendiri", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("HP desa", await village.GetStringAsync($"{Cadres}/{id}"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<OfficeChange>> TrailAsync(District district, Guid id)
    {
        await using var session = await district.Database.ReadAsync();
        return await OfficeTrail.OfRecordAsync(session, District.Village, id, CancellationToken.None);
    }

    [Fact]
    public async Task A_phone_is_seen_by_its_keepers_and_not_kept_in_the_trail()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        using var regent = await district.AsAsync(Roles.Regent);
        var id = await CadreAsync(village, ("phone", "0812-3456-7890"));

        var trail = await TrailAsync(district, id);

        Assert.Contains("0812-3456-7890", await village.GetStringAsync($"{Cadres}/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("0812", await regent.GetStringAsync($"{Cadres}/{id}"), StringComparison.Ordinal);
        Assert.Contains(trail, change => change.Item.EndsWith("/phone", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, change => change.After?.Contains("0812", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", "laporan.pdf")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "foto.png")]
    [InlineData("PK\u0003\u0004 no archive", "buku.xlsx")]
    [InlineData("", "kosong.pdf")]
    public async Task A_file_is_judged_by_its_content_and_not_by_its_name(string content, string name)
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await CadreAsync(village);

        using var answer = await District.SendFileAsync(village, $"{Cadres}/{id}", $"{Cadres}/{id}?handler=File", name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await CountAsync(district.Database, "office_file"));
    }

    [Fact]
    public async Task A_file_beyond_ten_megabytes_is_refused_in_words()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await CadreAsync(village);

        using var answer = await SendAsync(village, id, "besar.pdf", [.. District.Pdf("besar"), .. new byte[10 * 1024 * 1024]]);

        Assert.Contains("Berkas terlalu besar. Paling besar 10 MB.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(district.Database, "office_file"));
    }

    [Fact]
    public async Task A_workbook_with_macros_is_no_file_of_ours()
    {
        Assert.Equal("xlsx", FileKind.Of(Archive("[Content_Types].xml", "xl/workbook.xml"))?.Word);
        Assert.Equal("docx", FileKind.Of(Archive("[Content_Types].xml", "word/document.xml"))?.Word);
        Assert.Null(FileKind.Of(Archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")));
        Assert.Null(FileKind.Of(Archive("index.html")));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_file_is_downloaded_under_an_id_of_its_own_and_never_opened_in_a_page()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        using var neighbour = await district.AsAsync(Roles.VillageAdmin, Book.A.Neighbour.Text);
        var id = await CadreAsync(village);
        using (await SendAsync(village, id, "../../SK <kader>.html", District.Pdf("sk"))) { }
        var file = (await FilesAsync(district, id))[0];

        using var answer = await village.GetAsync($"/program/{District.Village}/berkas/{file.Id}");
        using var foreign = await neighbour.GetAsync($"/program/{District.Village}/berkas/{file.Id}");
        using var elsewhere = await neighbour.GetAsync($"/program/{Book.A.Neighbour.Text}/berkas/{file.Id}");

        Assert.Equal(District.Pdf("sk"), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("SK -kader-", file.Name);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, elsewhere.StatusCode));
    }

    [Fact]
    public async Task Equal_contents_are_kept_once_until_the_last_is_erased_and_travel_with_a_backup()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var id = await CadreAsync(village);
        using (await SendAsync(village, id, "a.pdf", District.Pdf("sama"))) { }
        using (await SendAsync(village, id, "b.pdf", District.Pdf("sama"))) { }
        var files = await FilesAsync(district, id);
        Assert.Equal((2, 1), (files.Count, await CountAsync(district.Database, "office_file_content")));

        using (await Host.Office.PostToAsync(village, $"{Cadres}/{id}", $"{Cadres}/{id}?handler=Erase", ("file", files[0].Id.ToString()))) { }
        Assert.Equal(1, await CountAsync(district.Database, "office_file_content"));
        var copy = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.seribu"));
        await Backup.WriteAsync(district.Database, copy, _ => { }, CancellationToken.None);
        var restored = await other.NewAsync();
        await Restore.ReadAsync(restored, copy, _ => { }, CancellationToken.None);
        copy.Delete();
        Assert.Equal((1, 1), (await CountAsync(restored, "office_record"), await CountAsync(restored, "office_file_content")));

        using (await Host.Office.PostToAsync(village, $"{Cadres}/{id}", $"{Cadres}/{id}?handler=Erase", ("file", files[1].Id.ToString()))) { }
        Assert.Equal(0, await CountAsync(district.Database, "office_file_content"));
    }

    [Fact]
    public async Task A_list_is_printed_and_downloaded_as_it_stands()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        await CadreAsync(village);

        var paper = await District.ReadAsync(village, $"{Cadres}?cetak=1");
        using var book = await village.GetAsync($"{Cadres}?sebagai=xlsx");

        Assert.Contains("Kembang Pagi KPM", paper, StringComparison.Ordinal);
        using var zip = new ZipArchive(await book.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("Kembang Pagi", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_keeps_its_own_and_the_district_reads_it()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        using var regent = await district.AsAsync(Roles.Regent);
        await CadreAsync(village);

        using var foreign = await village.GetAsync($"/program/{Book.A.Neighbour.Text}/daftar/cadre");
        using var forbidden = await regent.GetAsync($"{Cadres}/baru");

        Assert.Contains("Kembang Pagi", await regent.GetStringAsync("/program/19.05/daftar/cadre"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, forbidden.StatusCode));
    }

    private static Task<Guid> CadreAsync(HttpClient browser, params (string Name, string Value)[] more) =>
        District.AddAsync(browser, District.Village, "cadre", [("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"), .. more]);

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, Guid id, string revision, params (string Name, string Value)[] more) =>
        Host.Office.PostAsync(browser, $"{Cadres}/{id}", [("revision", revision), ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"), .. more]);

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid id, string name, byte[] content) =>
        District.SendFileAsync(browser, $"{Cadres}/{id}", $"{Cadres}/{id}?handler=File", name, content);

    private static async Task<List<OfficeFile>> FilesAsync(District district, Guid record)
    {
        await using var session = await district.Database.ReadAsync();
        return await OfficeFiles.OfAsync(session, District.Village, record, CancellationToken.None);
    }

    private static async Task<int> CountAsync(Database database, string table)
    {
        await using var session = await database.ReadAsync();
        return await session.FirstAsync($"SELECT COUNT(*) FROM {table}", row => row.Int(0), CancellationToken.None);
    }

    private static byte[] Archive(params string[] parts)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) zip.CreateEntry(part);
        return content.ToArray();
    }
}
