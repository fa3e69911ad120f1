using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

public sealed class ScorecardFileTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task A_table_of_values_carries_the_figures_of_the_page_and_ends_with_its_count()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var lines = (await midwife.GetStringAsync($"{Village.Path}/unduh?kuartal=2026Q3&sebagai=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("""19.05.01.2005;Air Belo;semua posyandu;2026Q3;2026-09-30;KPM-GUIDE;19;3;Anak 0–23 bulan;2;Ditimbang berkala;1;3;0;"33,33" """.TrimEnd(), lines);
        Assert.Equal($"{lines.Length - 2} baris", lines[^1]);
        var page = await midwife.GetStringAsync($"{Village.Path}?kuartal=2026Q3");
        Assert.All((string[])["csv", "xlsx"], kind => Assert.Contains($"sebagai={kind}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_stays_a_name()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var csv = await midwife.GetStringAsync($"{Village.Path}/unduh?posyandu={Village.Melati}&sebagai=csv");
        var cells = Cells(await midwife.GetByteArrayAsync($"{Village.Path}/unduh?posyandu={Village.Melati}&sebagai=xlsx"));

        Assert.Contains(";'=Melati 1;", csv, StringComparison.Ordinal);
        Assert.Contains(cells, cell => cell.Kind == "inlineStr" && cell.Value == "=Melati 1");
        Assert.DoesNotContain(cells, cell => cell.HasFormula);
    }

    [Fact]
    public async Task A_workbook_carries_the_figures_as_numbers()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var cells = Cells(await midwife.GetByteArrayAsync($"{Village.Path}/unduh?kuartal=2026Q3&sebagai=xlsx"));

        var weighed = cells.FindIndex(cell => cell.Value == "Ditimbang berkala");
        Assert.Equal(["1", "3", "0", "33.33"], cells.Skip(weighed + 1).Take(4).Select(cell => cell.Value));
        Assert.All(cells.Skip(weighed + 1).Take(4), cell => Assert.Null(cell.Kind));
    }

    [Fact]
    public async Task Who_may_not_take_counts_out_gets_no_file()
    {
        await using var village = await Village.StartAsync(store);
        using var forum = await village.AsAsync(Roles.VillageForum);

        using var answer = await forum.GetAsync($"{Village.Path}/unduh?sebagai=csv");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_paper_names_rules_day_line_fingerprint_and_leaves_room_to_sign()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var paper = await Village.ReadAsync(midwife, $"{Village.Path}/cetak?kuartal=2026Q3");

        Assert.Contains("Laporan Konvergensi Pencegahan Stunting Tingkat Desa", paper, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Mentok Kabupaten Kabupaten Bangka Barat Kuartal 3, Juli–September 2026 Posyandu semua (2) Status belum ditutup", paper, StringComparison.Ordinal);
        Assert.Contains("2 Ditimbang berkala 1 3 – 33,33", paper, StringComparison.Ordinal);
        Assert.Matches("Aturan KPM-GUIDE. Data sampai 30 September 2026, buku desa baris 19, sidik ([0-9a-f]{4} ?){4}", paper);
        Assert.Contains("Disusun oleh Kader Pembangunan Manusia", paper, StringComparison.Ordinal);
    }

    private static List<(string? Kind, string Value, bool HasFormula)> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        Assert.All((string[])["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"], part => Assert.NotNull(zip.GetEntry(part)));

        return [.. XDocument.Parse(sheet.ReadToEnd()).Descendants(Main + "c").Select(cell => ((string?)cell.Attribute("t"), cell.Value, cell.Element(Main + "f") is not null))];
    }
}
