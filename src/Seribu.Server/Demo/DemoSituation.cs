using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>What the demo's district knows of itself: surveys and supply of its villages, priority villages, regulations, data sources, publications, last year's lessons, targets and figures.</summary>
internal static class DemoSituation
{
    private const int PriorityVillages = 10;

    /// <summary>The district's own records.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        return [.. Lokus(plan, district, year), .. Papers(district, year), .. Lessons(district, year), .. Indicators(district, year), .. Figures(district, year)];
    }

    /// <summary>A village's own records: nearly every one noted its supply, some of them a year ago.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("situation"), new DemoYear(village.Plan.Today));
        var poor = 1 - village.Quality;
        if (dice.Chance(0.93))
            yield return A(code, "conditions", "conditions", [("source", dice.Chance(0.6) ? "Verval KRS" : "Survei PHBS puskesmas"), ("year", dice.Chance(0.85) ? year.Text : year.Before), .. Share("krs", 140), .. Share("smoke", 60), .. Share("food", 60),
                .. Share("no_kb", 90), .. Share("breastfeeding", 18), .. Share("diarrhoea", 50), .. Share("low_weight", 20)]);
        if (dice.Chance(0.93))
            yield return A(code, "supply", "supply", ("source", dice.Pick(["Laporan puskesmas", "Laporan desa", "Inventaris posyandu"])), ("year", dice.Chance(0.85) ? year.Text : year.Before), ("on", year.Past(7, dice.Between(1, 28))),
                ("midwives", dice.Chance(0.6 + (0.4 * village.Quality)) ? "1" : "0"), ("kits", Text(Math.Min(village.Posyandu.Count, dice.Between(0, village.Posyandu.Count + 1)))), ("kia_books", Number(0, 30)),
                ("iron_tablets", Text(dice.Between(2, 18) * 100)), ("food_packs", Number(0, 80)), ("preschools", Number(0, 3)), ("water_points", Number(1, 6)));

        if (isFirst || dice.Chance(0.2 + (0.5 * village.Quality)))
            yield return A(code, "regulation", "perdes", ("title", "Pencegahan stunting dan insentif kader desa"), ("year", year.Text), ("kind", code[9] == '1' ? "sk" : "perdes"), ("number", $"{dice.Between(2, 9)}/{year.Text}"),
                ("stage", dice.Pick(["draft", "signed", "told"])), ("signed_on", year.Past(4, dice.Between(1, 28))), ("covers", "Jadwal posyandu\nInsentif kader\nKewajiban mencatat"));
        if (isFirst || dice.Chance(0.35))
            yield return A(code, "target", "target", ("indicator", "stunting"), ("year", year.Text), ("kind", "points"), ("value", dice.Pick(["0.5", "1", "1.5"])), ("basis", "RPJMDes (contoh)"));

        IEnumerable<(string, string)> Share(string field, int of)
        {
            var due = dice.Between(of * 2 / 3, of);
            return [(field, Text((int)(due * Math.Clamp((poor * 0.6) + dice.Between(0.02, 0.2), 0, 1)))), (field + "_of", Text(due))];
        }

        string Number(int from, int to) => Text(dice.Between(from, to));
    }

    // The villages served worst; against the ranking one is chosen and one left out, each with its reason.
    private static IEnumerable<OfficeRecord> Lokus(DemoPlan plan, string district, DemoYear year)
    {
        var villages = plan.Villages().OrderBy(share => new DemoVillage(plan, share).Quality).Select(share => share.Code.Text).ToList();
        foreach (var village in villages.Skip(1).Take(PriorityVillages - 1))
            yield return A(district, "lokus", $"lokus {village}", ("village", village), ("year", year.Text), ("chosen", "in"), ("reason", "Kesepakatan rembuk stunting"), ("decree", $"188.45/112/{year.Text}"));
        yield return A(district, "lokus", "override in", ("village", villages[villages.Count / 2]), ("year", year.Text), ("chosen", "in"), ("reason", "Tujuh kasus baru dalam satu dusun, belum terbaca dalam peringkat"), ("decree", $"188.45/112/{year.Text}"));
        yield return A(district, "lokus", "override out", ("village", villages[0]), ("year", year.Text), ("chosen", "out"), ("reason", "Sudah menjadi lokus dua tahun, pendampingan diteruskan provinsi"));
        foreach (var village in villages.Take(9).Concat(villages.Skip(villages.Count / 3).Take(2)))
            yield return A(district, "lokus", $"lokus {village} before", ("village", village), ("year", year.Before), ("chosen", "in"), ("reason", "Kesepakatan rembuk stunting"), ("decree", $"188.45/97/{year.Before}"));
    }

    private static IEnumerable<OfficeRecord> Papers(string district, DemoYear year)
    {
        foreach (var (title, kind, number, stage, month) in new[]
        {
            ("Peran desa dan kelurahan dalam percepatan penurunan stunting", "perbup", "14", "told", 6), ("Tim Percepatan Penurunan Stunting kabupaten", "sk", "188.45/31", "signed", 2),
            ("Desa lokus stunting", "sk", "188.45/112", "signed", 3), ("Insentif KPM dan kader dalam APBDes", "se", "", "harmonised", 0),
        })
            yield return A(district, "regulation", title, ("title", title), ("year", year.Text), ("kind", kind), ("number", number.Length == 0 ? "" : $"{number}/{year.Text}"), ("stage", stage), ("signed_on", month == 0 ? "" : year.Past(month, 18)),
                ("covers", kind == "perbup" ? "Kewenangan desa\nKelembagaan dan KPM\nPendanaan dari APBDes\nPemantauan dan penghargaan" : ""));

        foreach (var (title, owner, system, often, quality, gap, fix) in new[]
        {
            ("Penimbangan dan pengukuran balita", "Dinas Kesehatan", "e-PPGBM", "month", "fair", "Panjang badan belum diukur tiap Februari dan Agustus", "Penyegaran mengukur panjang badan"),
            ("Sasaran rumah tangga 1.000 HPK", "DPMD", "Seribu", "month", "good", "", ""), ("Keluarga risiko stunting", "DP2KB", "Verval KRS", "half", "fair", "Hasil verval terlambat dua bulan", "Jadwal verval dimajukan"),
            ("Calon pengantin", "Kemenag dan DP2KB", "Elsimil", "month", "poor", "Separuh calon pengantin tidak mengisi", "KUA mengingatkan saat mendaftar"), ("Air minum dan jamban", "Dinas PUPR", "", "year", "poor", "Tidak menurut nama kepala keluarga", "Memakai kunjungan rumah kader"),
            ("Penerima bantuan pangan", "Dinas Sosial", "DTSEN", "quarter", "fair", "Tidak terhubung dengan buku desa", "Mencocokkan keluarga desil 1"), ("Akta kelahiran", "Disdukcapil", "SIAK", "month", "good", "", ""), ("Anak PAUD", "Dinas Pendidikan", "Dapodik", "half", "fair", "Kelas pengasuhan tidak tercatat", "Kader mencatat bulanan"),
        })
            yield return A(district, "data-source", title, ("title", title), ("year", year.Text), ("owner", owner), ("system", system), ("frequency", often), ("quality", quality), ("gap", gap), ("fix", fix), ("due_on", fix.Length == 0 ? "" : year.On(12, 15)));

        foreach (var (title, month, channel, figure) in new[]
        {
            ("Prevalensi stunting hasil penimbangan Februari", 3, "web", "10,31 %"), ("Hasil intervensi serentak", 7, "press", "D/S 91 %"), ("Prevalensi stunting hasil penimbangan Agustus", 9, "web", "10,02 %"), ("Peta desa lokus", 5, "meeting", ""),
        })
            yield return A(district, "publication", title, ("title", title), ("year", year.Text), ("on", year.Past(month, 21)), ("channel", channel), ("figure", figure));
    }

    private static IEnumerable<OfficeRecord> Lessons(string district, DemoYear year)
    {
        foreach (var (title, target, reached, budget, realised, obstacle, lesson) in new[]
        {
            ("Ditimbang berkala", "90", "71.5", 420, 388, "Posyandu berbenturan dengan panen lada", "Jadwal posyandu dipindah ke sore saat panen"), ("Tablet tambah darah 90", "80", "82.2", 95, 91, "Stok puskesmas putus dua bulan", "Permintaan tablet dikirim tiap triwulan"),
            ("Air minum layak", "100", "83.4", 1700, 940, "Lelang terlambat", "Lelang dimulai Januari"), ("KPM terlatih", "100", "80.3", 120, 118, "KPM pengganti belum dilatih", "KPM baru dilatih paling lambat sebulan"),
            ("Calon pengantin didampingi", "90", "", 40, 22, "Data Elsimil tidak lengkap", "KUA mengirim daftar tiap minggu"),
        })
            yield return A(district, "lesson", title, ("title", title), ("year", year.Before), ("target", target), ("reached", reached), ("budget", Millions(budget)), ("realised", Millions(realised)), ("obstacle", obstacle), ("lesson", lesson));
    }

    private static IEnumerable<OfficeRecord> Indicators(string district, DemoYear year)
    {
        foreach (var (slot, title, reached, due, source) in new[]
        {
            (4, "Calon PUS diperiksa kesehatannya", 214, 301, "Dinas Kesehatan"), (5, "Calon PUS didampingi tiga bulan sebelum nikah", 168, 301, "DP2KB, Elsimil"), (6, "Calon PUS dibimbing", 287, 301, "Kemenag"), (14, "Bayi di bawah 6 bulan ASI eksklusif", 402, 561, "e-PPGBM"),
            (16, "Balita gizi buruk ditangani", 9, 9, "Dinas Kesehatan"), (18, "Balita gizi kurang mendapat tambahan makanan", 121, 158, "Dinas Kesehatan"), (24, "KRS didampingi", 2310, 2954, "DP2KB"), (30, "Desa dengan kelas BKB 1.000 HPK", 38, 66, "DP2KB (bunyi menurut kabupaten)"),
        })
            yield return A(district, "service-indicator", $"slot {slot}", ("title", title), ("slot", Text(slot)), ("year", year.Text), ("reached", Text(reached)), ("due", Text(due)), ("source", source));
    }

    private static IEnumerable<OfficeRecord> Figures(string district, DemoYear year)
    {
        foreach (var (at, percent) in new[] { (4, "12.40"), (3, "11.62"), (2, "11.05"), (1, "10.31") })
            yield return A(district, "figure", $"figure {at}", ("indicator", "stunting"), ("year", Text(year.Number - at)), ("value", percent), ("source", "routine"), ("measured", Text(2400 + (40 * at))), ("of", "2860"));
        yield return A(district, "figure", "figure now", ("indicator", "stunting"), ("year", year.Text), ("month", Text(Math.Min(8, year.Today.Month))), ("value", "10.02"), ("source", "routine"), ("measured", "2510"), ("of", "2860"));
        yield return A(district, "figure", "survey", ("indicator", "stunting"), ("year", Text(year.Number - 2)), ("value", "17.9"), ("source", "survey"), ("stated", "survei nasional"));

        foreach (var (indicator, at, kind, value, level, basis) in new[]
        {
            ("stunting", -3, "points", "1", "", "RPJMD (contoh)"), ("stunting", 3, "value", "6.5", "", "RPJMD (contoh), akhir masa"), ("stunting", 0, "percent", "3", "province", "RPJMD provinsi (contoh)"), ("convergence", 0, "value", "80", "", "Perbup (contoh)"),
            ("iron-90", 0, "value", "80", "", "Perpres 72/2021"), ("growth-monitored", 0, "value", "90", "", "Perpres 72/2021"), ("weighed", 0, "value", "90", "", "Intervensi serentak"),
        })
            yield return A(district, "target", at == -3 ? "target" : $"{indicator} {at} {level}", ("indicator", indicator), ("year", Text(year.Number + at)), ("kind", kind), ("value", value), ("level", level), ("basis", basis));
    }
}
