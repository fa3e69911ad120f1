using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's audits of stunting cases in two half-years: some followed up, one late, the newest only identified.</summary>
internal static class DemoCases
{
    /// <summary>The district's own records.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        var villages = plan.Villages().Select(share => share.Code.Text).ToList();
        foreach (var (title, half, group, step, at, cause, rtl, due, outcome) in new[]
        {
            ("Kasus Melati", "1", "child", "followed", 0, "Penyakit berulang\nJamban belum layak", "Rujukan ke dokter anak\nJamban keluarga", year.Past(8, 30), "Berat naik 0,9 kg dalam tiga bulan; jamban selesai"),
            ("Kasus Kenanga", "1", "pregnant", "followed", 11, "KEK, anemia", "PMT 120 hari\nTablet tambah darah diawasi kader", year.Past(7, 31), "LILA 23,6 cm saat melahirkan"),
            ("Kasus Mawar", "1", "child", "reviewed", 23, "Makan tidak beragam\nAir minum dari sumur terbuka", "Konseling makan\nSambungan air", year.Past(9, 30), ""),
            ("Kasus Dahlia", "2", "couple", "reviewed", 34, "Anemia berat sebelum menikah", "Tunda kehamilan tiga bulan, tablet tambah darah", year.FromToday(40), ""),
            ("Kasus Anggrek", "2", "postnatal", "reviewed", 45, "Bayi lahir 2.300 g", "Kunjungan rumah tiap minggu", year.FromToday(20), ""),
            ("Kasus Cempaka", "2", "child", "identified", 52, "", "", "", ""), ("Kasus Teratai", "2", "child", "team", 60, "", "", "", ""),
        })
            yield return A(district, "case-audit", title, ("title", title), ("year", year.Text), ("half", half), ("group", group), ("village", villages[at % villages.Count]), ("step", step),
                ("experts", step is "team" or "identified" ? "" : "Dokter anak, dokter kandungan, ahli gizi, psikolog"), ("cause", cause), ("plan", rtl), ("due_on", due), ("outcome", outcome));
    }
}
