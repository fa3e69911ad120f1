using Seribu.Domain.Care;

namespace Seribu.Domain.Scorecards;

/// <summary>One noted act, reduced to what the verbs ask: which services it speaks of, how often, and when.</summary>
internal readonly struct Act
{
    private readonly uint said;
    private readonly uint yes;
    private readonly ulong counts;

    private Act(Guid fact, long number, DateOnly on, bool form, Answers answers, ulong doses = 0)
    {
        (Fact, Number, On, Form, Doses) = (fact, number, on, form, doses);
        Month = Period.MonthOf(on);
        (said, yes, counts) = (answers.Said, answers.Yes, answers.Counts);
    }

    public Guid Fact { get; }

    /// <summary>The number in the village's book: the later of two about one day.</summary>
    public long Number { get; }

    public DateOnly On { get; }

    public int Month { get; }

    /// <summary>A row of the month's form, which already sums the single acts of its month.</summary>
    public bool Form { get; }

    /// <summary>Doses given, a bit for each dose of the schedule.</summary>
    public ulong Doses { get; }

    /// <summary>Recorded at all; empty is neither no nor zero.</summary>
    public bool Says(Service service) => (said & (1u << (int)service)) != 0;

    /// <summary>Recorded as yes, or as a count above zero.</summary>
    public bool SaysYes(Service service) => (yes & (1u << (int)service)) != 0;

    public int CountOf(Service service) =>
        service <= Answers.LastCounted ? Answers.Read(counts, service) : SaysYes(service) ? 1 : 0;

    public static Act Of(Noted<PregnancyVisit> noted)
    {
        var visit = noted.What;
        var answers = default(Answers);
        answers.Note(Service.Anc, visit.Anc);
        answers.Note(Service.IronTablets, visit.IronTablets);
        answers.Note(Service.Postnatal, visit.Postnatal);
        answers.Note(Service.Counselling, visit.Counselling);
        answers.Note(Service.HomeVisit, visit.HomeVisits);
        answers.Note(Service.HighRisk, visit.HighRisk);
        answers.Note(Service.Kek, visit.Kek);
        answers.Note(Service.HealthCover, visit.HealthCover);
        answers.Note(Service.SafeWater, visit.SafeWater);
        answers.Note(Service.Latrine, visit.Latrine);

        return new(noted.Fact, noted.Number, noted.On, visit.Form, answers);
    }

    public static Act Of(Noted<ChildVisit> noted, DoseSchedule schedule)
    {
        var visit = noted.What;
        var answers = default(Answers);
        answers.Note(Service.Counselling, Attended(visit));
        answers.Note(Service.HomeVisit, visit.HomeVisits);
        answers.Note(Service.Weighing, visit.WeightKg is null ? null : true);
        answers.Note(Service.Length, visit.LengthCm is null ? null : true);
        answers.Note(Service.FatherCounselling, visit.CounsellingFather);
        answers.Note(Service.ParentingClass, visit.ParentingClass);
        answers.Note(Service.BirthCertificate, visit.BirthCertificate);
        answers.Note(Service.HealthCover, visit.HealthCover);
        answers.Note(Service.SafeWater, visit.SafeWater);
        answers.Note(Service.Latrine, visit.Latrine);

        return new(noted.Fact, noted.Number, noted.On, visit.Form, answers, schedule.BitsOf(visit.Doses));
    }

    /// <summary>A visit to the house is one home visit for each person named in it.</summary>
    public static Act Of(Noted<HouseholdVisit> noted)
    {
        var answers = default(Answers);
        answers.Note(Service.HomeVisit, 1);
        answers.Note(Service.SafeWater, noted.What.SafeWater);
        answers.Note(Service.Latrine, noted.What.Latrine);

        return new(noted.Fact, noted.Number, noted.On, form: false, answers);
    }

    private static int? Attended(ChildVisit visit) => (visit.CounsellingFather, visit.CounsellingMother) switch
    {
        (null, null) => null,
        (true, _) or (_, true) => 1,
        _ => 0,
    };
}
