using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's meetings from the district to the village: who came, what was decided, and what became of it. Well-led villages keep their word, others are late.</summary>
internal static class DemoMeetings
{
    /// <summary>The meetings of the district and its sub-districts.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        return [.. OfDistrict(district, year), .. SubDistricts(plan).SkipLast(1).SelectMany((code, at) => OfSubDistrict(code, at, year, plan.Dice(code).Fork("meeting")))];
    }

    /// <summary>A village's meetings, and its line in the district's coordination.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("meetings"), new DemoYear(village.Plan.Today));
        var (district, user) = (village.Plan.Region[..5], DemoAccounts.UserNameOf(village, village.Kpm, isFirst));
        // The month's coordination is on the first day a newcomer sees: some are there already.
        yield return A(district, "guest", $"rakor {code}", [("name", village.Kpm.Name), ("office", "KPM"), ("meeting", Id(district, "meeting", "rakor bulanan").ToString()), ("village", code), ("user", user),
            .. !isFirst && dice.Chance(0.4) ? new[] { ("state", "H"), ("how", "qr") } : [("state", "U")]]);
        yield return A(district, "guest", $"rakor lalu {code}", [("name", village.Kpm.Name), ("office", "KPM"), ("meeting", Id(district, "meeting", "rakor lalu").ToString()), ("village", code), ("user", user),
            .. dice.Chance(0.5 + (0.45 * village.Quality)) ? new[] { ("state", "H"), ("how", "qr") } : [("state", dice.Pick(["I", "A"]))]]);

        // The villages served worst did not hold their rembuk this year.
        if (!isFirst && village.Quality < 0.3 && dice.Chance(0.6)) yield break;
        yield return Meeting(code, "rembuk", "Rembuk stunting desa", "rembuk", Day(year.PastDay(new(year.Number, 6, dice.Between(3, 26)))), "Balai desa", village.Head.Name, "Hasil scorecard\nUsulan RKPDes",
            "KPM memaparkan layanan yang masih terutang.\nPeserta menyepakati usulan untuk RKPDes.", dice.Between(14, 41));
        foreach (var guest in Guests(code, "rembuk", (village.Head.Name, "Kepala desa"), (village.Kpm.Name, "KPM"), (village.Midwife.Name, "Bidan desa"), (Naming.Adult(dice, woman: true), "TP PKK"), (Naming.Adult(dice, woman: false), "BPD"))) yield return guest;
        foreach (var (title, owner, month, money, evidence) in new[]
        {
            ("Posyandu mendapat alat ukur baku", "Kepala desa", 9, "6500000", "Berita acara serah terima alat"), ("PMT lokal setiap hari posyandu", "TP PKK", 12, "", "Daftar menu dan foto bulanan"), ("Jamban untuk keluarga baduta", "Kepala desa", 11, "15000000", "Foto tiga jamban selesai"),
            ("Kader menjemput anak yang dua bulan tidak ditimbang", "KPM", 8, "", "Catatan kunjungan rumah"), ("Kelas ibu hamil setiap bulan", "Bidan desa", 10, "", "Daftar hadir kelas"),
        })
            if (dice.Chance(0.75)) yield return Decision(code, "rembuk", title, "decision", owner, new(year.Number, month, 15), money, evidence, year, village.Quality, dice);

        if (!dice.Chance(0.5 + (0.4 * village.Quality))) yield break;
        yield return Meeting(code, "musdes", "Musyawarah desa RKPDes", "musdes", Day(year.PastDay(new(year.Number, 9, dice.Between(4, 28)))), "Balai desa", village.Head.Name, "Usulan kegiatan tahun depan", "Usulan stunting dibahas sesudah jalan desa.", dice.Between(22, 70));
        yield return Decision(code, "musdes", "Insentif kader dan KPM masuk RKPDes", "decision", "Kepala desa", new(year.Number, 12, 20), "9000000", "Rancangan RKPDes", year, village.Quality, dice);
    }

    private static IEnumerable<OfficeRecord> OfDistrict(string district, DemoYear year)
    {
        var dice = new Dice(DemoPlan.FirstSeed).Fork("district meetings");
        yield return Meeting(district, "rembuk", "Rembuk stunting kabupaten", "rembuk", year.Past(5, 14), "Balai kabupaten", "Sekretaris daerah", "Hasil analisis situasi\nRencana kegiatan\nPenandatanganan komitmen",
            "Bappeda memaparkan desa lokus dan kesenjangan layanan.\nPerangkat daerah, camat dan kepala desa menandatangani komitmen.", 86);
        foreach (var guest in Guests(district, "rembuk", ("Wakil bupati", "Ketua TPPS"), ("Kepala Bappeda", "Bappeda"), ("Kepala Dinas Kesehatan", "Dinas Kesehatan"), ("Kepala DPMD", "DPMD"), ("Ketua TP PKK", "TP PKK"), ("Kepala Kantor Kemenag", "Kemenag"), ("Ketua APDESI", "Kepala desa"))) yield return guest;
        foreach (var (title, owner, month, money, evidence) in new[]
        {
            ("Air bersih untuk desa lokus", "Dinas PUPR", 9, "850000000", "Sambungan di empat desa lokus, berita acara serah terima"), ("Insentif KPM dalam APBDes setiap desa", "DPMD", 11, "", ""), ("Semua balita diukur pada Agustus", "Dinas Kesehatan", 8, "120000000", "Laporan hasil pengukuran"),
            ("Buku nikah disertai bimbingan gizi", "Kemenag", 12, "", ""), ("Paket ikan untuk keluarga risiko", "Dinas Perikanan", 7, "60000000", "Tanda terima 300 keluarga"), ("Seratus bapak dan bunda asuh", "DP2KB", 10, "", ""),
        })
            yield return Decision(district, "rembuk", title, "commitment", owner, new(year.Number, month, 30), money, evidence, year, evidence.Length > 0 ? 1 : 0.3, dice);

        yield return Meeting(district, "rakor lalu", "Rapat koordinasi TPPS triwulan III", "coordination", year.Past(10, 7), "Ruang rapat Bappeda", "Wakil bupati", "Hasil pengukuran Agustus\nDesa yang belum mengirim catatan", "Enam desa belum menutup kuartal; camat menindaklanjuti.", 31);
        yield return Decision(district, "rakor lalu", "Menutup kuartal di enam desa", "task", "Camat", new(year.Number, 10, 21), "", "Semua kuartal tertutup", year, 0.8, dice);
        yield return Decision(district, "rakor lalu", "KPM pengganti dilatih", "task", "DPMD", new(year.Number, 11, 30), "", "", year, 0.4, dice);
        yield return A(district, "meeting", "rakor bulanan", ("title", "Rapat koordinasi bulanan KPM"), ("year", year.Text), ("kind", "coordination"), ("on", year.FromToday(1)), ("time", "09.00–11.00"), ("place", "Aula DPMD"),
            ("chair", "Kepala DPMD"), ("organiser", "DPMD"), ("agenda", "Desa yang belum mengirim catatan\nPersiapan reviu kinerja"));
    }

    private static IEnumerable<OfficeRecord> OfSubDistrict(string code, int at, DemoYear year, Dice dice)
    {
        yield return Meeting(code, "rembuk", "Rembuk stunting kecamatan", "rembuk", year.Past(4, 9 + (3 * at)), "Kantor camat", "Camat", "Usulan desa\nBagian kecamatan dalam aksi konvergensi", "Camat membagi desa untuk diverifikasi sasarannya.", dice.Between(24, 48));
        foreach (var guest in Guests(code, "rembuk", ("Camat", "Kecamatan"), ("Kepala puskesmas", "Puskesmas"), ("Danramil", "Koramil"), ("Kepala KUA", "KUA"))) yield return guest;
        foreach (var (title, owner, month) in new[] { ("Verifikasi sasaran setiap desa", "Camat", 10), ("Babinsa menjemput sasaran posyandu", "Koramil", 8), ("Calon pengantin didampingi tiga bulan sebelum nikah", "KUA", 12) })
            yield return Decision(code, "rembuk", title, "commitment", owner, new(year.Number, month, 28), "", owner == "Koramil" ? "Laporan Babinsa" : "", year, 0.8 - (0.15 * at), dice);
        if (at % 2 == 0)
            yield return Meeting(code, "rakor", "Lokakarya mini lintas sektor", "coordination", year.Past(9, 12 + at), "Puskesmas", "Kepala puskesmas", "Anak stunting yang belum dirujuk", "Dua desa menjadwalkan kunjungan bersama.", dice.Between(12, 25));
    }

    private static OfficeRecord Meeting(string region, string name, string title, string kind, string on, string place, string chair, string agenda, string minutes, int present) => A(region, "meeting", name,
        ("title", title), ("year", on[..4]), ("kind", kind), ("on", on), ("place", place), ("chair", chair), ("agenda", agenda), ("minutes", minutes), ("present", Text(present)));

    private static IEnumerable<OfficeRecord> Guests(string region, string meeting, params (string Name, string Office)[] guests) => guests.Select(guest => A(region, "guest", $"{meeting} {guest.Office}",
        ("name", guest.Name), ("office", guest.Office), ("meeting", Id(region, "meeting", meeting).ToString()), ("signed", "y"), ("state", "H"), ("how", "list")));

    // What is due long ago is likelier done; now and then without anything to show for it.
    private static OfficeRecord Decision(string region, string meeting, string title, string kind, string owner, DateOnly due, string money, string evidence, DemoYear year, double reliable, Dice dice)
    {
        due = due.AddDays(dice.Between(-18, 12));
        var state = dice.Chance(due < year.Today ? reliable : reliable * 0.3) ? "done" : dice.Chance(0.5) ? "doing" : dice.Chance(0.1) ? "dropped" : "open";
        return A(region, "decision", $"{meeting} {title}", ("title", title), ("meeting", Id(region, "meeting", meeting).ToString()), ("kind", kind), ("owner", owner), ("due_on", Day(due)), ("money", money), ("state", state),
            ("fulfilled_on", state == "done" ? Day(year.PastDay(due.AddDays(dice.Between(-25, 5)))) : ""), ("evidence", state == "done" && dice.Chance(0.9) ? evidence : ""));
    }
}
