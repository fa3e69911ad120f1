using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's sponsors: pledges that are kept, late, over or ended early, each for a child under a made-up name.</summary>
internal static class DemoSponsors
{
    private static readonly string[] Children = ["Bintang", "Pelangi", "Kejora", "Embun", "Fajar", "Samudra", "Purnama", "Mentari"];

    private static readonly (string Name, string Kind)[] Sponsors =
        [("Koperasi Sumber Rejeki (contoh)", "company"), ("Ikatan alumni (contoh)", "ngo"), ("Kantor kecamatan (contoh)", "government"), ("Seorang warga (contoh)", "person"), ("Kampus (contoh)", "university")];

    /// <summary>The district's own sponsors, with what is no child's alone.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, dice) = (plan.Region[..5], plan.Dice(plan.Region[..5]).Fork("sponsors"));
        yield return A(district, "sponsor", "bumd", ("name", "BUMD air minum (contoh)"), ("kind", "company"));
        foreach (var record in Pledge(district, "bumd", "Samudra", "water", 1500000, 2, plan.Today, dice)) yield return record;
        yield return A(district, "sponsor", "korpri", ("name", "Pegawai kabupaten (contoh)"), ("kind", "government"));
        foreach (var child in Children.Take(3))
            foreach (var record in Pledge(district, "korpri", $"{child} Timur", "nutrition", 450000, 6, plan.Today, dice)) yield return record;
    }

    /// <summary>A village's sponsors. The account of the demo's sponsor reads the report of the first village.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice) = (village.Code.Text, village.Dice.Fork("sponsors"));
        if (!isFirst && !dice.Chance(0.3)) yield break;

        var (name, kind) = isFirst ? Sponsors[0] : dice.Pick(Sponsors);
        yield return A(code, "sponsor", "sponsor", ("name", name), ("kind", kind), ("account_name", isFirst ? "baas" : ""));
        foreach (var child in Children.OrderBy(child => dice.Fork(child).Bits()).Take(isFirst ? 3 : dice.Between(1, 4)))
        {
            var isEgg = !isFirst && dice.Chance(0.3);
            foreach (var record in Pledge(code, "sponsor", child, isEgg ? "egg" : "nutrition", isEgg ? 60000 : 450000, 6, village.Plan.Today, dice)) yield return record;
        }
    }

    // Most months come on time, one in nine is left out; weights grow as a child's of that age do.
    private static IEnumerable<OfficeRecord> Pledge(string region, string sponsor, string child, string package, int monthly, int months, DateOnly today, Dice dice)
    {
        var begun = new DateOnly(today.Year, today.Month, 1).AddMonths(-dice.Between(2, 9));
        var (weight, pledge) = (dice.Between(68, 96), Id(region, "pledge", child));
        var isEnded = dice.Chance(0.12);
        var ended = begun.AddMonths(3);
        yield return A(region, "pledge", child, ("title", child), ("sponsor", Id(region, "sponsor", sponsor).ToString()), ("package", package), ("monthly", Text(monthly)), ("months", Text(months)), ("started_on", Day(begun)),
            ("weight_start", package == "water" ? "" : Kilograms(weight)), ("ended_on", isEnded && ended < today ? Day(ended) : ""), ("outcome", isEnded && ended < today ? "Keluarga pindah ke kabupaten lain" : ""));
        for (var month = 0; month < months && begun.AddMonths(month).AddDays(9) < today && !(isEnded && month >= 3); month++)
        {
            weight += dice.Between(0, 4);
            if (dice.Chance(0.11)) continue;
            yield return A(region, "delivery", $"{child} {month}", ("title", package switch { "egg" => "Tiga puluh butir telur", "water" => "Sambungan air dan jamban", _ => "Paket telur, ikan dan sayur" }), ("pledge", pledge.ToString()),
                ("on", Day(begun.AddMonths(month).AddDays(dice.Between(3, 9)))), ("spent", Text(monthly - (dice.Between(0, 4) * 5000))), ("weight", package == "water" ? "" : Kilograms(weight)));
        }
    }

    private static string Kilograms(int tenths) => $"{Text(tenths / 10)}.{Text(tenths % 10)}";
}
