namespace Seribu.Server.Demo;

/// <summary>A district in which nobody is real: village by village the facts of two years, as they would have been typed.</summary>
/// <remarks>Pure: the plan alone decides every byte. Nothing of a village is kept once the next is asked for.</remarks>
public sealed class DemoDistrict(DemoPlan plan)
{
    private readonly IReadOnlyList<VillageShare> shares = plan.Villages();

    /// <summary>The plan.</summary>
    public DemoPlan Plan => plan;

    /// <summary>The villages, without their people.</summary>
    public IReadOnlyList<VillageShare> Villages => shares;

    /// <summary>A village and those who write its book.</summary>
    public DemoVillage Village(VillageShare share) => new(plan, share);

    /// <summary>All facts of a village in the order in which they are typed.</summary>
    public IReadOnlyList<DemoFact> FactsOf(DemoVillage village)
    {
        var diary = new Diary(village);
        var homes = new HomeMaker(village, shares).All();
        homes.AddRange(Arriving(village));

        VillageDiary.Write(diary);
        foreach (var home in homes)
        {
            HomeDiary.Register(diary, home);
            if (!diary.Knows(home.Id)) continue;

            foreach (var kin in home.Families)
            {
                foreach (var expecting in kin.Pregnancies) PregnancyDiary.Write(diary, home, expecting);
                foreach (var child in kin.Children) Life(diary, home, kin, child);
            }

            HomeDiary.Visit(diary, home);
            Rivals.Mend(diary, home);
        }

        return diary.InOrder();
    }

    // Who comes is only known by making the village they come from.
    private IEnumerable<Home> Arriving(DemoVillage village)
    {
        if (village.Share.Index == 0) return [];

        var before = new HomeMaker(new(plan, shares[village.Share.Index - 1]), shares).All();
        return before.Where(home => home.Leaving?.To == village.Share).Select(home => home.In(village));
    }

    private static void Life(Diary diary, Home home, Kin kin, Child child)
    {
        HomeDiary.Child(diary, home, kin, child);
        new ChildDiary(diary, home, child).Write();
        PreschoolDiary.Write(diary, home, child);
        TwiceDiary.Write(diary, home, kin, child);
    }
}
