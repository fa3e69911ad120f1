using Seribu.Domain.Programme.Forms;

namespace Seribu.Server.Demo;

/// <summary>What the demo's villages have and lack, and those who work with them: surveys, supply, Kampung KB, sponsors, joint programmes.</summary>
internal static class DemoPartners
{
    private static readonly string[] Children = ["Bintang", "Pelangi", "Kejora"];

    /// <summary>The district's own records.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], plan.Today.Year);
        var villages = plan.Villages().Select(share => share.Code.Text).ToList();
        foreach (var (title, half, group, step, at) in new[] { ("Kasus Melati", "1", "child", "followed", 0), ("Kasus Kenanga", "1", "pregnant", "reviewed", 1), ("Kasus Cempaka", "2", "child", "identified", 2) })
            yield return Of(district, "case-audit", title, ("title", title), ("year", DemoProgramme.Text(year)), ("half", half), ("group", group), ("village", villages[at % villages.Count]), ("step", step),
                ("experts", "Dokter anak, ahli gizi"), ("cause", "Penyakit berulang\nJamban belum layak"), ("plan", step == "identified" ? "" : "Rujukan ke puskesmas\nJamban keluarga"), ("due_on", $"{year}-09-30"));
        foreach (var (back, count) in new[] { (1, 9), (0, 6) })
            foreach (var village in villages.Where((_, at) => at % 7 == back).Take(count))
                yield return Of(district, "lokus", $"{back} {village}", ("village", village), ("year", DemoProgramme.Text(year - back)), ("chosen", "in"), ("reason", "Kesepakatan rembuk (contoh)"));
        yield return Of(district, "lesson", "lesson", ("title", "Ditimbang berkala"), ("year", DemoProgramme.Text(year - 1)), ("target", "90"), ("reached", "71.5"), ("lesson", "Jadwal posyandu dipindah ke sore saat panen (contoh)"));
        var programme = DemoProgramme.Id(district, "programme", "gerakan").ToString();
        yield return Of(district, "programme-event", "launch", ("title", "Peluncuran"), ("programme", programme), ("on", $"{year}-05-20"), ("place", "Lapangan kecamatan"), ("attended", "640"));
        foreach (var (item, target, agency) in new[] { ("food", 400, "Dinas Pangan"), ("fish", 300, "Dinas Perikanan"), ("latrine", 60, "Dinas PUPR") })
            yield return Of(district, "programme-item", item, ("item", item), ("programme", programme), ("target", DemoProgramme.Text(target)), ("owner", agency));
        foreach (var (need, title, code, unit, count, price) in new[]
        {
            ("cadre/kpm", "Insentif KPM", "02.02.02", "bulan", 12, 500000), ("cadre/tpk", "Operasional TPK", "02.02.02", "bulan", 12, 100000), ("cadre/posyandu", "Insentif kader posyandu", "02.02.02", "bulan", 12, 75000),
            ("posyandu/running", "Operasional posyandu", "02.02.02", "kali buka", 12, 150000),
        })
            yield return Of(district, "unit-cost", need, ("title", title), ("year", DemoProgramme.Text(year)), ("need", need), ("code", code), ("unit", unit), ("per_case", DemoProgramme.Text(count)), ("unit_price", DemoProgramme.Text(price)), ("basis", "contoh"));
        foreach (var (title, kind, audience, reached) in new[] { ("Bimbingan pranikah di KUA", "premarital", "couple", 42), ("Cegah perkawinan anak", "early-marriage", "youth", 180), ("Konseling gizi keliling", "counselling", "mother", 65) })
            yield return Of(district, "education", title, ("title", title), ("kind", kind), ("on", $"{year}-06-12"), ("audience", audience), ("reached", DemoProgramme.Text(reached)), ("speaker", "Penyuluh KB"));
    }

    /// <summary>A village's own records.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, today, dice) = (village.Code.Text, village.Plan.Today, village.Dice.Fork("partners"));
        var year = DemoProgramme.Text(today.Year);
        yield return Of(code, "conditions", "conditions", [("source", "Contoh"), ("year", year), .. Share("krs", 60, 140), .. Share("smoke", 25, 60), .. Share("food", 4, 60), .. Share("no_kb", 12, 90),
            .. Share("breastfeeding", 5, 18), .. Share("diarrhoea", 3, 50), .. Share("low_weight", 1, 20)]);
        yield return Of(code, "supply", "supply", ("source", "Contoh"), ("year", year), ("midwives", dice.Chance(0.85) ? "1" : "0"), ("cadres", Number(4, 11)), ("kits", Number(0, 2)), ("kia_books", Number(0, 30)),
            ("iron_tablets", Number(200, 1800)), ("food_packs", Number(0, 80)), ("preschools", Number(0, 3)), ("water_points", Number(1, 6)));

        foreach (var (item, chance, worth) in new[] { ("food", 0.6, 350000), ("fish", 0.4, 200000), ("latrine", 0.2, 2500000) })
            if (dice.Chance(chance))
                yield return Of(code, "ledger", item, ("household", $"Keluarga {dice.Between(1, 12)}"), ("programme", dice.Chance(0.8) ? "Gerakan serempak (contoh)" : "Baznas (contoh)"), ("item", item), ("on", $"{year}-07-{dice.Between(10, 28)}"),
                    ("amount", DemoProgramme.Text(worth)), ("source", item == "latrine" ? "BANPROV" : "APBD"));
        foreach (var record in Money(code, year, dice)) yield return record;

        if (dice.Chance(0.2))
            foreach (var record in Kampung(village, dice)) yield return record;
        if (dice.Chance(0.3) || isFirst)
            foreach (var record in Sponsor(code, today)) yield return record;

        IEnumerable<(string, string)> Share(string field, int about, int of) => [(field, Number(about / 2, Math.Min(of, about * 3 / 2))), (field + "_of", DemoProgramme.Text(of))];

        string Number(int from, int to) => DemoProgramme.Text(dice.Between(from, to));
    }

    // From a proposal that was decided to what was spent and whom it reached; a kelurahan's lines are those of the DPA.
    private static IEnumerable<OfficeRecord> Money(string code, string year, Dice dice)
    {
        var isKelurahan = code[9] == '1';
        var source = isKelurahan ? "APBD" : "DD";
        var (families, spent) = (dice.Between(18, 40), dice.Between(9, 16));
        yield return Of(code, "budget-line", "usulan jamban", Line("proposal", "Jamban keluarga sehat", "02.04.13", 15, ("decision", dice.Chance(0.7) ? "accepted" : "partly"), ("reason", "Dibahas dalam musyawarah")));
        yield return Of(code, "budget-line", "usulan kelas", Line("proposal", "Kelas ibu balita", "02.02.03", 3, ("decision", "refused"), ("reason", "Sudah dibiayai puskesmas")));
        if (isKelurahan) yield return Of(code, "budget-line", "dpa", Line("apbdes", "Posyandu dan PMT", "02.02.02", 24));
        yield return Of(code, "budget-line", "realisasi", Line("realised", "Posyandu dan PMT", "02.02.02", spent, ("reached", DemoProgramme.Text(families))));

        (string, string)[] Line(string stage, string title, string activity, int millions, params (string, string)[] more) =>
            [("title", title), ("year", year), ("stage", stage), ("code", activity), ("amount", $"{DemoProgramme.Text(millions)}000000"), ("source", source), ("stunting", "y"), .. more];
    }

    private static IEnumerable<OfficeRecord> Kampung(DemoVillage village, Dice dice)
    {
        var code = village.Code.Text;
        yield return Of(code, "kampung-kb", "kampung", ("name", $"Kampung KB {village.Share.Name}"), ("founded_on", $"{dice.Between(2015, 2018)}-08-12"), ("tier", dice.Pick(["basic", "growing", "independent"])),
            ("support", dice.Pick(["none", "strengthen", "guide"])), ("pokja", DemoProgramme.Text(dice.Between(8, 16))), ("bkb", DemoProgramme.Text(dice.Between(0, 40))), ("bkr", DemoProgramme.Text(dice.Between(0, 25))),
            ("bkl", DemoProgramme.Text(dice.Between(0, 20))), ("uppka", DemoProgramme.Text(dice.Between(0, 15))), ("pikr", DemoProgramme.Text(dice.Between(0, 30))), ("innovation", dice.Chance(0.3) ? "y" : ""));
        for (var step = 1; step <= 8; step++)
            yield return Of(code, "kampung-step", $"step {step}", ("step", DemoProgramme.Text(step)), ("kampung", DemoProgramme.Id(code, "kampung-kb", "kampung").ToString()), ("percent", DemoProgramme.Text(Math.Min(100, dice.Between(20, 160)))));
    }

    // The demo's own sponsor account reads the report of its village.
    private static IEnumerable<OfficeRecord> Sponsor(string code, DateOnly today)
    {
        var (sponsor, begun) = (DemoProgramme.Id(code, "sponsor", "sponsor"), new DateOnly(today.Year, today.Month, 1).AddMonths(-5));
        yield return Of(code, "sponsor", "sponsor", ("name", "Koperasi Sumber Rejeki (contoh)"), ("kind", "company"), ("account_name", "baas"));
        foreach (var (child, at) in Children.Select((child, at) => (child, at)))
        {
            var pledge = DemoProgramme.Id(code, "pledge", child);
            yield return Of(code, "pledge", child, ("title", child), ("sponsor", sponsor.ToString()), ("package", "nutrition"), ("monthly", "450000"), ("months", "6"), ("started_on", Day(begun)), ("weight_start", Kilograms(72 + at)));
            for (var month = 0; month < 4; month++)
                if (at != 1 || month != 2)
                    yield return Of(code, "delivery", $"{child} {month}", ("title", "Paket telur, ikan dan sayur"), ("pledge", pledge.ToString()), ("on", Day(begun.AddMonths(month).AddDays(9))), ("spent", "435000"), ("weight", Kilograms(72 + at + (2 * month) + 2)));
        }
    }

    private static string Kilograms(int tenths) => $"{DemoProgramme.Text(tenths / 10)}.{DemoProgramme.Text(tenths % 10)}";

    private static OfficeRecord Of(string region, string form, string name, params (string Field, string Value)[] values) => DemoProgramme.A(region, form, name, values);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
