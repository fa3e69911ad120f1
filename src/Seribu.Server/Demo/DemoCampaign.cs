using System.Globalization;
using Seribu.Domain.Programme.Forms;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's joint intervention of the last February or August, when children are measured, and the supplementary feeding of its villages.</summary>
internal static class DemoCampaign
{
    private const int February = 2, August = 8, CoursesOfVillage = 5;

    // By category: days, chance that it works, first and last z-score (hundredths), first weight (tenths of a kilogram) and its gain.
    private static readonly (string Category, int Days, double Works, int From, int Won, int Lost, int Weight, int Gain)[] Courses =
        [("wasted", 56, 0.6, -245, -182, -221, 78, 9), ("underweight", 28, 0.4, -238, -191, -222, 84, 5), ("not-gaining", 14, 0.45, -121, -98, -118, 91, 3), ("pregnant", 120, 0.5, 0, 0, 0, 432, 85)];

    /// <summary>The district plans it.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (from, until) = Days(plan.Today);
        yield return A(plan.Region[..5], "campaign", "serentak", ("title", $"Intervensi serentak {until.Year}-{until.Month}"), ("year", Text(until.Year)), ("from", Day(from)), ("until", Day(until)), ("goal", "95"), ("basis", "SE bupati (contoh)"),
            ("plan", "Setiap posyandu pada hari bukanya\nAlat baku berkeliling antarposyandu"));
    }

    /// <summary>A village notes its sites and who gets food.</summary>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village)
    {
        var (code, dice, today) = (village.Code.Text, village.Dice.Fork("campaign"), village.Plan.Today);
        var (from, _) = Days(today);
        foreach (var (posyandu, at) in village.Posyandu.Select((posyandu, at) => (posyandu, at)))
            if (dice.Chance(0.55 + (0.4 * village.Quality)))
                yield return A(code, "campaign-site", $"{at}",
                    [("posyandu", posyandu.Name), ("on", Day(posyandu.DayIn(from))), ("tools", dice.Chance(0.7) ? "standard" : dice.Chance(0.7) ? "borrowed" : "none"), ("cadres", Text(dice.Between(3, 6))), ("helped", Text(dice.Between(0, 3))),
                    ("referred", Text(dice.Between(0, 1))), .. Enumerable.Range(1, 10).Where(_ => dice.Chance(0.5 + (0.4 * village.Quality))).Select(number => ($"sure{number}", "y")), ("evidence", dice.Chance(0.4) ? "Foto dan daftar hadir" : "")]);

        for (var at = dice.Between(0, CoursesOfVillage); at > 0; at--) yield return Course(code, at, today, dice);
    }

    private static OfficeRecord Course(string code, int at, DateOnly today, Dice dice)
    {
        var (category, days, works, first, won, lost, weight, gain) = dice.Pick(Courses);
        var begun = today.AddDays(-dice.Between(5, 220));
        var isOver = begun.AddDays(days) < today && dice.Chance(0.9);
        var hasWorked = dice.Chance(works);
        var given = isOver ? (int)(days * dice.Between(0.7, 1.0)) : (int)(Math.Min(days, today.DayNumber - begun.DayNumber) * dice.Between(0.7, 1.0));
        return A(code, "feeding", $"{at}", ("title", $"Penerima {at}"), ("category", category), ("started_on", Day(begun)), ("ended_on", isOver ? Day(begun.AddDays(days)) : ""), ("days_given", Text(given)),
            ("z_start", first == 0 ? "" : Hundredths(first)), ("z_end", first == 0 || !isOver ? "" : Hundredths(hasWorked ? won : lost)),
            ("weight_start", Hundredths(weight * 10)), ("weight_end", isOver ? Hundredths((weight + (hasWorked ? gain : gain / 3)) * 10) : ""),
            ("menu", dice.Pick(["Bubur ikan dan telur", "Nasi tim ayam", "Bola-bola tempe dan telur"])), ("portions", Text(given)), ("cost", Text(given * 15000)), ("source", dice.Chance(0.6) ? "DD" : "APBD"));
    }

    private static (DateOnly From, DateOnly Until) Days(DateOnly today)
    {
        var month = today.Month > August ? new DateOnly(today.Year, August, 1) : today.Month > February ? new(today.Year, February, 1) : new(today.Year - 1, August, 1);
        return (month, month.AddMonths(1).AddDays(-1));
    }

    private static string Hundredths(int hundredths) => (hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}
