using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>Makes families of every kind from a seed: dates close to every edge, facts before and after the quarter, moves, deaths, losses.</summary>
internal sealed class AnyFamily(int seed)
{
    private static readonly string[] Doses = ["HB0", "BCG", "OPV1", "OPV2", "OPV3", "OPV4", "DPT1", "DPT2", "DPT3", "IPV1", "MR1", "PCV1", "RV1"];

    private readonly Random random = new(seed);
    private long number;

    public Quarter Quarter { get; private set; }

    public HouseholdFile Next()
    {
        Quarter = new(2025, random.Next(1, 5));
        var id = Guid.NewGuid();
        List<PersonFile> people = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Child()), .. Maybe(0.2, Pupil)];
        List<PregnancyFile> pregnancies = [.. Maybe(0.7, Pregnancy)];
        Guid[] members = [id, .. people.Select(file => file.Person.Id), .. pregnancies.Select(file => file.Woman.Id)];

        return new()
        {
            Id = id,
            Posyandu = Either<Guid?>(Given.Mawar, Given.Melati, null),
            People = people,
            Pregnancies = pregnancies,
            Visits = [.. Some(3, () => Noted(DayNear(), new HouseholdVisit { Persons = [members[random.Next(members.Length)]], SafeWater = Answer(), Latrine = Answer() }))],
            Residences = [.. Some(2, () => new Residence(members[random.Next(members.Length)], DayNear(), Either(Given.Mawar, Given.Melati)))],
        };
    }

    private PersonFile Child()
    {
        var bornOn = Quarter.LastDay.AddDays(-random.Next(-20, 800));
        var visits = Some(25, () => Noted(After(bornOn), Visit())).ToList();

        return new(Person(bornOn, visits.Select(visit => visit.On)), visits, [.. Maybe(0.1, Tick)]);
    }

    private PersonFile Pupil()
    {
        var ticks = Some(6, Tick).ToList();

        return new(Person(Quarter.LastDay.AddDays(-random.Next(700, 2600)), ticks.Select(tick => tick.On)), [], ticks);
    }

    private PregnancyFile Pregnancy()
    {
        var lmp = Quarter.LastDay.AddDays(-random.Next(-10, 420));
        var visits = Some(12, () => Noted(After(lmp), PregnancyVisit())).ToList();
        var first = visits.Select(visit => visit.On).Append(DayNear()).Min();
        var ended = random.Next(3) == 0 ? lmp.AddDays(random.Next(60, 300)) : (DateOnly?)null;
        var woman = new Person { Id = Guid.NewGuid(), Sex = Sex.Female, FirstOn = first, Left = Left() };

        return new(
            new()
            {
                Id = Guid.NewGuid(),
                Woman = woman.Id,
                Lmp = random.Next(4) == 0 ? null : lmp,
                Edd = random.Next(3) == 0 ? null : lmp.AddDays(280),
                EndedOn = ended,
                Outcome = ended is null ? null : Either(PregnancyOutcome.Delivered, PregnancyOutcome.Delivered, PregnancyOutcome.Lost),
                FirstOn = first,
            },
            woman,
            visits);
    }

    private Person Person(DateOnly bornOn, IEnumerable<DateOnly> records) => new()
    {
        Id = Guid.NewGuid(),
        Sex = Either(Sex.Male, Sex.Female),
        BornOn = bornOn,
        FirstOn = records.Append(random.Next(2) == 0 ? bornOn : DayNear()).Min(),
        Left = Left(),
    };

    private Leaving? Left() => random.Next(8) == 0
        ? new(DayNear(), Either(Departure.Died, Departure.Moved, Departure.NeverHere), Either<string?>(null, "19.05.01.2006"))
        : null;

    private ChildVisit Visit() => new()
    {
        Form = random.Next(2) == 0,
        Posyandu = Either<Guid?>(Given.Mawar, Given.Melati, null),
        WeightKg = random.Next(3) == 0 ? null : Math.Round(3 + (10 * (decimal)random.NextDouble()), 1),
        LengthCm = random.Next(3) == 0 ? null : Math.Round(50 + (35 * (decimal)random.NextDouble()), 1),
        Measure = Either<Posture?>(Posture.Lying, Posture.Standing, null),
        Mat = Either<MatColour?>(MatColour.Green, MatColour.Yellow, MatColour.Red, null),
        Doses = [.. Doses.Where(_ => random.Next(4) == 0)],
        CounsellingFather = Answer(),
        CounsellingMother = Answer(),
        HomeVisits = Either<int?>(null, 0, 1, 2),
        SafeWater = Answer(),
        Latrine = Answer(),
        BirthCertificate = Answer(),
        HealthCover = Answer(),
        ParentingClass = Answer(),
    };

    private PregnancyVisit PregnancyVisit() => new()
    {
        Form = random.Next(2) == 0,
        Posyandu = Either<Guid?>(Given.Mawar, Given.Melati, null),
        HighRisk = Answer(),
        Kek = Answer(),
        Anc = Either<int?>(null, 0, 1, 2),
        IronTablets = Either<int?>(null, 0, 15, 30, 60),
        Postnatal = Either<int?>(null, 0, 1, 3),
        Counselling = Either<int?>(null, 0, 1),
        HomeVisits = Either<int?>(null, 0, 1),
        SafeWater = Answer(),
        Latrine = Answer(),
        HealthCover = Answer(),
    };

    private Noted<PreschoolMonth> Tick()
    {
        var month = Quarter.FirstDay.AddMonths(random.Next(-2, 4));
        return Noted(month, new PreschoolMonth(month, Answer(), Either<Guid?>(Given.Mawar, null)));
    }

    private DateOnly DayNear() => Quarter.FirstDay.AddDays(random.Next(-60, 120));

    private DateOnly After(DateOnly day)
    {
        var other = Quarter.LastDay.AddDays(-random.Next(-30, 400));
        return other < day ? day : other;
    }

    private Noted<T> Noted<T>(DateOnly on, T what) => new(Guid.NewGuid(), ++number, on, Guid.Empty, what) { HeldBack = random.Next(20) == 0 };

    private bool? Answer() => Either<bool?>(true, false, null);

    private T Either<T>(params T[] of) => of[random.Next(of.Length)];

    private IEnumerable<T> Maybe<T>(double chance, Func<T> make) => random.NextDouble() < chance ? [make()] : [];

    private T[] Some<T>(int atMost, Func<T> make) => [.. Enumerable.Range(0, random.Next(atMost + 1)).Select(_ => make())];
}
