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
