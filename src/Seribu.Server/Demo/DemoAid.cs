using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's joint programmes: their events, what they mean to give, and what reached which household; now and then two of them gave the same.</summary>
internal static class DemoAid
{
    private const string Movement = "Gerakan serempak (contoh)", Repair = "Bedah rumah dan jamban (contoh)", Alms = "Baznas (contoh)";

    /// <summary>The programmes with their events and items.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        foreach (var (name, owner, launched, goal, items) in new[]
        {
            (Movement, "Pemerintah provinsi", year.Past(5, 20), "Keluarga miskin ekstrem dan keluarga risiko stunting dilayani bersama", new[] { ("food", 400, "Dinas Pangan", 140), ("fish", 300, "Dinas Perikanan", 60), ("iron", 800, "Dinas Kesehatan", 12), ("latrine", 60, "Dinas PUPR", 150) }),
            (Repair, "Dinas PUPR", year.Past(4, 2), "Rumah layak bagi keluarga baduta", [("house", 30, "Dinas PUPR", 600), ("latrine", 45, "Dinas PUPR", 112)]),
            (Alms, "Baznas kabupaten", year.Past(6, 11), "Usaha kecil keluarga miskin", [("business", 25, "Baznas", 75), ("food", 150, "Baznas", 45)]),
        })
        {
            var id = Id(district, "programme", name).ToString();
            yield return A(district, "programme", name, ("name", name), ("year", year.Text), ("owner", owner), ("launched_on", launched), ("goal", goal), ("place", "Lapangan kecamatan"));
            foreach (var (item, target, agency, budget) in items)
                yield return A(district, "programme-item", $"{name} {item}", ("item", item), ("programme", id), ("target", Text(target)), ("owner", agency), ("budget", Millions(budget)));
            yield return A(district, "programme-event", $"{name} launch", ("title", "Peluncuran"), ("programme", id), ("on", launched), ("place", "Lapangan kecamatan"), ("attended", name == Movement ? "640" : "85"));
        }

        foreach (var (code, at) in SubDistricts(plan).Select((code, at) => (code, at)).Take(4))
            yield return A(district, "programme-event", $"{Movement} {code}", ("title", "Bakti serempak kecamatan"), ("programme", Id(district, "programme", Movement).ToString()), ("on", year.Past(7, 4 + (5 * at))),
                ("place", Seribu.Server.Regions.RegionBook.Kemendagri.NameOf(code)), ("attended", Text(220 - (35 * at))), ("note", "Penyaluran paket, pemeriksaan ibu hamil, pasar murah"));
    }

    /// <summary>What reached a village's households, most in the villages served worst.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, IReadOnlyList<DemoFact> facts)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("aid"), new DemoYear(village.Plan.Today));
        var families = DemoFamilies.Of(facts).OrderBy(family => dice.Fork(family.ToString()).Bits()).ToList();
        var count = Math.Min(families.Count, (int)(dice.Between(2, 11) * (1.4 - village.Quality)));
        for (var at = 0; at < count; at++)
        {
            var (item, thousands, source) = dice.Pick([("food", 350, "APBD"), ("food", 350, "APBD"), ("fish", 200, "APBD"), ("iron", 15, "BOK"), ("latrine", 2500, "BANPROV")]);
            yield return Line(families[at], at, Movement, item, thousands, source, 7);
            if (item is "food" or "latrine" && dice.Chance(0.12)) yield return Line(families[at], at, item == "food" ? Alms : Repair, item, thousands, item == "food" ? "CSR" : "APBD", 8);
        }

        if (families.Count > 0 && dice.Chance(0.3)) yield return Line(families[^1], 90, Repair, "house", 20000, "APBD", 9);
        if (families.Count > 1 && dice.Chance(0.2)) yield return Line(families[^2], 91, Alms, "business", 3000, "CSR", 8);

        OfficeRecord Line(Guid family, int at, string programme, string item, int thousands, string source, int month) => A(code, "ledger", $"{at} {programme} {item}",
            ("household", FamilyCode.Of(family)), ("programme", programme), ("item", item), ("on", year.Past(month, dice.Between(2, 28))), ("amount", $"{Text(thousands)}000"), ("source", source));
    }
}
