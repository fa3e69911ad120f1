using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>What is written about a household and its grown members: who they are, visits to the house, moves, deaths.</summary>
internal static class HomeDiary
{
    public static void Register(Diary diary, Home home)
    {
        if (home.CameFrom is { } from) { Arrive(diary, home, from); return; }

        foreach (var kin in home.Families.Where(kin => kin.Wedding is not null)) Engagement(diary, home, kin);

        var writer = home.Dice.Chance(0.7) ? diary.Village.Kpm : home.Posyandu.Cadre;
        var made = diary.Create(writer, Kinds.Household, home.Id, home.RegisteredOn, Changes.First(
            Domain.Book.Register.Household,
            ("posyandu", home.Posyandu.Id), ("dusun", home.Dusun), ("rw", home.Posyandu.Rw), ("rt", home.Rt),
            ("address", $"{home.Dice.Pick(NameParts.Streets)} No. {home.Dice.Between(1, 120)}"),
            ("phone", home.Dice.Chance(0.7) ? $"+62800{home.Dice.Between(10_000_000, 99_999_999)}" : null),
            ("kk_numbers", home.Families.Select(kin => kin.Kk).ToList()), ("head", home.Families[0].Father.Id),
            ("decile", home.Decile), ("programmes", Programmes(home))), home.Dice);
        if (made is null) return;

        foreach (var kin in home.Families) Members(diary, home, kin);
        Moves(diary, home);
    }

    // The history comes with each person from the book they left; here it begins with the house.
    private static void Arrive(Diary diary, Home home, VillageShare from)
    {
        var made = diary.Create(home.Village.Kpm, Kinds.Household, home.Id, home.RegisteredOn, Changes.First(
            Domain.Book.Register.Household,
            ("posyandu", home.Posyandu.Id), ("dusun", home.Dusun), ("rw", home.Posyandu.Rw), ("rt", home.Rt),
            ("kk_numbers", home.Families.Select(kin => kin.Kk).ToList()), ("head", home.Families[0].Father.Id), ("decile", home.Decile)), home.Dice);
        if (made is null) return;

        foreach (var kin in home.Families)
            foreach (var person in kin.People.Except(kin.Pregnancies.SelectMany(expecting => expecting.Children).Select(child => child.Id)))
                diary.Create(home.Village.Kpm, Kinds.Arrival, person, home.RegisteredOn, new Arrival(from.Code.Text, [], 0, null), home.Dice, home.Id);
    }

    /// <summary>Writes a child that was born before the family was written down, or gives its names to one whose birth was.</summary>
    public static void Child(Diary diary, Home home, Kin kin, Child child)
    {
        if (home.CameFrom is not null && child.BornOn < home.RegisteredOn) return;

        var dice = child.Dice.Fork("register");
        var born = diary.Knows(child.Id);
        var on = born ? child.BornOn.AddDays(dice.Between(3, 25)) : Later(home.RegisteredOn, child.BornOn.AddDays(dice.Between(5, 40)));
        var mother = kin.Mother;
        var numbered = child.CertificateOn <= on;
        var temporary = $"{mother.Nik}/{child.Twin}";
        List<(string, object?)> fields =
        [
            ("kk", kin.Kk), ("name", child.Name), ("born_precision", "day"), ("father", kin.Father.Id), ("relation", "Anak"),
            ("birth_order", child.Order), ("multiple", child.Twin == 0 || born ? null : 2),
            .. numbered
                ? new (string, object?)[] { ("nik", child.Nik), ("nik_state", "permanent"), ("certificate_no", CertificateNo(child)) }
                : [("nik_state", "temporary"), ("temporary_id", temporary)],
        ];
        if (!born) fields.AddRange([("household", home.Id), ("sex", child.Sex == Sex.Female ? "f" : "m"), ("born_on", child.BornOn), ("mother", mother.Id)]);

        if (on > home.Until || Person(diary, home, child.Id, on, fields, dice) is null) return;

        if (!numbered && child.CertificateOn is { } certificate && certificate <= home.Until && child.DiedOn is null)
            diary.Write(home.Village.Kpm, Kinds.Person, child.Id, Later(certificate, on.AddDays(1)), Changes.Of(
                Domain.Book.Register.Person,
                ("nik", child.Nik, null), ("nik_state", "permanent", "temporary"), ("temporary_id", null, temporary),
                ("certificate_no", CertificateNo(child), null)), dice);
        if (child.DiedOn is { } died && died <= home.Until && died >= home.RegisteredOn)
            diary.Write(home.Village.Midwife, Kinds.Death, child.Id, died, new Death(died, dice.Pick(NameParts.Places), null), dice);
    }

    private static void Engagement(Diary diary, Home home, Kin kin)
    {
        var wedding = kin.Wedding!;
        var dice = home.Dice.Fork("wedding");
        foreach (var somebody in new[] { kin.Mother, kin.Father })
            diary.Create(
                home.Village.Kpm, Kinds.Person, somebody.Id, wedding.RegisteredOn, Changes.First(Domain.Book.Register.Person, Identity(somebody)), dice);
        diary.Create(home.Village.Kpm, Kinds.Couple, wedding.Couple, wedding.RegisteredOn, Changes.First(
            Domain.Book.Register.Couple,
            ("bride", kin.Mother.Id), ("groom", kin.Father.Id), ("planned_on", wedding.PlannedOn), ("registered_on", wedding.RegisteredOn)), dice);
    }

    private static void Members(Diary diary, Home home, Kin kin)
    {
        var dice = home.Dice.Fork("members " + kin.Kk);
        Member(kin.Father, home.Families[0] == kin ? "Kepala keluarga" : "Famili lain", dice.Pick(["SD", "SMP", "SMA", "SMA", "D3", "S1"]));
        Member(kin.Mother, home.Families[0] == kin ? "Istri" : "Famili lain", dice.Pick(["SD", "SMP", "SMP", "SMA", "D3", "S1"]));
        foreach (var elder in kin.Elders)
        {
            Member(elder, "Orang tua", "SD");
            if (elder.DiedOn is { } died && died > home.RegisteredOn && died <= home.Until)
                diary.Write(home.Village.Kpm, Kinds.Death, elder.Id, died, new Death(died, "home", null), dice);
        }

        void Member(Somebody somebody, string relation, string education)
        {
            (string, object?)[] place = [("household", home.Id), ("kk", kin.Kk), ("relation", relation), ("education", education)];
            Person(diary, home, somebody.Id, home.RegisteredOn, diary.Knows(somebody.Id) ? place : [.. place, .. Identity(somebody)], dice);
        }
    }

    /// <summary>Visits to the house: the assistance team goes to the families at risk, the KPM now and then to any.</summary>
    public static void Visit(Diary diary, Home home)
    {
        var village = home.Village;
        var assisted = village.Assisted.Contains(home.Id);
        for (var month = home.RegisteredOn; month <= home.Until; month = month.AddMonths(1))
        {
            var dice = home.Dice.Fork("visit " + FactWriter.Month(month));
            if (!dice.Chance(assisted ? 0.08 + (0.3 * village.Quality) : 0.03 * village.Quality)) continue;

            var on = month.AddDays(dice.Between(1, 20));
            if (on > home.Until) continue;
            var seen = Seen(diary, home, on);
            if (seen.Count == 0) continue;

            diary.Write(assisted ? village.Tpk : village.Kpm, Kinds.HouseholdVisit, home.Id, on, new HouseholdVisit
            {
                Purpose = assisted ? "assistance" : "monitoring",
                Persons = seen,
                SafeWater = home.WaterFrom <= on,
                Latrine = home.LatrineFrom <= on,
                Topics = [.. new[] { dice.Pick(NameParts.Topics), dice.Pick(NameParts.Topics) }.Distinct()],
                Note = dice.Chance(0.05) ? dice.Pick(NameParts.Notes) : null,
            }, dice);
        }
    }

    private static List<Guid> Seen(Diary diary, Home home, DateOnly on) =>
    [
        .. home.Families.SelectMany(kin => kin.Children)
            .Where(child => child.BornOn.AddDays(60) < on && child.BornOn.AddMonths(24) > on && child.DiedOn is null && diary.Knows(child.Id)).Select(child => child.Id),
        .. home.Families.SelectMany(kin => kin.Pregnancies)
            .Where(expecting => expecting.KnownOn.AddDays(10) < on && expecting.EndsOn > on && diary.Knows(expecting.Woman.Id)).Select(expecting => expecting.Woman.Id),
    ];

    private static void Moves(Diary diary, Home home)
    {
        var dice = home.Dice.Fork("move");
        if (home.Relocation is { } move && move.From <= home.Until)
            diary.Write(home.Village.Kpm, Kinds.Relocation, home.Id, move.From, new Relocation(null, move.To.Id, home.Rt), dice);
        if (home.Leaving is { } leaving)
            diary.Write(home.Village.Kpm, Kinds.Departure, home.Id, leaving.On, new LeavesVillage(leaving.On, leaving.To?.Code.Text, Departure.Moved), dice);
    }

    private static DemoFact? Person(Diary diary, Home home, Guid id, DateOnly on, IEnumerable<(string, object?)> fields, Dice dice)
    {
        var change = Changes.First(Domain.Book.Register.Person, fields);
        return diary.Knows(id)
            ? diary.Write(home.Village.Kpm, Kinds.Person, id, on, change, dice)
            : diary.Create(home.Village.Kpm, Kinds.Person, id, on, change, dice, home.Id);
    }

    private static (string, object?)[] Identity(Somebody somebody) =>
    [
        ("name", somebody.Name), ("sex", somebody.Sex == Sex.Female ? "f" : "m"), ("born_on", somebody.BornOn), ("born_precision", "day"),
        ("nik", somebody.Nik), ("nik_state", "permanent"),
    ];

    private static IReadOnlyList<string> Programmes(Home home) => home.Decile switch
    {
        <= 2 => ["PKH", "BPNT", "PBI"],
        <= 4 => ["PBI"],
        _ => [],
    };

    private static string CertificateNo(Child child) => $"{child.Nik[..4]}-LT-{child.CertificateOn:ddMMyyyy}-{child.Nik[12..]}";

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
