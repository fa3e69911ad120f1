using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>A household as it really is; the book learns of it bit by bit.</summary>
internal sealed class Home
{
    public required Guid Id { get; init; }

    public required DemoVillage Village { get; init; }

    public required DemoPosyandu Posyandu { get; init; }

    public required Dice Dice { get; init; }

    public required string Dusun { get; init; }

    public required string Rt { get; init; }

    /// <summary>The day somebody writes the family down.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Welfare rank, 1 the poorest.</summary>
    public required int Decile { get; init; }

    /// <summary>0 to 1: how readily the family comes.</summary>
    public required double Diligence { get; init; }

    /// <summary>From when on the house has safe water; never when empty.</summary>
    public DateOnly? WaterFrom { get; init; }

    /// <summary>From when on it has a decent latrine; never when empty.</summary>
    public DateOnly? LatrineFrom { get; init; }

    /// <summary>From when on its members have health cover; never when empty.</summary>
    public DateOnly? CoverFrom { get; init; }

    /// <summary>When the family leaves, and whereto: another village of the demo, or empty for the wide world.</summary>
    public (DateOnly On, VillageShare? To)? Leaving { get; set; }

    /// <summary>The village of the demo it came from; its history stands in that book.</summary>
    public VillageShare? CameFrom { get; init; }

    /// <summary>From when on it belongs to another posyandu of the village.</summary>
    public (DateOnly From, DemoPosyandu To)? Relocation { get; set; }

    public List<Kin> Families { get; } = [];

    /// <summary>The day nothing more is written here.</summary>
    public DateOnly Until => Leaving?.On.AddDays(-1) ?? Village.Plan.Today;

    public DemoPosyandu PosyanduOn(DateOnly day) => Relocation is { } move && day >= move.From ? move.To : Posyandu;

    /// <summary>Whether nobody is expecting, newborn, newly wed or dying around a day: then a family may pack.</summary>
    public bool MayLeaveOn(DateOnly day) => Leaving is null && Relocation is null && CameFrom is null && RegisteredOn.AddDays(90) < day
        && Families.TrueForAll(kin => kin.Wedding is null && kin.Children.TrueForAll(child => child.DiedOn is null)
            && kin.Pregnancies.TrueForAll(expecting => expecting.KnownOn > day || expecting.EndsOn.AddDays(100) < day));

    /// <summary>The same family where it goes on.</summary>
    public Home In(DemoVillage village)
    {
        var (dice, on) = (Dice.Fork("moved"), Leaving!.Value.On);
        var posyandu = dice.Pick(village.Posyandu);
        var home = new Home
        {
            Id = Id,
            Village = village,
            Posyandu = posyandu,
            Dice = dice,
            Dusun = dice.Pick(posyandu.Dusun),
            Rt = $"{dice.Between(1, 5):D3}",
            RegisteredOn = on,
            Decile = Decile,
            Diligence = Diligence,
            WaterFrom = WaterFrom,
            LatrineFrom = LatrineFrom,
            CoverFrom = CoverFrom,
            CameFrom = Village.Share,
        };
        home.Families.AddRange(Families.Select(kin => kin.From(on)));
        return home;
    }
}

/// <summary>A family with a card of its own: parents, children, pregnancies.</summary>
internal sealed class Kin
{
    public required string Kk { get; init; }

    public required Somebody Mother { get; init; }

    public required Somebody Father { get; init; }

    /// <summary>Grandparents under the same roof.</summary>
    public List<Somebody> Elders { get; } = [];

    public List<Child> Children { get; } = [];

    public List<Expecting> Pregnancies { get; } = [];

    /// <summary>The couple that married while the book was kept.</summary>
    public Wedding? Wedding { get; init; }

    public IEnumerable<Guid> People =>
        [Mother.Id, Father.Id, .. Elders.Where(elder => elder.DiedOn is null).Select(elder => elder.Id), .. Children.Select(child => child.Id)];

    /// <summary>The family as it goes on from a day: pregnancies of before are over.</summary>
    public Kin From(DateOnly day)
    {
        var kin = new Kin { Kk = Kk, Mother = Mother, Father = Father };
        kin.Elders.AddRange(Elders);
        kin.Children.AddRange(Children);
        kin.Pregnancies.AddRange(Pregnancies.Where(expecting => expecting.KnownOn > day));
        return kin;
    }
}

/// <summary>A wedding that was planned ahead.</summary>
internal sealed record Wedding(Guid Couple, DateOnly RegisteredOn, DateOnly PlannedOn);

/// <summary>A grown person.</summary>
internal sealed record Somebody(Guid Id, Sex Sex, DateOnly BornOn, string Name, string Nik)
{
    public DateOnly? DiedOn { get; init; }
}

/// <summary>A child.</summary>
internal sealed class Child
{
    public required Guid Id { get; init; }

    public required Dice Dice { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BornOn { get; init; }

    public required string Name { get; init; }

    public required string Nik { get; init; }

    /// <summary>Which child of the mother, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>0 for a single child, else 1, 2 … of a multiple birth.</summary>
    public required int Twin { get; init; }

    /// <summary>When the permanent number and the certificate come; never when empty.</summary>
    public DateOnly? CertificateOn { get; init; }

    public DateOnly? DiedOn { get; set; }

    public required GrowthPath Growth { get; init; }
}

/// <summary>A pregnancy.</summary>
internal sealed class Expecting
{
    public required Guid Id { get; init; }

    public required Dice Dice { get; init; }

    public required Somebody Woman { get; init; }

    public required DateOnly Lmp { get; init; }

    /// <summary>The day of birth or loss, in the future for those still pregnant.</summary>
    public required DateOnly EndsOn { get; init; }

    public required PregnancyOutcome Outcome { get; init; }

    public required int Gravida { get; init; }

    public required DateOnly? PreviousBirthOn { get; init; }

    /// <summary>The first time somebody of the village hears of it.</summary>
    public required DateOnly KnownOn { get; init; }

    public required bool HighRisk { get; init; }

    public required bool Kek { get; init; }

    /// <summary>The children that are born of it.</summary>
    public List<Child> Children { get; } = [];
}
