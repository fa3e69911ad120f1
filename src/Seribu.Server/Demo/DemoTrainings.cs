using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's trainings of two years, who was invited and came, and what their tests say.</summary>
internal static class DemoTrainings
{
    /// <summary>The district's and the sub-districts' own trainings.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        var subDistricts = SubDistricts(plan);
        yield return Training("rakor", "Rakor dan bimtek KPM", "bimtek", year.Past(7, 2), 5, "Aula DPMD", "DPMD", "Peran KPM dalam konvergensi\nPerencanaan sasaran dan pelaporan", 18500000, ("letter", $"005/21/DPMD/{year.Text}"), ("time", "08.30–15.00"), ("speakers", "Tenaga ahli kabupaten"));
        yield return Training("tot", "Pelatih 25 kompetensi dasar kader", "tot", year.Past(3, 11), 6, "Balai diklat", "Dinas Kesehatan", "Pengelolaan posyandu\nBayi dan balita", 42000000, ("ends_on", year.Past(3, 13)), ("source", "BOK"), ("skills", "measuring recording explaining"));
        yield return Training("ojt", "Mengukur dengan antropometri kit", "ojt", year.Past(8, 5), 3, "Posyandu", "Dinas Kesehatan", "Menyiapkan alat\nMengukur berdua", 9600000, ("source", "BOK"), ("skills", "measuring"));
        yield return Training("lama", "Bimtek KPM tahun lalu", "bimtek", $"{year.Before}-06-18", 6, "Aula DPMD", "DPMD", "Formulir KPM\nScorecard desa", 17200000);
        yield return Training("penyegaran", "Penyegaran mengukur panjang badan", "refresher", year.FromToday(9), 6, "Balai kecamatan", "Dinas Kesehatan", "Mengukur panjang badan berdua\nMembaca hasil dan menindaklanjuti", 7200000, ("time", "09.00–12.00"));

        foreach (var (code, at) in subDistricts.Select((code, at) => (code, at)).Where(each => each.at % 2 == 0))
            yield return A(code, "training", "kecamatan", ("title", "Pelatihan kader sekecamatan"), ("year", year.Text), ("kind", "ojt"), ("on", year.Past(8, 20 + at)), ("place", "Puskesmas"), ("organiser", "Puskesmas dan kecamatan"), ("source", "BOK"),
                ("materials", "Membaca KMS\nMerujuk anak dua kali tidak naik"), ("cost", "4100000"), ("skills", "explaining"));

        OfficeRecord Training(string name, string title, string kind, string on, int taking, string place, string organiser, string materials, int cost, params (string, string)[] more) => A(district, "training", name,
            [("title", title), ("year", on[..4]), ("kind", kind), ("on", on), ("place", place), ("organiser", organiser), ("sub_districts", string.Join(' ', subDistricts.Take(taking))), ("materials", materials), ("cost", Text(cost)), .. more]);
    }

    /// <summary>The lines of a village's people, and its own training where it held one.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, bool isFirst)
    {
        var (code, dice, year) = (village.Code.Text, village.Dice.Fork("trainings"), new DemoYear(village.Plan.Today));
        var district = village.Plan.Region[..5];
        var at = SubDistricts(village.Plan).ToList().IndexOf(village.Code.SubDistrict);
        var (kpm, cadre) = (DemoAccounts.UserNameOf(village, village.Kpm, isFirst), DemoAccounts.UserNameOf(village, village.Posyandu[0].Cadre, isFirst));

        yield return Came(district, "rakor", village.Kpm.Name, kpm, at < 5 ? 0.8 : 0.2);
        if (dice.Chance(0.2)) yield return Came(district, "tot", village.Midwife.Name, "", 0.95);
        if (at < 3) yield return Came(district, "ojt", village.Posyandu[0].Cadre.Name, cadre, 0.5 + (0.5 * village.Quality));
        yield return Came(district, "lama", village.Kpm.Name, kpm, 0.35);
        yield return A(district, "attendance", $"penyegaran {code}", ("name", village.Kpm.Name), ("training", Id(district, "training", "penyegaran").ToString()), ("village", code), ("state", "U"), ("user", kpm));
        yield return A(district, "attendance", $"penyegaran cadre {code}", ("name", village.Posyandu[0].Cadre.Name), ("training", Id(district, "training", "penyegaran").ToString()), ("village", code), ("state", "U"), ("user", cadre));

        if (at % 2 == 0) yield return Came(village.Code.SubDistrict, "kecamatan", village.Posyandu[^1].Cadre.Name, "", 0.4 + (0.5 * village.Quality));

        if (!isFirst && !dice.Chance(0.2)) yield break;
        yield return A(code, "training", "desa", ("title", "Pelatihan kader posyandu desa"), ("year", year.Text), ("kind", "refresher"), ("on", year.Past(9, 10)), ("place", "Balai desa"), ("organiser", "Pemerintah desa"), ("source", "DD"), ("cost", "3200000"),
            ("materials", "Buku KIA\nMakanan bayi dan anak"), ("skills", "kia-child feeding"));
        foreach (var (posyandu, number) in village.Posyandu.Select((posyandu, number) => (posyandu, number)))
            yield return Came(code, "desa", posyandu.Cadre.Name, "", 0.9, number);

        OfficeRecord Came(string region, string training, string name, string user, double chance, int number = 0) => A(region, "attendance", $"{training} {code} {number}",
            [("name", name), ("training", Id(region, "training", training).ToString()), ("village", code), ("user", user), .. dice.Chance(chance) ? Tests() : [("state", dice.Pick(["I", "S", "A"]))]]);

        (string, string)[] Tests()
        {
            var (before, after) = (dice.Between(40, 68), dice.Between(62, 98));
            return [("state", "H"), ("how", dice.Chance(0.7) ? "qr" : "list"), ("before", Text(before)), ("after", Text(after)), ("certificate", after < 70 ? "" : $"{dice.Between(100, 999)}/SERT/{year.Text}")];
        }
    }
}
