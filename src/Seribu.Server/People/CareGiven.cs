using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Server.Look.Marks;
using CalendarAge = Seribu.Domain.Calendar.Age;

namespace Seribu.Server.People;

/// <summary>A dose of a child's schedule: given on a day, owed since its due age, or not yet due.</summary>
public sealed record DoseGiven(DoseRow Dose, DateOnly? On, DateOnly? DueOn, ServiceState State)
{
    /// <summary>Due for a month and not given.</summary>
    public bool IsOverdue(DateOnly today) => State == ServiceState.Owed && DueOn?.AddMonths(1) <= today;
}

/// <summary>A service that is not counted by doses: the last day it was given or answered, and what was answered.</summary>
/// <param name="Key">The text's key: <c>care.KEY</c>.</param>
/// <param name="On">The last day; empty when never recorded.</param>
/// <param name="Answer">Yes or no, where the answer may be no.</param>
/// <param name="State">Received, owed, or neither.</param>
public sealed record ServiceLine(string Key, DateOnly? On, bool? Answer, ServiceState State);

/// <summary>What a child has received up to a day, as its visits tell.</summary>
public sealed record CareGiven(IReadOnlyList<DoseGiven> Doses, IReadOnlyList<ServiceLine> Services)
{
    private const int FirstVitaminMonth = 6, FirstDewormingMonth = 12, FirstMonthTooOld = 60;

    private static readonly int[] VitaminMonths = [2, 8];

    /// <summary>Reads the visits of a child and of its house.</summary>
    public static CareGiven Of(PersonFile child, HouseholdFile family, IReadOnlyList<DoseRow> schedule, DateOnly today)
    {
        var visits = child.Visits.Where(visit => visit.On <= today).OrderBy(visit => visit.On).ThenBy(visit => visit.Number).ToList();
        var age = child.Person.BornOn is { } bornOn ? CalendarAge.InMonths(bornOn, today) : (int?)null;
        return new([.. schedule.Select(dose => DoseOf(dose, child.Person, visits, today)).OfType<DoseGiven>()],
        [
            Vitamin(visits, age, today),
            Deworming(visits, age, today),
            Last("counselling-mother", visits, visit => visit.CounsellingMother),
            Last("counselling-father", visits, visit => visit.CounsellingFather),
            HomeVisits(child.Person.Id, visits, family),
            Last("parenting-class", visits, visit => visit.ParentingClass),
            Answer("safe-water", Answers(family, visit => visit.SafeWater, visit => visit.SafeWater, visit => visit.SafeWater)),
            Answer("latrine", Answers(family, visit => visit.Latrine, visit => visit.Latrine, visit => visit.Latrine)),
            Answer("birth-certificate", visits.Where(visit => visit.What.BirthCertificate is not null).Select(visit => (visit.On, visit.What.BirthCertificate!.Value))),
            Answer("health-cover", visits.Where(visit => visit.What.HealthCover is not null).Select(visit => (visit.On, visit.What.HealthCover!.Value))),
        ]);
    }

    // A dose that only some districts give is shown where it was given.
    private static DoseGiven? DoseOf(DoseRow dose, Person child, List<Noted<ChildVisit>> visits, DateOnly today)
    {
        var given = visits.Find(visit => visit.What.Doses.Contains(dose.Code))?.On;
        if (given is null && !dose.Everywhere) return null;

        var due = child.BornOn is { } bornOn ? CalendarAge.Completes(bornOn, dose.DueMonth) : (DateOnly?)null;
        return new(dose, given, due, given is not null ? ServiceState.Received : due <= today ? ServiceState.Owed : ServiceState.NotYetDue);
    }

    // The capsules are handed out in February and August; one that comes later in the half-year still counts.
    private static ServiceLine Vitamin(List<Noted<ChildVisit>> visits, int? age, DateOnly today)
    {
        var last = visits.FindLast(visit => visit.What.VitaminA is not null)?.On;
        var campaign = new DateOnly(today.Year, today.Month, 1);
        while (!VitaminMonths.Contains(campaign.Month)) campaign = campaign.AddMonths(-1);
        var monthsAgo = (12 * (today.Year - campaign.Year)) + today.Month - campaign.Month;
        var isDue = age - monthsAgo is >= FirstVitaminMonth and < FirstMonthTooOld;

        return new("vitamin-a", last, null, last >= campaign ? ServiceState.Received : isDue ? ServiceState.Owed : ServiceState.NotApplicable);
    }

    private static ServiceLine Deworming(List<Noted<ChildVisit>> visits, int? age, DateOnly today)
    {
        var last = visits.FindLast(visit => visit.What.Deworming == true)?.On;
        var state = last > today.AddYears(-1) ? ServiceState.Received : age is >= FirstDewormingMonth and < FirstMonthTooOld ? ServiceState.Owed : ServiceState.NotApplicable;
        return new("deworming", last, null, state);
    }

    private static ServiceLine Last(string key, List<Noted<ChildVisit>> visits, Func<ChildVisit, bool?> given)
    {
        var last = visits.FindLast(visit => given(visit.What) == true)?.On;
        return new(key, last, null, last is null ? ServiceState.NotApplicable : ServiceState.Received);
    }

    private static ServiceLine HomeVisits(Guid child, List<Noted<ChildVisit>> visits, HouseholdFile family)
    {
        var days = visits.Where(visit => visit.What.HomeVisits > 0).Select(visit => visit.On)
            .Concat(family.Visits.Where(visit => visit.What.Persons.Contains(child)).Select(visit => visit.On)).ToList();
        return new("home-visit", days.Count == 0 ? null : days.Max(), null, days.Count == 0 ? ServiceState.NotApplicable : ServiceState.Received);
    }

    // Of two answers on one day yes wins, as for the household's values on the scorecard.
    private static ServiceLine Answer(string key, IEnumerable<(DateOnly On, bool Yes)> answers)
    {
        var latest = answers.OrderBy(answer => answer.On).ThenBy(answer => answer.Yes).Select(answer => ((DateOnly On, bool Yes)?)answer).LastOrDefault();
        return new(key, latest?.On, latest?.Yes, latest?.Yes == true ? ServiceState.Received : ServiceState.Owed);
    }

    /// <summary>Everything any row of the family answered about the house.</summary>
    internal static IEnumerable<(DateOnly On, bool Yes)> Answers(
        HouseholdFile family, Func<ChildVisit, bool?> ofChild, Func<PregnancyVisit, bool?> ofWoman, Func<HouseholdVisit, bool?> ofHouse) =>
        family.People.SelectMany(person => person.Visits.Select(visit => (visit.On, Yes: ofChild(visit.What))))
            .Concat(family.Pregnancies.SelectMany(pregnancy => pregnancy.Visits.Select(visit => (visit.On, Yes: ofWoman(visit.What)))))
            .Concat(family.Visits.Select(visit => (visit.On, Yes: ofHouse(visit.What))))
            .Where(answer => answer.Yes is not null).Select(answer => (answer.On, answer.Yes!.Value));
}
