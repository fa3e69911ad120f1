using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.Demo;

/// <summary>Two writers, two values: now and then a register field is changed by two who saw the same old one, or a child is weighed twice on a day.</summary>
internal static class Rivals
{
    private const double Often = 0.012;
    private const double OftenWeighed = 0.0015;

    /// <summary>KPM and cadre both mend the neighbourhood of a house, each by what they know.</summary>
    public static void Mend(Diary diary, Home home)
    {
        var dice = home.Dice.Fork("rivals");
        if (home.Relocation is not null || !dice.Chance(Often)) return;

        var on = home.RegisteredOn.AddDays(dice.Between(60, 500));
        if (on > home.Until) return;

        foreach (var (author, rt) in new[] { (home.Village.Kpm, "006"), (home.Posyandu.Cadre, "007") })
            diary.Write(author, Kinds.Household, home.Id, on, Changes.Of(Register.Household, ("rt", rt, home.Rt)), dice);
    }

    /// <summary>The midwife weighs a child whom the KPM's row has weighed already.</summary>
    public static void Weigh(Diary diary, Home home, Child child, DateOnly on, ChildVisit first, Dice dice)
    {
        if (first.WeightKg is not { } weight || !dice.Fork("rival").Chance(OftenWeighed)) return;

        diary.Write(home.Village.Midwife, Kinds.ChildVisit, child.Id, on, new ChildVisit { Present = true, WeightKg = weight + 0.2m }, dice.Fork("second scale"));
    }
}
