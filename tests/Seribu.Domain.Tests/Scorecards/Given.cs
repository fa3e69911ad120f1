using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>Families that are valid as they stand; a test states only what matters to it.</summary>
internal static class Given
{
    public static readonly RuleSet Guide = RuleSet.Load(ReferenceBundle.Embedded);
    public static readonly RuleSet Pmk = RuleSet.Load(ReferenceBundle.Embedded, "PMK2018-S1");

    public static readonly Guid Mawar = FormReader.Id("posyandu", "Mawar");
    public static readonly Guid Melati = FormReader.Id("posyandu", "Melati");

    private static readonly DateOnly LongAfter = new(2030, 1, 1);
    private static long number;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Quarter Quarter(string text) => Domain.Calendar.Quarter.TryParse(text, out var quarter) ? quarter : throw new FormatException(text);

    public static Noted<T> On<T>(string day, T what) => new(Guid.NewGuid(), Interlocked.Increment(ref number), Day(day), Guid.Empty, what);

    /// <summary>A child whose first record is its first visit, else its birth.</summary>
    public static PersonFile Child(string bornOn, params Noted<ChildVisit>[] visits) => new(
        new()
        {
            Id = Guid.NewGuid(),
            Sex = Sex.Male,
            BornOn = Day(bornOn),
            FirstOn = visits.Length > 0 ? visits.Min(visit => visit.On) : Day(bornOn),
        },
        visits,
        []);

    /// <summary>A child of 2 to 6 years with one tick a month: <c>y</c>, <c>n</c>, or <c>-</c> for none.</summary>
    public static PersonFile Pupil(string bornOn, string firstMonth, string ticks)
    {
        var first = Day(firstMonth + "-01");
        var months = ticks.Select((tick, index) => (Month: first.AddMonths(index), Tick: tick switch { 'y' => true, 'n' => false, _ => (bool?)null }));

        return new(
            new() { Id = Guid.NewGuid(), Sex = Sex.Female, BornOn = Day(bornOn), FirstOn = first },
            [],
            [.. months.Select(month => On(month.Month.ToString("yyyy-MM-dd"), new PreschoolMonth(month.Month, month.Tick)))]);
    }

    /// <summary>A pregnancy whose first record is its first visit, else its LMP.</summary>
    public static PregnancyFile Pregnancy(string? lmp, params Noted<PregnancyVisit>[] visits)
    {
        var first = visits.Length > 0 ? visits.Min(visit => visit.On) : Day(lmp!);
        var woman = new Person { Id = Guid.NewGuid(), Sex = Sex.Female, FirstOn = first };

        return new(new() { Id = Guid.NewGuid(), Woman = woman.Id, Lmp = lmp is null ? null : Day(lmp), FirstOn = first }, woman, visits);
    }

    public static PregnancyFile Delivered(this PregnancyFile file, string on) => file.Ended(on, PregnancyOutcome.Delivered);

    public static PregnancyFile Ended(this PregnancyFile file, string on, PregnancyOutcome outcome) =>
        file with { Pregnancy = file.Pregnancy with { EndedOn = Day(on), Outcome = outcome } };

    public static PregnancyFile Left(this PregnancyFile file, string on, Departure departure, string? toVillage = null) =>
        file with { Woman = file.Woman with { Left = new(Day(on), departure, toVillage) } };

    public static PersonFile Left(this PersonFile file, string on, Departure departure, string? toVillage = null) =>
        file with { Person = file.Person with { Left = new(Day(on), departure, toVillage) } };

    public static HouseholdFile Family(params PersonFile[] people) => new() { Id = Guid.NewGuid(), People = people };

    public static HouseholdFile Family(PregnancyFile pregnancy, params PersonFile[] people) => Family(people) with { Pregnancies = [pregnancy] };

    /// <summary>One visit in each of so many months from the month of a day on.</summary>
    public static Noted<ChildVisit>[] Monthly(string from, int months, ChildVisit what) =>
        [.. Enumerable.Range(0, months).Select(month => On(Day(from).AddMonths(month).ToString("yyyy-MM-dd"), what))];

    public static HouseholdJudgement Judged(this RuleSet rules, HouseholdFile family, string quarter, string? today = null) =>
        rules.Judge(family, Quarter(quarter), today is null ? LongAfter : Day(today));

    public static Standing Standing(this RuleSet rules, HouseholdFile family, string code, string quarter, string? today = null)
    {
        var one = Assert.Single(rules.Judged(family, quarter, today).Cases);
        var rows = rules.In(Quarter(quarter));
        var row = (one.Group == CaseGroup.Pregnant ? rows.Pregnant : rows.Children).Single(row => row.Code == code);

        return one.Of(row.Number);
    }

    public static Tally Tally(this RuleSet rules, string quarter, Guid? posyandu, params HouseholdFile[] families) =>
        Domain.Scorecards.Tally.Of(rules.In(Quarter(quarter)), families.Select(family => rules.Judged(family, quarter)), posyandu);

    public static Scorecard Scorecard(this RuleSet rules, string quarter, params HouseholdFile[] families) =>
        new(rules, Quarter(quarter), Quarter(quarter).LastDay, rules.Tally(quarter, null, families), []);
}
