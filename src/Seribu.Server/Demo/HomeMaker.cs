using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>Puts families into a village.</summary>
internal sealed class HomeMaker(DemoVillage village, IReadOnlyList<VillageShare> villages)
{
    private readonly DemoPlan plan = village.Plan;
    private readonly CivilNumbers numbers = new(village.Share, villages.Count);

    /// <summary>All households of the village; some hold two families.</summary>
    public List<Home> All()
    {
        var homes = new List<Home>();
        for (var number = 0; number < village.Share.Families; number++)
        {
            var dice = village.Dice.Fork("family", number);
            if (homes.Count > 0 && dice.Chance(0.07)) homes[^1].Families.Add(FamilyOf(homes[^1], dice, null));
            else homes.Add(HomeOf(dice));
        }

        if (village.Share.Index + 1 < villages.Count) SendOn(homes, villages[village.Share.Index + 1]);
        return homes;
    }

    // One family of each village moves on to the next: a book follows a book.
    private void SendOn(List<Home> homes, VillageShare next)
    {
        var dice = village.Dice.Fork("send on");
        var on = plan.From.AddDays(dice.Between(250, plan.Today.DayNumber - plan.From.DayNumber - 60));
        if (homes.Find(home => home.Dice.Fork("restless").Chance(0.3) && home.MayLeaveOn(on)) is { } mover) mover.Leaving = (on, next);
    }

    private Home HomeOf(Dice dice)
    {
        var wedding = dice.Chance(0.06) ? WeddingOf(dice) : null;
        var decile = Math.Clamp(dice.Between(1, 6) + dice.Between(0, 4), 1, 10);
        var posyandu = dice.Pick(village.Posyandu);
        var home = new Home
        {
            Id = dice.Id(plan.OpenedAt),
            Village = village,
            Posyandu = posyandu,
            Dice = dice,
            Dusun = dice.Pick(posyandu.Dusun),
            Rt = $"{dice.Between(1, 5):D3}",
            Decile = decile,
            RegisteredOn = wedding?.PlannedOn.AddDays(dice.Between(7, 40)) ?? RegisteredOn(dice),
            Diligence = Math.Clamp(0.75 + (0.15 * dice.Normal()), 0.2, 1),
            WaterFrom = Since(dice, 0.45 + (0.4 * village.Quality) + (0.01 * decile), 0.5),
            LatrineFrom = Since(dice, 0.35 + (0.45 * village.Quality) + (0.015 * decile), 0.45),
            CoverFrom = Since(dice, 0.5 + (0.35 * village.Quality), 0.5),
        };
        home.Families.Add(FamilyOf(home, dice.Fork("kin"), wedding));
        Moves(home, dice.Fork("moves"));
        if (decile <= 2 || home.LatrineFrom is null) village.Assisted.Add(home.Id);
        return home;
    }

    private Kin FamilyOf(Home home, Dice dice, Wedding? wedding)
    {
        var lineage = wedding is null ? Lineage.Of(dice, plan.Today) : Lineage.Newlyweds(dice, wedding.PlannedOn, plan.Today);
        var mother = Adult(dice.Fork("mother"), Sex.Female, lineage.MotherBornOn);
        var father = Adult(dice.Fork("father"), Sex.Male, lineage.MotherBornOn.AddDays(-dice.Between(-500, 3200)));
        var issued = wedding?.PlannedOn ?? plan.From.AddDays(-dice.Between(60, 2500));
        var kin = new Kin { Kk = numbers.Kk(issued), Mother = mother, Father = father, Wedding = wedding };
        if (dice.Chance(0.14)) kin.Elders.Add(Elder(dice.Fork("elder"), mother));

        var order = 0;
        DateOnly? previous = null;
        foreach (var born in lineage.Births)
        {
            var birth = dice.Fork("birth", order);
            var expecting = ExpectingOf(home, birth, mother, born, PregnancyOutcome.Delivered, order, previous);
            var many = birth.Chance(0.014) ? 2 : 1;
            for (var twin = 1; twin <= many; twin++)
            {
                order++;
                expecting.Children.Add(ChildOf(home, birth.Fork("child", twin), expecting, father, order, many == 1 ? 0 : twin));
            }

            if (born <= plan.Today) kin.Children.AddRange(expecting.Children);
            if (born >= home.RegisteredOn) kin.Pregnancies.Add(expecting);
            previous = born;
        }

        if (lineage.LostLmp is { } lmp && lmp > home.RegisteredOn)
            kin.Pregnancies.Add(ExpectingOf(home, dice.Fork("lost"), mother, lmp.AddDays(dice.Between(50, 140)), PregnancyOutcome.Lost, order, previous, lmp));
        return kin;
    }

    private static Expecting ExpectingOf(
        Home home, Dice dice, Somebody woman, DateOnly endsOn, PregnancyOutcome outcome, int born, DateOnly? previous, DateOnly? knownLmp = null)
    {
        var lmp = knownLmp ?? endsOn.AddDays(-(dice.Chance(0.07) ? dice.Between(225, 258) : dice.Between(262, 289)));
        var known = lmp.AddDays(dice.Between(35, 60) + (int)(70 * dice.Unit() * (1 - home.Village.Quality)));
        var age = endsOn.Year - woman.BornOn.Year;
        var close = previous is { } last && endsOn.DayNumber - last.DayNumber < 730;
        return new()
        {
            Id = dice.Id(home.Village.Plan.OpenedAt),
            Dice = dice,
            Woman = woman,
            Lmp = lmp,
            EndsOn = endsOn,
            Outcome = outcome,
            Gravida = born + 1,
            PreviousBirthOn = previous,
            KnownOn = known < home.RegisteredOn ? home.RegisteredOn : known,
            HighRisk = age is < 20 or > 35 || close || born >= 4 || dice.Chance(0.05),
            Kek = dice.Chance(0.07 + (0.012 * (5 - home.Decile))),
        };
    }

    private Child ChildOf(Home home, Dice dice, Expecting birth, Somebody father, int order, int twin)
    {
        var sex = dice.Chance(0.512) ? Sex.Male : Sex.Female;
        var small = twin > 0 || birth.EndsOn.DayNumber - birth.Lmp.DayNumber < 259;
        var child = new Child
        {
            Id = dice.Id(plan.OpenedAt),
            Dice = dice,
            Sex = sex,
            BornOn = birth.EndsOn,
            Order = order,
            Twin = twin,
            Name = Naming.Child(dice, sex == Sex.Female, father.Name),
            Nik = numbers.Nik(dice, sex, birth.EndsOn, mayBeForeign: false),
            CertificateOn = CertificateOn(dice, birth.EndsOn),
            Growth = new(dice.Fork("growth"), sex, birth.EndsOn, home.Village.Quality, home.Decile, small),
        };
        if (dice.Chance(0.009)) child.DiedOn = birth.EndsOn.AddDays(dice.Chance(0.5) ? dice.Between(1, 40) : dice.Between(41, 700));
        return child;
    }

    // Where the office is near, it takes weeks; elsewhere half a year or for ever.
    private DateOnly? CertificateOn(Dice dice, DateOnly born) => dice.Chance(0.55 + (0.43 * village.Quality))
        ? born.AddDays(dice.Between(12, 60) + (int)(200 * (1 - village.Quality) * dice.Unit()))
        : null;

    private Somebody Adult(Dice dice, Sex sex, DateOnly bornOn) =>
        new(dice.Id(plan.OpenedAt), sex, bornOn, Naming.Adult(dice, sex == Sex.Female), numbers.Nik(dice, sex, bornOn, mayBeForeign: true));

    private Somebody Elder(Dice dice, Somebody mother)
    {
        var sex = dice.Chance(0.7) ? Sex.Female : Sex.Male;
        var elder = Adult(dice, sex, mother.BornOn.AddDays(-dice.Between(6800, 11000)));
        return dice.Chance(0.08) ? elder with { DiedOn = plan.From.AddDays(dice.Between(60, 700)) } : elder;
    }

    private Wedding WeddingOf(Dice dice)
    {
        var registered = plan.From.AddDays(dice.Between(5, plan.Today.DayNumber - plan.From.DayNumber));
        return new(dice.Id(plan.OpenedAt), registered, registered.AddDays(dice.Between(85, 160)));
    }

    // Nearly everybody is written down in the first weeks; a few come to the village later.
    private DateOnly RegisteredOn(Dice dice) => plan.From.AddDays(dice.Chance(0.93) ? dice.Between(0, 24) : dice.Between(25, 600));

    private DateOnly? Since(Dice dice, double already, double later) =>
        dice.Chance(already) ? DateOnly.MinValue : dice.Chance(later) ? plan.From.AddDays(dice.Between(60, 900)) : null;

    private void Moves(Home home, Dice dice)
    {
        if (dice.Chance(0.02)) home.Leaving = (home.RegisteredOn.AddDays(dice.Between(120, 700)), null);
        else if (dice.Chance(0.02))
            home.Relocation = (home.RegisteredOn.AddDays(dice.Between(90, 600)), dice.Pick([.. village.Posyandu.Where(other => other != home.Posyandu)]));
    }
}
