using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class AssessmentPageOnSqlite(SqliteStore store) : AssessmentPageTests(store), IClassFixture<SqliteStore>;

public sealed class AssessmentPageOnPostgres(PostgresStore store) : AssessmentPageTests(store), IClassFixture<PostgresStore>;

public abstract class AssessmentPageTests(TestStore store)
{
    private const string Programme = "/program/19.05", Assessment = $"{Programme}/penilaian?tahun=2026";

    [Fact]
    public async Task The_province_weighs_the_actions_and_the_district_cannot()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var province = await district.AsAsync(Roles.Province, "19");
        await BeginAsync(office);
        await GradeAsync(province, "U1", "1.1", ("grade", "A"));
        await GradeAsync(province, "P2", "P2.1", ("grade", "C"));

        using var own = await Host.Office.PostToAsync(office, Assessment, Assessment, Weights(9, 1, 1, 1, 1, 1));
        using var nothing = await Host.Office.PostToAsync(province, Assessment, Assessment, Weights(0, 0, 0, 0, 0, 0));
        using var kept = await Host.Office.PostToAsync(province, Assessment, Assessment, Weights(3, 1, 1, 1, 1, 1));
        var page = await District.ReadAsync(office, Assessment);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.Redirect), (own.StatusCode, nothing.StatusCode, kept.StatusCode));
        // 100 three times and 50 once.
        Assert.Contains("87,50 Berdaya", page, StringComparison.Ordinal);
        Assert.Contains("Kriteria dinilai 2 dari 7", page, StringComparison.Ordinal);
        Assert.Contains("U2. Penguatan perencanaan 2 Rencana kegiatan, 3 Rembuk stunting 0 dari 4", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100", "A")]
    [InlineData("99,9", "B")]
    [InlineData("75", "B")]
    [InlineData("50", "C")]
    [InlineData("49,99", "D")]
    public async Task Left_open_a_grade_is_the_one_its_evidence_earns(string percent, string expected)
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var province = await district.AsAsync(Roles.Province, "19");
        await BeginAsync(office);

        await GradeAsync(province, "U1", "1.1", ("grade", ""), ("percent", percent));
        var page = await District.ReadAsync(office, $"{Programme}/aksi?kode=U1&tahun=2026");

        Assert.Contains($"{expected} , ", page, StringComparison.Ordinal);
        Assert.Contains("bukti ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sub_district_says_what_it_checked()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var camat = await district.AsAsync(Roles.Camat, "19.05.01");
        await BeginAsync(office);

        await District.AddAsync(camat, "19.05.01", "sub-district-check", ("title", "Sasaran balita"), ("year", "2026"), ("on", "2026-10-02"), ("verdict", "mend"), ("reported", "40"), ("found", "44"));
        var page = await District.ReadAsync(office, Assessment);

        Assert.Contains("Camat memeriksa sasaran dan indikator desa-desanya. 1 verifikasi dicatat", await District.ReadAsync(camat, "/program/19.05.01"), StringComparison.Ordinal);
        Assert.Contains("Mentok 1 1", page, StringComparison.Ordinal);
        Assert.Contains("1 dari 6 kecamatan sudah memeriksa", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_slot_is_written_by_the_district_with_its_source()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        await BeginAsync(office);
        const string Slots = $"{Programme}/indikator?tahun=2026";
        var before = await District.ReadAsync(office, Slots);

        using var sourceless = await Host.Office.PostAsync(office, $"{Programme}/daftar/service-indicator/baru", ("id", Guid.CreateVersion7().ToString()), ("title", "Balita ditimbang"), ("slot", "30"), ("year", "2026"));
        await District.AddAsync(office, District.Code, "service-indicator", ("title", "Balita ditimbang"), ("slot", "30"), ("year", "2026"), ("reached", "45"), ("due", "60"), ("source", "Surat edaran"));
        var after = await District.ReadAsync(office, Slots);
        var prefilled = await office.GetStringAsync($"{Programme}/daftar/service-indicator/baru?slot=31&year=2026");

        Assert.Contains("Bunyi belum ada 2", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sourceless.StatusCode);
        Assert.Contains("Bunyi belum ada 1", after, StringComparison.Ordinal);
        Assert.Contains("30 Balita ditimbang – 45 dari 60 75,00 Surat edaran ditulis Nama district-admin", after, StringComparison.Ordinal);
        Assert.Contains("Bunyi resmi 31 indikator 2025 belum dipublikasikan", after, StringComparison.Ordinal);
        Assert.Contains("TTD dikonsumsi remaja putri bunyi 2022", after, StringComparison.Ordinal);
        Assert.Contains("name=\"slot\" value=\"31\"", prefilled, StringComparison.Ordinal);
    }

    private static async Task BeginAsync(HttpClient office)
    {
        using var _ = await Host.Office.PostAsync(office, Programme, ("year", "2026"), ("framework", "AKSI-2025"));
    }

    private static async Task GradeAsync(HttpClient province, string action, string criterion, params (string Name, string Value)[] fields)
    {
        var page = $"{Programme}/aksi?kode={action}&tahun=2026";
        using var _ = await Host.Office.PostToAsync(province, page, $"{page}&handler=Grade", [("criterion", criterion), .. fields]);
    }

    private static (string Name, string Value)[] Weights(params IEnumerable<int> weights) =>
        [.. weights.Select(weight => ("weight", weight.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
