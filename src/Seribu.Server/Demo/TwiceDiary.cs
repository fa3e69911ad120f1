using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>The same child written down twice: by a cadre who heard the name differently. Half of them are found and merged.</summary>
internal static class TwiceDiary
{
    private const double Often = 0.006;

    public static void Write(Diary diary, Home home, Kin kin, Child child)
    {
        var dice = child.Dice.Fork("twice");
        if (!diary.Knows(child.Id) || home.Relocation is not null || !dice.Chance(Often)) return;

        var village = home.Village;
        var cadre = home.Posyandu.Cadre;
        var on = (child.BornOn > home.RegisteredOn ? child.BornOn : home.RegisteredOn).AddDays(dice.Between(60, 300));
        if (on > home.Until || on >= child.DiedOn || Age.CompletedMonths(child.BornOn, on) >= 48) return;

        var twin = dice.Id(village.Plan.OpenedAt);
        var made = diary.Create(cadre, Kinds.Person, twin, on, Changes.First(
            Register.Person,
            ("household", home.Id), ("name", Naming.Misheard(dice, child.Name)), ("sex", child.Sex == Sex.Female ? "f" : "m"), ("born_on", child.BornOn),
            ("mother", kin.Mother.Id), ("relation", "Anak"), ("nik", child.CertificateOn <= on ? child.Nik : null)), dice, home.Id);
        if (made is null) return;

        var weight = Math.Round((decimal)child.Growth.WeightKg(on), 1);
        diary.Write(cadre, Kinds.ChildVisit, twin, on, new ChildVisit { Present = true, WeightKg = weight }, dice);

        var found = on.AddDays(dice.Between(20, 90));
        if (dice.Chance(0.5)) diary.Write(village.Midwife, Kinds.Merge, child.Id, found, new Merge(child.Id, twin), dice, "Anak yang sama, ditulis dua kali");
    }
}
