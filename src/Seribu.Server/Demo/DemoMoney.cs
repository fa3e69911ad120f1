using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's money: the district's plan of activities and unit costs, and each village's lines from proposal to realisation, as far as the village has come.</summary>
internal static class DemoMoney
{
    /// <summary>The district's own records.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        foreach (var (title, code, indicator, place, agency, budget, source, tag, direct, target, realised) in new[]
        {
            ("Pemberian makanan tambahan lokal", "1.02.02.2.02.0015", "Balita gizi kurang mendapat tambahan makanan", "Semua desa", "Dinas Kesehatan", 640, "BOK", "specific", 590, "320 balita, 90 bumil", 410),
            ("Pengadaan antropometri kit", "1.02.02.2.01.0020", "Pertumbuhan balita dipantau", "40 posyandu", "Dinas Kesehatan", 380, "DAK", "specific", 0, "40 kit", 380),
            ("Tablet tambah darah dan pemeriksaan Hb", "1.02.02.2.02.0001", "TTD 90 ibu hamil", "Semua puskesmas", "Dinas Kesehatan", 145, "APBD", "specific", 145, "2.100 ibu hamil", 96),
            ("Sambungan air bersih perdesaan", "1.03.03.2.01.0010", "Air minum layak", "Desa lokus", "Dinas PUPR", 1850, "DAK", "sensitive", 1850, "420 rumah", 900), ("Jamban keluarga", "1.03.05.2.01.0008", "Stop BABS", "Desa lokus", "Dinas PUPR", 720, "APBD", "sensitive", 690, "180 rumah", 310),
            ("Operasional tim pendamping keluarga", "2.14.04.2.02.0006", "KRS didampingi", "Semua desa", "DP2KB", 1240, "BOK", "sensitive", 930, "2.950 keluarga", 870), ("Gemar makan ikan", "3.25.06.2.02.0003", "Konsumsi ikan", "12 desa", "Dinas Perikanan", 85, "APBD", "sensitive", 60, "600 keluarga", 60),
            ("Bantuan pangan nontunai", "1.06.05.2.02.0001", "Keluarga miskin dengan bantuan pangan", "Semua desa", "Dinas Sosial", 410, "APBD", "sensitive", 402, "1.150 keluarga", 288), ("Pelatihan dan pembinaan KPM", "2.13.03.2.01.0004", "KPM terlatih", "Semua desa", "DPMD", 120, "APBD", "support", 0, "66 KPM", 84),
            ("Rapat koordinasi TPPS", "5.01.03.2.02.0002", "Konvergensi", "Kabupaten", "Bappeda", 90, "APBD", "support", 0, "4 rapat", 62), ("Pekan posyandu bersama dunia usaha", "", "Balita ditimbang", "Mentok", "Bappeda", 50, "CSR", "support", 35, "", 35),
        })
            yield return A(district, "plan", title, ("title", title), ("year", year.Text), ("code", code), ("indicator", indicator), ("place", place), ("agency", agency), ("budget", Millions(budget)), ("source", source),
                ("tag", tag), ("direct", Millions(direct)), ("target", target), ("realised", Millions(realised)));

        foreach (var (need, title, code, unit, count, price) in new[]
        {
            ("cadre/kpm", "Insentif KPM", "02.02.02", "bulan", 12, 500000), ("cadre/tpk", "Operasional TPK", "02.02.02", "bulan", 12, 100000), ("cadre/posyandu", "Insentif kader posyandu", "02.02.02", "bulan", 12, 75000),
            ("posyandu/running", "Operasional posyandu", "02.02.02", "kali buka", 12, 150000),
        })
            yield return A(district, "unit-cost", need, ("title", title), ("year", year.Text), ("need", need), ("code", code), ("unit", unit), ("per_case", Text(count)), ("unit_price", Text(price)), ("basis", "Standar harga kabupaten (contoh)"));
    }

    /// <summary>A village's own lines. A kelurahan's are those of the DPA.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("money"), new DemoYear(village.Plan.Today));
        var isKelurahan = code[9] == '1';
        var source = isKelurahan ? "APBD" : "DD";
        var cadres = village.Posyandu.Count * 4;
        var months = village.Quality > 0.5 ? 12 : 6;
        var latrines = dice.Between(3, 9);
        var (feeding, road) = (dice.Between(12, 46), dice.Between(120, 420));
        var isAccepted = dice.Chance(0.3 + (0.6 * village.Quality));

        yield return Line("proposal", "Jamban keluarga sehat", "02.04.13", latrines, 2500, "unit", [("decision", isAccepted ? dice.Chance(0.6) ? "accepted" : "partly" : "refused"),
            ("reason", isAccepted ? "Disepakati musyawarah desa" : "Dana desa tahun ini untuk jalan; diusulkan ke kabupaten"), ("need", "child/latrine")]);
        yield return Line("proposal", "Kelas ibu balita", "02.02.03", 12, 250, "kali", ("decision", "refused"), ("reason", "Sudah dibiayai puskesmas"));
        yield return Line("proposal", "PMT lokal hari posyandu", "02.02.02", feeding, 1000, "paket", ("decision", "accepted"), ("reason", "Menu dari tim PKK"));
        if (village.Quality < 0.28) yield break;

        foreach (var stage in isKelurahan ? (string[])["apbdes"] : ["rkpdes", "apbdes"])
        {
            yield return Line(stage, "Posyandu dan PMT", "02.02.02", feeding, 1000, "paket");
            yield return Line(stage, "Insentif kader posyandu", "02.02.02", cadres * months, 75, "orang bulan");
            if (!isKelurahan) yield return Line(stage, "Insentif KPM", "02.02.02", months, 500, "bulan");
            if (isAccepted) yield return Line(stage, "Jamban keluarga sehat", "02.04.13", latrines, 2500, "unit");
            if (dice.Fork("school").Chance(0.7)) yield return Line(stage, "Honor pendidik PAUD", "02.01.01", 24, 300, "orang bulan");
            yield return Line(stage, isKelurahan ? "Drainase lingkungan" : "Jalan desa", "02.03.10", road, 1000, "meter");
            if (!isKelurahan) yield return Line(stage, "Operasional pemerintah desa", "01.01.07", dice.Fork("running").Between(4, 18), 1000, "bulan", ("use", "running"));
            if (!isKelurahan) yield return Line(stage, "BLT Dana Desa", "05.03.01", 3 * dice.Fork("blt").Between(4, 12), 300, "keluarga bulan", ("use", "blt"));
            if (dice.Fork("cadre").Chance(0.6)) yield return Line(stage, "Pelatihan kader", "04.03.01", dice.Fork("cadre").Between(4, 15), 1000, "kali");
        }

        if (dice.Chance(0.3)) yield return Line("change", "Posyandu dan PMT", "02.02.02", feeding + dice.Between(-4, 9), 1000, "paket");
        foreach (var (title, activity, planned, price, unit) in new[] { ("Posyandu dan PMT", "02.02.02", feeding, 1000, "paket"), ("Insentif kader posyandu", "02.02.02", cadres * months, 75, "orang bulan"), ("Jamban keluarga sehat", "02.04.13", isAccepted ? latrines : 0, 2500, "unit") })
            if (dice.Chance(0.4 + (0.5 * village.Quality)) && (int)(planned * dice.Between(0.4, 0.95)) is > 0 and var spent)
                yield return Line("realised", title, activity, spent, price, unit, ("reached", title.StartsWith('I') ? "" : Text(title.StartsWith('J') ? spent : dice.Between(18, 40))));

        OfficeRecord Line(string stage, string title, string activity, int volume, int thousands, string unit, params (string, string)[] more) => A(code, "budget-line", $"{stage} {title}",
            [("title", title), ("year", year.Text), ("stage", stage), ("code", activity), ("volume", Text(volume)), ("unit", unit), ("unit_price", $"{Text(thousands)}000"), ("amount", $"{Text(volume * thousands)}000"), ("source", source),
                .. Tags(title), .. more]);
    }

    private static (string, string)[] Tags(string title) => title switch
    {
        "Jalan desa" or "Drainase lingkungan" or "Operasional pemerintah desa" or "BLT Dana Desa" => [],
        "Jamban keluarga sehat" => [("stunting", "y"), ("tag", "sensitive"), ("package", "3")],
        "Honor pendidik PAUD" => [("stunting", "y"), ("tag", "sensitive"), ("package", "5")],
        "Kelas ibu balita" => [("stunting", "y"), ("tag", "specific"), ("package", "2")],
        "Pelatihan kader" => [("stunting", "y"), ("tag", "support")],
        _ => [("stunting", "y"), ("tag", "specific"), ("package", "1")],
    };
}
