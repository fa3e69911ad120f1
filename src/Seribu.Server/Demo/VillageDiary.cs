using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;

namespace Seribu.Server.Demo;

/// <summary>What the village office writes: its posyandu, its money, its closed quarters.</summary>
internal static class VillageDiary
{
    private const string RuleSet = "KPM-GUIDE";

    public static void Write(Diary diary)
    {
        var village = diary.Village;
        foreach (var posyandu in village.Posyandu)
            diary.Create(village.Admin, Kinds.Posyandu, posyandu.Id, village.Plan.From, Changes.First(
                Register.Posyandu,
                ("name", posyandu.Name), ("day_of_month", posyandu.DayOfMonth), ("place", $"Balai {posyandu.Dusun[0]}"), ("serves", posyandu.Dusun), ("open", "y")),
                village.Dice.Fork("open " + posyandu.Name));

        for (var year = village.Plan.From.Year; year <= village.Plan.Today.Year; year++) Fund(diary, year);
        for (var quarter = Quarter.Of(village.Plan.From); quarter.LastDay < village.Plan.Today; quarter = quarter.Back(-1)) Close(diary, quarter);
    }

    // A kelurahan has no village budget.
    private static void Fund(Diary diary, int year)
    {
        var village = diary.Village;
        if (village.Code.Text[9] == '1') return;

        var dice = village.Dice.Fork("fund", year);
        foreach (var (field, low, high) in new[] { ("development", 380, 760), ("empowerment", 90, 240) })
        {
            var total = dice.Between(low, high) * 1_000_000L;
            var stunting = (long)(total * dice.Between(0.03, 0.08 + (0.2 * village.Quality))) / 100_000 * 100_000;
            var on = new DateOnly(year, 1, 10).AddDays(dice.Between(0, 60));
            if (on >= village.Plan.From) diary.Write(village.Kpm, Kinds.VillageFund, null, on, new VillageFund(year, field, total, stunting), dice);
        }
    }

    private static void Close(Diary diary, Quarter quarter)
    {
        var village = diary.Village;
        var dice = village.Dice.Fork("close " + quarter);
        var on = quarter.LastDay.AddDays(dice.Between(1, 8 + (int)(14 * (1 - village.Quality))));
        IReadOnlyList<string> signers = [village.Kpm.Name, village.Head.Name];

        diary.Write(village.Admin, Kinds.Quarter, null, on, new QuarterState(quarter, "closed", RuleSet, "", 0, signers), dice);
        diary.Write(village.Head, Kinds.Quarter, null, on.AddDays(dice.Between(46, 52)), new QuarterState(quarter, "approved", RuleSet, "", 0, signers), dice);
    }
}
