using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Regions;
using Seribu.Server.Tests.Scorecards;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class PartnerPageOnSqlite(SqliteStore store) : PartnerPageTests(store), IClassFixture<SqliteStore>;

public sealed class PartnerPageOnPostgres(PostgresStore store) : PartnerPageTests(store), IClassFixture<PostgresStore>;

public abstract class PartnerPageTests(TestStore store)
{
    private static readonly string Programme = $"/program/{Village.Code}";

    [Fact]
    public async Task Belitung_Timurs_15_Kampung_KB_stand_in_7_sub_districts()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin, "19.06");
        var villages = RegionBook.Kemendagri.ChildrenOf("19.06").SelectMany(place => RegionBook.Kemendagri.VillagesOf(place.Code).Take(3)).ToList();
        // One more than two in each of the seven.
        foreach (var (village, at) in villages.Where((_, at) => at % 3 < 2 || at == 2).Select((village, at) => (village, at)))
            await District.AddAsync(office, village.Code, "kampung-kb", ("name", $"Kampung {at}"), ("founded_on", $"{2015 + (at % 4)}-08-12"), ("tier", "growing"), ("bkb", "10"), ("support", at == 0 ? "guide" : "none"));

        var page = await District.ReadAsync(office, "/program/19.06/kampung-kb");
        using var book = await office.GetAsync("/program/19.06/kampung-kb?sebagai=xlsx");

        Assert.Contains("15 Kampung KB di 7 kecamatan Tiap kecamatan 2,14", page, StringComparison.Ordinal);
        Assert.Contains("Perlu dukungan 1 1 perlu bimbingan", page, StringComparison.Ordinal);
        Assert.Contains("150 anggota kelompok", page, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_sponsor_reads_month_by_month_what_reached_a_child_whose_name_stays_unknown()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var sponsor = await District.AddAsync(admin, Village.Code, "sponsor", ("name", "Ibu Asuh"), ("kind", "person"));
        var pledge = Guid.CreateVersion7();
        (string, string)[] fields = [("sponsor", sponsor.ToString()), ("package", "nutrition"), ("monthly", "450000"), ("months", "3"), ("started_on", "2026-08-10"), ("weight_start", "7.4")];

        using var named = await Host.Office.PostAsync(admin, $"{Programme}/daftar/pledge/baru?untuk={sponsor}", [("id", Guid.CreateVersion7().ToString()), ("title", "embun rimba"), .. fields]);
        using var kept = await Host.Office.PostAsync(admin, $"{Programme}/daftar/pledge/baru?untuk={sponsor}", [("id", pledge.ToString()), ("title", "Bintang"), .. fields]);
        using (await Host.Office.PostAsync(admin, $"{Programme}/daftar/delivery/baru?untuk={pledge}",
            ("id", Guid.CreateVersion7().ToString()), ("title", "Paket telur dan ikan"), ("pledge", pledge.ToString()), ("on", "2026-10-12"), ("spent", "440000"), ("weight", "7.9"), ("note", "Diterima ibunya"))) { }
        var report = await Village.ReadAsync(admin, $"{Programme}/asuh/{sponsor}");

        using var second = await Host.Office.PostAsync(admin, $"{Programme}/daftar/pledge/baru?untuk={sponsor}", [("id", Guid.CreateVersion7().ToString()), ("title", "BINTANG"), .. fields]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK), (named.StatusCode, kept.StatusCode, second.StatusCode));
        Assert.Contains("sudah punya bapak atau bunda asuh", Village.Plain(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("1, Agustus 2026 tidak ada penyaluran", report, StringComparison.Ordinal);
        Assert.Contains("3, Oktober 2026 Paket telur dan ikan (12 Okt 2026) Rp440.000 7,9", report, StringComparison.Ordinal);
        Assert.Contains("1 dari 3 bulan disalurkan Rp440.000 +0,5 kg", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Diterima ibunya", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provincial_programme_is_followed_from_its_launch_to_the_households()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        var programme = await District.AddAsync(office, District.Code, "programme", ("name", "Rampak Gemintang"), ("year", "2026"), ("owner", "Pemerintah provinsi"), ("launched_on", "2026-05-20"));
        await AddLineAsync(office, programme, "programme-event", ("title", "Peluncuran"), ("on", "2026-05-20"), ("attended", "640"));
        await AddLineAsync(office, programme, "programme-item", ("item", "latrine"), ("target", "4"));
        await District.AddAsync(admin, Village.Code, "ledger", ("household", "Keluarga 7"), ("programme", "Rampak Gemintang"), ("item", "latrine"), ("on", "2026-07-03"), ("amount", "2500000"));
        await District.AddAsync(admin, Village.Code, "ledger", ("household", "Keluarga 7"), ("programme", "Baznas"), ("item", "latrine"), ("on", "2026-08-03"), ("amount", "2000000"));

        var report = await Village.ReadAsync(office, $"/program/{District.Code}/bersama/{programme}");
        var households = await Village.ReadAsync(office, $"/program/{District.Code}/bantuan?tahun=2026");

        Assert.Contains("Jamban 4 1 25,00 1 Rp2.500.000", report, StringComparison.Ordinal);
        Assert.Contains("Air Belo 1 1 Rp2.500.000", report, StringComparison.Ordinal);
        Assert.Contains("Hadir 640", report, StringComparison.Ordinal);
        Assert.Contains("Rp4.500.000 Jamban", households, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_takes_a_family_of_the_book_and_names_it_only_where_it_may_be_opened()
    {
        await using var village = await Village.StartAsync(store);
        using var admin = await village.AsAsync(Roles.VillageAdmin);
        using var office = await village.AsAsync(Roles.DistrictAdmin, region: "19.05");
        var code = FamilyCode.Of(Village.FirstHome);
        (string, string)[] fields = [("programme", "Baznas"), ("item", "food"), ("on", "2026-07-03")];

        using var unknown = await Host.Office.PostAsync(admin, $"{Programme}/daftar/ledger/baru", [("id", Guid.CreateVersion7().ToString()), ("household", "K-00000000"), .. fields]);
        using var byName = await Host.Office.PostAsync(admin, $"{Programme}/daftar/ledger/baru", [("id", Guid.CreateVersion7().ToString()), ("household", "Embun Rimba"), .. fields]);
        await District.AddAsync(admin, Village.Code, "ledger", [("household", code.ToLowerInvariant()), .. fields]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (unknown.StatusCode, byName.StatusCode));
        Assert.Contains("Pilih kode keluarganya", Village.Plain(await byName.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains($"Cempaka Wangi ({code})", await Village.ReadAsync(admin, $"{Programme}/daftar/ledger"), StringComparison.Ordinal);
        Assert.Contains($"Cempaka Wangi {code}", await Village.ReadAsync(admin, $"{Programme}/bantuan"), StringComparison.Ordinal);
        var others = string.Concat(
            await Village.ReadAsync(office, $"{Programme}/daftar/ledger"), await Village.ReadAsync(office, $"/program/{District.Code}/bantuan"), await Village.ReadAsync(admin, $"{Programme}/daftar/ledger?cetak=1"));
        Assert.Contains(code, others, StringComparison.Ordinal);
        Assert.DoesNotContain("Cempaka", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_on_case_audits_shows_what_is_late_and_what_became_of_each_plan()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        foreach (var (title, half, step, due, outcome) in ((string, string, string, string, string)[])[("Kasus Melati", "1", "followed", "2026-08-30", "Berat naik"), ("Kasus Mawar", "2", "reviewed", "2026-11-01", "")])
            await District.AddAsync(office, District.Code, "case-audit", ("title", title), ("year", "2026"), ("half", half), ("group", "child"), ("step", step), ("cause", "Jamban"), ("plan", "Jamban keluarga"), ("due_on", due), ("outcome", outcome));

        var page = await District.ReadAsync(office, "/program/19.05/audit?tahun=2026");
        var second = await District.ReadAsync(office, "/program/19.05/audit?tahun=2026&semester=2&cetak=1");
        using var book = await office.GetAsync("/program/19.05/audit?sebagai=xlsx");

        Assert.Contains("1 dari 2 kasus dengan tindak lanjut dievaluasi RTL lewat tenggat 1", page, StringComparison.Ordinal);
        Assert.Contains("1 Nov 2026 18 hari lewat", page, StringComparison.Ordinal);
        Assert.Contains("Penyebab yang ditemukan: Jamban (2)", page, StringComparison.Ordinal);
        Assert.Contains("Kasus Mawar", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Kasus Melati", second, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Education_sessions_add_up_by_kind_and_audience()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        foreach (var (kind, audience, reached) in ((string, string, string)[])[("premarital", "couple", "42"), ("premarital", "youth", "60"), ("counselling", "mother", "18")])
            await District.AddAsync(office, District.Code, "education", ("title", "Sesi"), ("kind", kind), ("on", "2026-06-12"), ("audience", audience), ("reached", reached));

        var page = await District.ReadAsync(office, "/program/19.05/daftar/education");

        Assert.Contains("Pranikah 2 102", page, StringComparison.Ordinal);
        Assert.Contains("Ibu balita 1 18", page, StringComparison.Ordinal);
    }

    private static async Task AddLineAsync(HttpClient office, Guid programme, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await Host.Office.PostAsync(
            office, $"/program/{District.Code}/daftar/{form}/baru?untuk={programme}", [("id", Guid.CreateVersion7().ToString()), ("programme", programme.ToString()), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
