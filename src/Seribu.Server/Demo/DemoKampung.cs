using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's Kampung KB: nearly every fourth village has one, from a name on paper to an example for others.</summary>
internal static class DemoKampung
{
    private static readonly string[] Owners = ["Pokja", "Kepala desa", "PLKB", "TP PKK"];

    /// <summary>A village's Kampung KB with its eight steps.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice) = (village.Code.Text, village.Dice.Fork("kampung"));
        if (!isFirst && !dice.Chance(0.24)) yield break;

        var strength = Math.Clamp(village.Quality + dice.Between(-0.25, 0.25), 0.05, 1);
        yield return A(code, "kampung-kb", "kampung", ("name", $"Kampung KB {village.Share.Name}"), ("founded_on", $"{dice.Between(2015, 2021)}-0{dice.Between(3, 9)}-12"), ("decree", dice.Chance(strength) ? $"SK {dice.Between(10, 60)}/{dice.Between(2015, 2021)}" : ""),
            ("tier", strength switch { < 0.35 => "basic", < 0.6 => "growing", < 0.85 => "independent", _ => "lasting" }), ("support", strength switch { < 0.4 => "guide", < 0.7 => "strengthen", _ => "none" }),
            ("chair", Naming.Adult(dice, dice.Chance(0.4))), ("sections", "Agama\nSosial budaya\nKesehatan dan KB\nEkonomi\nLingkungan"), ("pokja", Text(6 + (int)(12 * strength))), ("bkb", Members(0.95, 40)), ("bkr", Members(0.7, 25)), ("bkl", Members(0.6, 20)),
            ("uppka", Members(0.5, 15)), ("pikr", Members(0.55, 30)), ("dashat", Has(0.7)), ("data_house", Has(0.6)), ("secretariat", Has(0.7)), ("work_plan", Has(0.9)), ("funding", dice.Pick(["Dana Desa", "Dana Desa, BOKB", "BOKB"])),
            ("innovation", strength > 0.8 ? "y" : ""), ("note", strength > 0.8 ? "Kebun gizi keluarga, dikunjungi tiga kampung lain" : ""));
        for (var step = 1; step <= 8; step++)
            if (dice.Chance(0.6 + (0.4 * strength)))
                yield return A(code, "kampung-step", $"step {step}", ("step", Text(step)), ("kampung", Id(code, "kampung-kb", "kampung").ToString()), ("percent", Text(Math.Clamp((int)((strength * 150) - (step * 8)) / 5 * 5, 0, 100))), ("owner", dice.Pick(Owners)),
                    ("evidence", step == 1 ? "Rumah DataKu" : ""));

        string Members(double chance, int most) => dice.Chance(chance * (0.4 + (0.6 * strength))) ? Text(Math.Max(4, (int)(most * strength))) : "";

        string Has(double chance) => dice.Chance(chance * strength * 1.3) ? "y" : "";
    }
}
