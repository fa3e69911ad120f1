using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class MoneyPageOnSqlite(SqliteStore store) : MoneyPageTests(store), IClassFixture<SqliteStore>;

public sealed class MoneyPageOnPostgres(PostgresStore store) : MoneyPageTests(store), IClassFixture<PostgresStore>;

public abstract class MoneyPageTests(TestStore store)
{
    private static readonly string Budget = $"/program/{Village.Code}/anggaran?tahun=2026";

    [Fact]
    public async Task From_a_gap_to_what_one_family_cost()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);

        using (await Host.Office.PostAsync(admin, Budget, ("need", "child/counselling"))) { }
        await District.AddAsync(admin, Village.Code, "budget-line", Line("Kelas ibu balita", "apbdes", "400000"));
        await District.AddAsync(admin, Village.Code, "budget-line", [.. Line("Kelas ibu balita", "realised", "300000"), ("reached", "3")]);
        var page = await Village.ReadAsync(admin, Budget);

        Assert.Contains("100,00 % untuk stunting dalam APBDes", page, StringComparison.Ordinal);
        Assert.Contains("Diusulkan Rp360.000 belum diputuskan", page, StringComparison.Ordinal);
        Assert.Contains("Realisasi 75,00 % Rp300.000", page, StringComparison.Ordinal);
        Assert.Contains("Biaya per keluarga Rp100.000 3 keluarga terjangkau", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_use_beyond_the_rule_of_the_village_fund_is_told_and_kept()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var before = await Village.ReadAsync(admin, Budget);

        await District.AddAsync(admin, Village.Code, "budget-line", [.. Line("Operasional desa", "apbdes", "40000000"), ("use", "running")]);
        await District.AddAsync(admin, Village.Code, "budget-line", [.. Line("BLT", "apbdes", "14400000"), ("use", "blt"), ("unit_price", "400000")]);
        await District.AddAsync(admin, Village.Code, "budget-line", Line("Posyandu", "apbdes", "745600000"));
        var page = await Village.ReadAsync(admin, Budget);

        Assert.Contains("APBDes belum diputuskan", before, StringComparison.Ordinal);
        Assert.Contains("Permendesa PDT 16/2025", page, StringComparison.Ordinal);
        Assert.Contains("Operasional pemerintah desa paling banyak 3 % Rp40.000.000 5,00 melebihi batas", page, StringComparison.Ordinal);
        Assert.Contains("paling banyak Rp300.000 sebulan per keluarga, paling banyak 3 bulan sekaligus Rp14.400.000 1,80 lebih dari batas sebulan: BLT", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_says_how_much_reaches_the_target_group_itself()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        foreach (var (tag, budget, direct) in ((string, string, string)[])[("specific", "640000000", "590000000"), ("support", "90000000", "0")])
            await District.AddAsync(office, District.Code, "plan", ("title", "Kegiatan"), ("year", "2026"), ("agency", "Bappeda"), ("budget", budget), ("source", "APBD"), ("tag", tag), ("direct", direct), ("realised", "73000000"));

        var page = await District.ReadAsync(office, "/program/19.05/daftar/plan?tahun=2026");

        Assert.Contains("80,82 % anggaran langsung ke sasaran", page, StringComparison.Ordinal);
        Assert.Contains("Realisasi 20,00 % Rp146.000.000", page, StringComparison.Ordinal);
        Assert.Contains("Dukungan Rp90.000.000 0,00 % langsung", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incentive_is_proposed_at_the_districts_rate_and_never_without_one()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        await District.AddAsync(admin, Village.Code, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"));
        var before = await Village.ReadAsync(admin, Budget);

        await District.AddAsync(office, "19.05", "unit-cost", ("title", "Insentif KPM"), ("year", "2026"), ("need", "cadre/kpm"), ("code", "02.02.02"), ("unit", "bulan"), ("per_case", "12"), ("unit_price", "500000"));
        using (await Host.Office.PostAsync(admin, Budget, ("need", "cadre/kpm"), ("need", "cadre/posyandu"))) { }
        var list = await Village.ReadAsync(admin, $"/program/{Village.Code}/daftar/budget-line?tahun=2026");

        Assert.Contains("Insentif KPM 1 – – belum ada tarif", before, StringComparison.Ordinal);
        Assert.Contains("Insentif KPM 2026 Usulan 02.02.02 12 Rp6.000.000", list, StringComparison.Ordinal);
        Assert.Contains("1 baris", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kelurahan_reads_of_its_DPA()
    {
        await using var village = await Village.StartAsync(store);
        await OpenBooks.OpenAsync(village.Database, [VillageCode.Parse("19.05.01.1001")], CancellationToken.None);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");

        await District.AddAsync(office, "19.05.01.1001", "budget-line", Line("Posyandu", "apbdes", "24000000"));
        var page = await Village.ReadAsync(office, "/program/19.05.01.1001/anggaran?tahun=2026");

        Assert.Contains("100,00 % untuk stunting dalam DPA", page, StringComparison.Ordinal);
        Assert.DoesNotContain("RKPDes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_of_every_level_stand_beside_each_other_and_the_provinces_leads_no_path()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        await District.AddAsync(office, District.Code, "figure", ("indicator", "stunting"), ("year", "2025"), ("value", "10"), ("source", "routine"), ("measured", "1000"));
        await District.AddAsync(office, District.Code, "figure", ("indicator", "stunting"), ("year", "2025"), ("value", "17.9"), ("source", "survey"), ("stated", "SSGI"));
        await District.AddAsync(office, District.Code, "target", ("indicator", "stunting"), ("year", "2026"), ("kind", "points"), ("value", "3"), ("basis", "RPJMD"));
        await District.AddAsync(office, District.Code, "target", ("indicator", "stunting"), ("year", "2027"), ("kind", "value"), ("value", "12"), ("level", "province"), ("basis", "RPJMD provinsi"));

        var page = await District.ReadAsync(office, "/program/19.05/target");

        Assert.Contains("2026 7,00 −3,00 30", page, StringComparison.Ordinal);
        Assert.Contains("2027 4,00", page, StringComparison.Ordinal);
        Assert.Contains("2025 17,90 10,00 SSGI", page, StringComparison.Ordinal);
        Assert.Contains("Provinsi 2027 12,00 % RPJMD provinsi", page, StringComparison.Ordinal);
        Assert.Contains("turun 3,00 poin setiap tahun RPJMD", page, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Line(string title, string stage, string amount) =>
        [("title", title), ("year", "2026"), ("stage", stage), ("code", "02.02.03"), ("amount", amount), ("source", "DD"), ("stunting", "y")];
}
