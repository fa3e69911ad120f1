namespace Seribu.Domain.Care;

/// <summary>What the single visits of a month already say for the row of the month's form: the row is the same act written a second time.</summary>
/// <remarks>Counts add up, doses are a set, of measurements and conditions the latest stands. Source: docs/rules/scorecard.md#words.</remarks>
public static class FormPrefill
{
    /// <summary>A child's row of form 2B as the month's single visits tell it.</summary>
    /// <param name="child">The child.</param>
    /// <param name="month">The month's visits to the child; rows of the form among them are left out.</param>
    /// <param name="house">The month's visits to the house.</param>
    public static ChildVisit Of(Guid child, IEnumerable<Noted<ChildVisit>> month, IEnumerable<Noted<HouseholdVisit>> house)
    {
        var visits = month.Where(visit => !visit.What.Form).OrderBy(visit => (visit.On, visit.Number)).Select(visit => visit.What).ToList();
        var calls = house.OrderBy(visit => (visit.On, visit.Number)).Select(visit => visit.What).ToList();
        var measured = visits.FindLast(visit => visit.LengthCm is not null);

        return new()
        {
            Form = true,
            WeightKg = visits.FindLast(visit => visit.WeightKg is not null)?.WeightKg,
            LengthCm = measured?.LengthCm,
            Measure = measured?.Measure,
            Mat = visits.FindLast(visit => visit.Mat is not null)?.Mat,
            Doses = [.. visits.SelectMany(visit => visit.Doses).Distinct()],
            CounsellingFather = Either(visits.Select(visit => visit.CounsellingFather)),
            CounsellingMother = Either(visits.Select(visit => visit.CounsellingMother)),
            HomeVisits = Sum([.. visits.Select(visit => visit.HomeVisits), .. Named(calls, child)]),
            SafeWater = Last([.. visits.Select(visit => visit.SafeWater), .. calls.Select(call => call.SafeWater)]),
            Latrine = Last([.. visits.Select(visit => visit.Latrine), .. calls.Select(call => call.Latrine)]),
            BirthCertificate = Last(visits.Select(visit => visit.BirthCertificate)),
            HealthCover = Last(visits.Select(visit => visit.HealthCover)),
            ParentingClass = Either(visits.Select(visit => visit.ParentingClass)),
        };
    }

    /// <summary>A woman's row of form 2A as the month's single visits tell it.</summary>
    /// <param name="woman">The woman.</param>
    /// <param name="month">The month's visits in the pregnancy; rows of the form among them are left out.</param>
    /// <param name="house">The month's visits to the house.</param>
    public static PregnancyVisit Of(Guid woman, IEnumerable<Noted<PregnancyVisit>> month, IEnumerable<Noted<HouseholdVisit>> house)
    {
        var visits = month.Where(visit => !visit.What.Form).OrderBy(visit => (visit.On, visit.Number)).Select(visit => visit.What).ToList();
        var calls = house.OrderBy(visit => (visit.On, visit.Number)).Select(visit => visit.What).ToList();

        return new()
        {
            Form = true,
            HighRisk = Last(visits.Select(visit => visit.HighRisk)),
            Kek = Last(visits.Select(visit => visit.Kek)),
            Anc = Sum(visits.Select(visit => visit.Anc)),
            IronTablets = Sum(visits.Select(visit => visit.IronTablets)),
            Postnatal = Sum(visits.Select(visit => visit.Postnatal)),
            Counselling = Sum(visits.Select(visit => visit.Counselling)),
            HomeVisits = Sum([.. visits.Select(visit => visit.HomeVisits), .. Named(calls, woman)]),
            SafeWater = Last([.. visits.Select(visit => visit.SafeWater), .. calls.Select(call => call.SafeWater)]),
            Latrine = Last([.. visits.Select(visit => visit.Latrine), .. calls.Select(call => call.Latrine)]),
            HealthCover = Last(visits.Select(visit => visit.HealthCover)),
        };
    }

    // A visit to the house counts for each person it names.
    private static IEnumerable<int?> Named(List<HouseholdVisit> calls, Guid person) => calls.Select(call => call.Persons.Contains(person) ? 1 : (int?)null);

    private static int? Sum(IEnumerable<int?> counts)
    {
        var known = counts.OfType<int>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private static bool? Either(IEnumerable<bool?> answers)
    {
        var known = answers.OfType<bool>().ToList();
        return known.Count == 0 ? null : known.Contains(true);
    }

    private static bool? Last(IEnumerable<bool?> answers) => answers.LastOrDefault(answer => answer is not null);
}
