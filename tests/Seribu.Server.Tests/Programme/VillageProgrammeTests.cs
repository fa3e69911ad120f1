using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class VillageProgrammeOnSqlite(SqliteStore store) : VillageProgrammeTests(store), IClassFixture<SqliteStore>;

public sealed class VillageProgrammeOnPostgres(PostgresStore store) : VillageProgrammeTests(store), IClassFixture<PostgresStore>;

public abstract class VillageProgrammeTests(TestStore store)
{
    private static readonly string Programme = $"/program/{Village.Code}";

    [Fact]
    public async Task What_a_village_owes_is_proposed_with_its_price_and_only_once()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var page = await Village.ReadAsync(admin, $"{Programme}/anggaran?tahun=2027");

        using (await Host.Office.PostAsync(admin, $"{Programme}/anggaran?tahun=2027", ("need", "child/counselling"))) { }
        using (await Host.Office.PostAsync(admin, $"{Programme}/anggaran?tahun=2027", ("need", "child/counselling"))) { }
        var list = await Village.ReadAsync(admin, $"{Programme}/daftar/budget-line?tahun=2027");

        // Three children of the village, none of them counselled, at 120.000 a family.
        Assert.Contains("Kelas ibu balita 02.02.03 3 keluarga Rp120.000 Rp360.000", page, StringComparison.Ordinal);
        Assert.Contains("Kelas ibu balita 2027 Usulan 02.02.03 3 Rp360.000 Dana Desa ya", list, StringComparison.Ordinal);
        Assert.Contains("1 baris", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_argument_for_the_meeting_names_nobody()
    {
        await using var village = await Village.StartAsync(store);
        using var forum = await village.AsAsync(Roles.VillageForum);

        var sheet = await Village.ReadAsync(forum, $"{Programme}/anggaran/usulan?tahun=2027");

        Assert.Contains("Rp360.000", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Embun Rimba", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_the_decided_budget_fill_table_5_in_the_place_of_what_the_book_notes()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await village.WriteAsync(Book.A.Fact(Kinds.VillageFund, new Domain.Care.VillageFund(2026, "development", 500_000_000, 1_000_000), null, new(2026, 1, 5)));

        await District.AddAsync(admin, Village.Code, "budget-line", Line("Posyandu", "02.02.02", "30000000", ("stunting", "y")));
        await District.AddAsync(admin, Village.Code, "budget-line", Line("Jalan", "02.03.10", "90000000"));
        var card = await Village.ReadAsync(admin, $"{Village.Path}/cetak?kuartal=2026Q3");

        Assert.Contains("25,00", card, StringComparison.Ordinal);
        Assert.DoesNotContain("500.000.000", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cadres_letter_tells_real_work_and_is_no_gate_to_pay()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var id = await District.AddAsync(admin, Village.Code, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"));

        var letter = await Village.ReadAsync(admin, $"{Programme}/kader/{id}/surat?bulan=2026-10");

        Assert.Contains("Kembang Pagi, KPM di Air Belo, selama Oktober 2026", letter, StringComparison.Ordinal);
        Assert.Contains("bukan syarat pembayarannya", letter, StringComparison.Ordinal);
        Assert.Contains("tidak mempunyai akun Seribu", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_of_two_is_flagged_on_the_page()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var team = await District.AddAsync(admin, Village.Code, "team", ("name", "Tim Melati"), ("families", "48"));
        foreach (var role in (string[])["tpk-midwife", "tpk-kb"])
            await District.AddAsync(admin, Village.Code, "cadre", ("name", $"Anggota {role}"), ("kind", role), ("team", team.ToString()), ("started_on", "2025-01-02"));

        var page = await Village.ReadAsync(admin, $"{Programme}/kader");
        var form = await admin.GetStringAsync($"{Programme}/daftar/cadre/baru");
        var teams = form[form.IndexOf("name=\"team\"", StringComparison.Ordinal)..];

        Assert.Contains("Tim belum lengkap 1", page, StringComparison.Ordinal);
        Assert.Contains("2 TPK: TP PKK 48", page, StringComparison.Ordinal);
        // A cadre chooses among teams, and not among cadres.
        Assert.Contains("Tim Melati", teams[..teams.IndexOf("</select>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("Anggota", teams[..teams.IndexOf("</select>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_say_what_became_of_each_decision()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var meeting = await District.AddAsync(admin, Village.Code, "meeting", ("title", "Rembuk desa"), ("year", "2026"), ("kind", "rembuk"), ("on", "2026-05-12"));
        foreach (var (title, state) in ((string, string)[])[("Air bersih", "done"), ("Jamban", "open")])
            using (await Host.Office.PostAsync(admin, $"{Programme}/daftar/decision/baru?untuk={meeting}",
                ("id", Guid.CreateVersion7().ToString()), ("title", title), ("meeting", meeting.ToString()), ("kind", "commitment"), ("owner", "Kades"), ("due_on", "2026-09-30"), ("state", state))) { }

        var sheet = await Village.ReadAsync(admin, $"{Programme}/rapat/{meeting}");

        Assert.Contains("Terpenuhi 1 dari 2 (50,00 %)", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sponsor_reads_the_own_report_and_no_other()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        await village.Office.HasAsync("ibu.asuh", new Grant(Roles.Sponsor, Village.Code, null, new HashSet<Guid> { Guid.CreateVersion7() }));
        using var sponsor = await village.Office.SignInAsync("ibu.asuh");
        var own = await District.AddAsync(admin, Village.Code, "sponsor", ("name", "Ibu Asuh"), ("kind", "person"), ("account_name", "ibu.asuh"));
        var other = await District.AddAsync(admin, Village.Code, "sponsor", ("name", "Toko"), ("kind", "company"));
        using (await Host.Office.PostAsync(admin, $"{Programme}/daftar/pledge/baru?untuk={own}",
            ("id", Guid.CreateVersion7().ToString()), ("title", "Bintang"), ("sponsor", own.ToString()), ("package", "nutrition"), ("monthly", "450000"), ("months", "6"), ("started_on", "2026-06-01"))) { }

        var report = await Village.ReadAsync(sponsor, $"{Programme}/asuh/{own}");
        using var foreign = await sponsor.GetAsync($"{Programme}/asuh/{other}");
        var home = await sponsor.GetStringAsync("/");
        var found = await Village.ReadAsync(sponsor, "/asuh");

        Assert.Contains("href=\"/asuh\"", home, StringComparison.Ordinal);
        Assert.Contains("Ibu Asuh", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Toko", found, StringComparison.Ordinal);
        Assert.Contains("Bintang", report, StringComparison.Ordinal);
        Assert.Contains("Rp2.700.000", report, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Prevalence_carries_its_source_and_its_part_year()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        foreach (var (year, month, value) in ((string, string, string)[])[("2021", "", "11.10"), ("2022", "", "9.56"), ("2023", "", "8.1"), ("2024", "2", "7.3")])
            await District.AddAsync(office, District.Code, "figure", ("indicator", "stunting"), ("year", year), ("month", month), ("value", value), ("source", "routine"), ("measured", "10000"));
        await District.AddAsync(office, District.Code, "target", ("indicator", "stunting"), ("year", "2025"), ("kind", "value"), ("value", "6"), ("basis", "RPJMD"));

        var page = await District.ReadAsync(office, "/program/19.05/target");

        Assert.Contains("7,30 % Rutin e-PPGBM, bukan survei", page, StringComparison.Ordinal);
        Assert.Contains("2023–2024, sebagian tahun 8,10 7,30 −0,80 −9,88", page, StringComparison.Ordinal);
        Assert.Contains("−3,80 poin −34,23 %", page, StringComparison.Ordinal);
        Assert.Contains("2025 6,00 −1,30 130", page, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Line(string title, string code, string amount, params (string Name, string Value)[] more) =>
        [("title", title), ("year", "2026"), ("stage", "apbdes"), ("code", code), ("amount", amount), ("source", "DD"), .. more];
}
