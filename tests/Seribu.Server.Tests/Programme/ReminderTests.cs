using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

public sealed class ReminderOnSqlite(SqliteStore store) : ReminderTests(store), IClassFixture<SqliteStore>;

public sealed class ReminderOnPostgres(PostgresStore store) : ReminderTests(store), IClassFixture<PostgresStore>;

/// <summary>What the first page says on 19 November 2026.</summary>
public abstract class ReminderTests(TestStore store)
{
    [Fact]
    public async Task A_district_is_reminded_of_late_steps_open_decisions_and_lists_nobody_filled_in()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using (await Host.Office.PostAsync(office, "/program/19.05", ("year", "2026"), ("framework", "AKSI-2025"))) { }
        await District.AddAsync(office, District.Code, "decision", ("title", "Air bersih"), ("kind", "commitment"), ("owner", "Dinas PUPR"), ("due_on", "2026-12-01"), ("state", "doing"));
        await District.AddAsync(office, District.Code, "decision", ("title", "Pagar kantor"), ("kind", "commitment"), ("owner", "Dinas PUPR"), ("due_on", "2026-10-01"), ("state", "done"));
        var past = await TrainingAsync(office, "Bimtek ukur", "2026-11-05");
        await District.AddAsync(office, District.Code, "attendance", ("name", "Kembang Pagi"), ("training", past.ToString()), ("state", "U"));
        await TrainingAsync(office, "Penyegaran", "2026-11-28");
        await TrainingAsync(office, "Tahun depan", "2027-02-01");

        var home = await District.ReadAsync(office, "/");
        using var regent = await district.AsAsync(Roles.Regent);
        using var partner = await district.AsAsync(Roles.Partner);

        Assert.Contains("Air bersih Keputusan rapat, penanggung jawab Dinas PUPR 12 hari lagi", home, StringComparison.Ordinal);
        Assert.Contains("Bimtek ukur Kehadiran belum dicatat", home, StringComparison.Ordinal);
        Assert.Contains("Penyegaran Pelatihan atau pertemuan 9 hari lagi", home, StringComparison.Ordinal);
        Assert.Contains("Langkah aksi U1", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Pagar kantor", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Tahun depan", home, StringComparison.Ordinal);
        Assert.Contains("Air bersih", await District.ReadAsync(regent, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Air bersih", await District.ReadAsync(partner, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cadre_is_reminded_of_the_own_invitation_alone()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        var training = await TrainingAsync(office, "Penyegaran", "2026-11-28");
        await District.AddAsync(office, District.Code, "attendance", ("name", "Kembang Pagi"), ("training", training.ToString()), ("state", "U"), ("user", "kembang"));
        foreach (var user in (string[])["kembang", "mawar"]) await district.Office.HasAsync(user, new Grant(Roles.Midwife, District.Village));
        using var invited = await district.Office.SignInAsync("kembang");
        using var other = await district.Office.SignInAsync("mawar");

        Assert.Contains("Penyegaran", await District.ReadAsync(invited, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Penyegaran", await District.ReadAsync(other, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_is_reminded_of_refreshers_and_decrees()
    {
        await using var district = await District.StartAsync(store);
        using var village = await district.AsAsync(Roles.VillageAdmin, District.Village);
        var cadre = await District.AddAsync(village, District.Village, "cadre", ("name", "Kembang Pagi"), ("kind", "kpm"), ("started_on", "2025-01-02"), ("decree", "SK 4/2025"), ("valid_until", "2026-12-10"));
        foreach (var (on, due) in ((string, string)[])[("2025-01-10", "2026-01-10"), ("2026-01-10", "2026-12-01")])
            await District.AddAsync(village, District.Village, "skill", ("skill", "measuring"), ("cadre", cadre.ToString()), ("level", "1"), ("assessed_on", on), ("due_on", due));

        var home = await District.ReadAsync(village, "/");

        // The older assessment was overtaken.
        Assert.Contains("Penyegaran keterampilan 12 hari lagi", home, StringComparison.Ordinal);
        Assert.DoesNotContain("hari lewat", home[home.IndexOf("Pengingat program", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Kembang Pagi Masa berlaku SK 4/2025 21 hari lagi", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_province_is_reminded_of_documents_that_await_its_review()
    {
        await using var district = await District.StartAsync(store);
        using var office = await district.AsAsync(Roles.DistrictAdmin);
        using var province = await district.AsAsync(Roles.Province, "19");
        using (await Host.Office.PostAsync(office, "/program/19.05", ("year", "2026"), ("framework", "AKSI-2025"))) { }
        const string Action = "/program/19.05/aksi?kode=U1&tahun=2026";
        var document = NamedIds.Of("programme-document", NamedIds.Of("programme-cycle", District.Code, "2026").ToString(), "U1", "D1.1");

        using (await District.SendFileAsync(office, Action, $"{Action}&handler=File", "laporan.pdf", District.Pdf("satu"), ("id", document.ToString()))) { }

        Assert.Contains("Dokumen aksi U1 menunggu reviu", await District.ReadAsync(province, "/"), StringComparison.Ordinal);
    }

    private static Task<Guid> TrainingAsync(HttpClient office, string title, string on) =>
        District.AddAsync(office, District.Code, "training", ("title", title), ("year", on[..4]), ("kind", "bimtek"), ("on", on));
}
