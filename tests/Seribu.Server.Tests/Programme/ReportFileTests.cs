using System.IO.Compression;
using System.Xml.Linq;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class ReportFileOnSqlite(SqliteStore store) : ReportFileTests(store), IClassFixture<SqliteStore>;

public sealed class ReportFileOnPostgres(PostgresStore store) : ReportFileTests(store), IClassFixture<PostgresStore>;

/// <summary>What is printed can also be worked with: the same rows in a workbook.</summary>
public abstract class ReportFileTests(TestStore store)
{
    [Fact]
    public async Task Reports_of_a_district_are_handed_out_as_workbooks()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        using (await Host.Office.PostAsync(office, "/program/19.05", ("year", "2026"), ("framework", "AKSI-2025"))) { }

        var assessment = await WordsAsync(office, "/program/19.05/penilaian?sebagai=xlsx");
        var slots = await WordsAsync(office, "/program/19.05/indikator?sebagai=xlsx");

        Assert.Contains("Penguatan pelaksanaan", assessment);
        Assert.Contains("Mentok", assessment);
        // Of 31 numbers two are open.
        Assert.Equal(2, slots.Count(word => word.StartsWith("Belum", StringComparison.Ordinal) || word.StartsWith("Terbuka", StringComparison.Ordinal)));
        Assert.Contains("Indikator layanan 2026", await Village.ReadAsync(office, "/program/19.05/indikator?cetak=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_villages_proposal_and_its_aid_are_handed_out_as_workbooks_that_name_nobody()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var code = Seribu.Domain.Programme.Partners.FamilyCode.Of(Village.FirstHome);
        await District.AddAsync(admin, Village.Code, "ledger", ("household", code), ("programme", "Baznas"), ("item", "food"), ("on", "2026-07-03"));

        var proposal = await WordsAsync(admin, $"/program/{Village.Code}/anggaran/usulan?sebagai=xlsx");
        var aid = await WordsAsync(admin, $"/program/{Village.Code}/bantuan?sebagai=xlsx");

        Assert.Contains("Kelas ibu balita", proposal);
        Assert.Contains(code, aid);
        Assert.DoesNotContain(aid, word => word.Contains("Cempaka", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cadres_targets_and_partners_are_handed_out_as_workbooks()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await District.AddAsync(admin, Village.Code, "cadre", ("name", "Ibu Kader"), ("kind", "kpm"), ("started_on", "2025-01-05"));
        await District.AddAsync(admin, Village.Code, "team", ("name", "Tim Mawar"));
        await District.AddAsync(office, "19.05", "figure", ("indicator", "stunting"), ("year", "2025"), ("value", "8.10"), ("source", "routine"));
        var partner = await District.AddAsync(admin, Village.Code, "partner", ("name", "Karang Taruna"), ("kind", "youth"), ("commitment", "Menjemput balita"));
        await District.AddAsync(admin, Village.Code, "partner", ("name", "Babinsa"), ("kind", "tni"), ("commitment", "Hadir di posyandu"));
        await District.AddAsync(admin, Village.Code, "partner-activity", ("title", "Jemputan"), ("partner", partner.ToString()), ("on", "2026-03-04"), ("target", "30"), ("reached", "24"), ("cost", "150000"));
        await District.AddAsync(admin, Village.Code, "education", ("title", "Kelas ayah"), ("kind", "parenting"), ("on", "2026-05-02"), ("audience", "father"), ("reached", "17"));

        var page = await Village.ReadAsync(admin, $"/program/{Village.Code}/mitra?tahun=2026");

        Assert.Contains("Tim Mawar", await WordsAsync(office, "/program/19.05/kader?sebagai=xlsx"));
        Assert.Contains("Tim Mawar", await WordsAsync(admin, $"/program/{Village.Code}/beban?sebagai=xlsx"));
        Assert.Contains("Rutin e-PPGBM, bukan survei", await SheetsAsync(office, "/program/19.05/target?sebagai=xlsx"));
        Assert.Contains("Karang Taruna", await WordsAsync(office, "/program/19.05/mitra?sebagai=xlsx"));
        // A promise without a deed comes first.
        Assert.Contains("Baru komitmen 1 berkomitmen, belum ada kegiatan", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Babinsa", StringComparison.Ordinal) < page.IndexOf("Karang Taruna", StringComparison.Ordinal));
        Assert.Contains("Menjemput balita 1 24 dari 30 Rp150.000 0 4 Mar 2026", page, StringComparison.Ordinal);
        Assert.Contains("Pengasuhan Ayah 1 17", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_and_a_cadres_letter_are_handed_out_as_workbooks()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var cadre = await District.AddAsync(admin, Village.Code, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"));
        var meeting = await District.AddAsync(admin, Village.Code, "meeting", ("title", "Rembuk stunting desa"), ("year", "2026"), ("kind", "rembuk"), ("on", "2026-06-11"), ("agenda", "Hasil scorecard"));
        await District.AddAsync(admin, Village.Code, "decision", ("title", "Bangun 5 jamban"), ("meeting", meeting.ToString()), ("kind", "commitment"), ("owner", "Kepala desa"), ("due_on", "2026-12-01"), ("money", "12500000"), ("state", "open"));

        var letter = await WordsAsync(admin, $"/program/{Village.Code}/kader/{cadre}/surat?bulan=2026-10&sebagai=xlsx");
        var minutes = await WordsAsync(admin, $"/program/{Village.Code}/rapat/{meeting}?sebagai=xlsx");

        Assert.Contains("Kembang Pagi", letter);
        foreach (var word in (string[])["Hasil scorecard", "Bangun 5 jamban", "Kepala desa"]) Assert.Contains(word, minutes);
    }

    [Fact]
    public async Task A_sponsors_own_report_and_a_joint_programme_are_handed_out_as_workbooks()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var sponsor = await District.AddAsync(admin, Village.Code, "sponsor", ("name", "Ibu Asuh"), ("kind", "person"));
        await District.AddAsync(admin, Village.Code, "pledge", ("title", "Bintang"), ("sponsor", sponsor.ToString()), ("package", "nutrition"), ("monthly", "450000"), ("months", "6"), ("started_on", "2026-08-10"));
        var programme = await District.AddAsync(admin, Village.Code, "programme", ("name", "Rampak Gemintang"), ("year", "2026"), ("owner", "Provinsi"));
        await District.AddAsync(admin, Village.Code, "ledger", ("household", "Keluarga 7"), ("programme", "Rampak Gemintang"), ("item", "latrine"), ("on", "2026-07-03"), ("amount", "2500000"));

        Assert.Contains("Bintang", await WordsAsync(admin, $"/program/{Village.Code}/asuh/{sponsor}?sebagai=xlsx"));
        Assert.Contains("Jamban", await WordsAsync(admin, $"/program/{Village.Code}/bersama/{programme}?sebagai=xlsx"));
        using var stranger = await village.AsAsync(Roles.Sponsor);
        using var refused = await stranger.GetAsync($"/program/{Village.Code}/asuh/{sponsor}?sebagai=xlsx");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData(Roles.Cadre)]
    [InlineData(Roles.Tpk)]
    [InlineData(Roles.VillageForum)]
    [InlineData(Roles.Partner)]
    public async Task Who_may_only_read_sums_takes_none_of_them_along(string role)
    {
        await using var village = await Village.StartAsync(store);
        using var reader = await village.AsAsync(role, role == Roles.Cadre ? Village.Melati : null);

        var page = await Village.ReadAsync(reader, $"/program/{Village.Code}/kader");
        var answers = new List<System.Net.HttpStatusCode>();
        foreach (var path in (string[])["kader", "mitra", "target", "bantuan", "daftar/cadre"])
        {
            using var answer = await reader.GetAsync($"/program/{Village.Code}/{path}?sebagai=xlsx");
            answers.Add(answer.StatusCode);
        }

        Assert.DoesNotContain("Unduh Excel", page, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.NotFound, answer));
    }

    private static async Task<IReadOnlyList<string>> SheetsAsync(HttpClient browser, string path)
    {
        using var zip = new ZipArchive(await browser.GetStreamAsync(path));
        await using var book = await zip.GetEntry("xl/workbook.xml")!.OpenAsync();
        return [.. XDocument.Load(book).Descendants().Where(each => each.Name.LocalName == "sheet").Select(each => each.Attribute("name")!.Value)];
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(HttpClient browser, string path)
    {
        using var zip = new ZipArchive(await browser.GetStreamAsync(path));
        var words = new List<string>();
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            await using var content = await sheet.OpenAsync();
            words.AddRange(XDocument.Load(content).Descendants().Where(each => each.Name.LocalName == "t").Select(each => each.Value));
        }

        return words;
    }
}
