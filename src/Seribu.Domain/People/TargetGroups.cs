using Seribu.Growth;
using Age = Seribu.Domain.Calendar.Age;

namespace Seribu.Domain.People;

/// <summary>Says which groups a person passes through, and on which days they enter and leave.</summary>
/// <remarks>Nothing is chosen by hand: the groups follow from birth, sex, wedding and pregnancies. Source: docs/rules/people.md#groups.</remarks>
public static class TargetGroups
{
    private const int Year = 12;

    /// <summary>All groups of a life, by the day they are entered. Nobody is in a group from the day they died or left.</summary>
    /// <param name="person">The person.</param>
    /// <param name="pregnancies">Pregnancies of any women; only this person's count.</param>
    /// <param name="couples">Couples of any people; only this person's count.</param>
    public static IReadOnlyList<Membership> Of(Person person, IEnumerable<Pregnancy> pregnancies, IEnumerable<Couple> couples)
    {
        var own = couples.Where(couple => couple.Bride == person.Id || couple.Groom == person.Id).ToList();
        var all = OfAge(person, own)
            .Concat(own.SelectMany(couple => OfCouple(person, couple)))
            .Concat(pregnancies.Where(pregnancy => pregnancy.Woman == person.Id).SelectMany(OfPregnancy));

        return [.. all.Select(membership => UntilLeft(membership, person.Left?.On))
            .Where(membership => membership.Leaves is not { } leaves || leaves > membership.Enters)
            .OrderBy(membership => membership.Enters).ThenBy(membership => membership.Group)];
    }

    private static IEnumerable<Membership> OfAge(Person person, IReadOnlyList<Couple> couples)
    {
        if (person.BornOn is not { } bornOn) yield break;

        yield return Months(TargetGroup.Baby, bornOn, 0, Year);
        yield return Months(TargetGroup.Baduta, bornOn, 0, 2 * Year);
        yield return Months(TargetGroup.Balita, bornOn, 0, 5 * Year);
        yield return Months(TargetGroup.Preschool, bornOn, 2 * Year, 7 * Year);
        if (person.Sex == Sex.Female)
            yield return UntilLeft(Months(TargetGroup.AdolescentGirl, bornOn, 10 * Year, 20 * Year), couples.Min(couple => couple.PlannedOn));
    }

    private static IEnumerable<Membership> OfCouple(Person person, Couple couple)
    {
        yield return new(TargetGroup.Catin, couple.RegisteredOn ?? couple.FirstOn, couple.PlannedOn);

        // A couple is of childbearing age by the wife's birth date; the groom's own says nothing.
        if (couple.PlannedOn is { } wedding && couple.Bride == person.Id && person.BornOn is { } bornOn)
            yield return new(TargetGroup.Pus, Later(wedding, Age.Completes(bornOn, 15 * Year)), Age.Completes(bornOn, 50 * Year));
    }

    private static IEnumerable<Membership> OfPregnancy(Pregnancy pregnancy)
    {
        var enters = pregnancy.ReckonedLmp ?? pregnancy.FirstOn;
        var lastDay = (pregnancy.ReckonedEdd ?? enters.AddDays(Pregnancy.Term)).AddDays(Pregnancy.PostnatalDays);
        yield return new(TargetGroup.Pregnant, enters, pregnancy.EndedOn ?? lastDay.AddDays(1));

        if (pregnancy is { Outcome: PregnancyOutcome.Delivered, EndedOn: { } delivery })
            yield return new(TargetGroup.Postnatal, delivery, delivery.AddDays(Pregnancy.PostnatalDays + 1));
    }

    private static Membership Months(TargetGroup group, DateOnly bornOn, int from, int under) =>
        new(group, Age.Completes(bornOn, from), Age.Completes(bornOn, under));

    private static Membership UntilLeft(Membership membership, DateOnly? left) =>
        left is { } day && !(membership.Leaves <= day) ? membership with { Leaves = day } : membership;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
