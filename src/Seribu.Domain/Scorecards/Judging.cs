using System.Buffers;
using System.Numerics;
using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>Judges the cases of one household, or explains one of them: the same way through the same verbs.</summary>
internal ref struct Judging
{
    private readonly HouseholdFile household;
    private readonly RuleSet rules;
    private readonly Edition rows;
    private readonly Period period;
    private readonly HouseholdValues values;
    private readonly Act[] acts;
    private readonly List<IndicatorExplanation>? explained;
    private Horizon horizon;

    private Judging(HouseholdFile household, RuleSet rules, in Period period, Act[] acts, List<IndicatorExplanation>? explained)
    {
        (this.household, this.rules, this.period, this.acts, this.explained) = (household, rules, period, acts, explained);
        rows = rules.In(period.Quarter);
        horizon = new(period);
        values = HouseholdValues.On(period.Reference, household, ref horizon);
    }

    public static HouseholdJudgement Of(HouseholdFile household, RuleSet rules, in Period period)
    {
        var acts = ArrayPool<Act>.Shared.Rent(MostActs(household));
        var judging = new Judging(household, rules, period, acts, explained: null);

        var cases = new CaseJudgement[household.Pregnancies.Count + household.People.Count];
        var count = 0;
        foreach (var pregnancy in Rows.Of(household.Pregnancies))
            if (judging.Judge(pregnancy, out var judgement) == Inclusion.Counted) cases[count++] = judgement;
        foreach (var person in Rows.Of(household.People))
            if (judging.Judge(person, out var judgement) == Inclusion.Counted) cases[count++] = judgement;

        ArrayPool<Act>.Shared.Return(acts);
        Array.Resize(ref cases, count);
        return new(household.Id, period.Quarter, judging.rows, cases, judging.horizon.HoldsUntil);
    }

    public static Explanation? Explain(HouseholdFile household, Guid caseId, RuleSet rules, in Period period)
    {
        var explained = new List<IndicatorExplanation>();
        var judging = new Judging(household, rules, period, new Act[MostActs(household)], explained);

        CaseJudgement judgement = default;
        Inclusion inclusion;
        if (household.Pregnancies.FirstOrDefault(file => file.Pregnancy.Id == caseId) is { } pregnancy)
            inclusion = judging.Judge(pregnancy, out judgement);
        else if (household.People.FirstOrDefault(file => file.Person.Id == caseId) is { } person)
            inclusion = judging.Judge(person, out judgement);
        else
            return null;

        return new(caseId, period.Quarter, period.Reference, inclusion, inclusion == Inclusion.Counted ? judgement : null, explained,
            judging.horizon.HoldsUntil);
    }

    private Inclusion Judge(PregnancyFile file, out CaseJudgement judgement)
    {
        judgement = default;
        var inclusion = PregnancySpan.InclusionOf(file, period, ref horizon);
        if (inclusion != Inclusion.Counted) return inclusion;

        var span = new PregnancySpan(file.Pregnancy, period.Reference);
        span.AddTurns(ref horizon);
        rows.AddMonthStarts(period, ref horizon);

        var place = default(CasePlace);
        var count = AddHouseVisits(file.Woman.Id);
        foreach (var visit in Rows.Of(file.Visits))
        {
            if (visit.On > period.Reference) continue;
            acts[count++] = Act.Of(visit);
            place.Consider(visit.On, visit.Number, visit.What.Posyandu);
        }

        var @case = new Case
        {
            Group = CaseGroup.Pregnant,
            Period = period,
            Acts = acts.AsSpan(0, count),
            Household = values,
            FirstMonth = Math.Max(period.FirstMonth, Period.MonthOf(file.Pregnancy.FirstOn)),
            Start = span.Lmp,
            DeliveredOn = span.DeliveredOn,
            Stage = span.Stage,
        };
        var atRisk = @case.LatestOf(Service.HighRisk).IsYes || @case.LatestOf(Service.Kek).IsYes;
        @case = @case with { Flags = atRisk ? CaseFlags.AtRisk : CaseFlags.None };

        judgement = Stand(@case, file.Pregnancy.Id, place.Of(file.Woman.Id, household, period.Reference, ref horizon));
        return inclusion;
    }

    private Inclusion Judge(PersonFile file, out CaseJudgement judgement)
    {
        judgement = default;
        var inclusion = ChildCase.InclusionOf(file, period, rows, ref horizon, out var months);
        if (inclusion != Inclusion.Counted || file.Person.BornOn is not { } bornOn) return inclusion;

        var place = default(CasePlace);
        var visits = Rows.Of(file.Visits);
        foreach (var visit in visits)
            if (visit.On <= period.Reference) place.Consider(visit.On, visit.Number, visit.What.Posyandu);
        foreach (var tick in Rows.Of(file.Preschool))
            if (tick.What.Month <= period.Reference) place.Consider(tick.What.Month, tick.Number, tick.What.Posyandu);
        var posyandu = place.Of(file.Person.Id, household, period.Reference, ref horizon);

        judgement = months < ChildCase.FirstPreschoolMonth
            ? Stand(Open(file.Person, bornOn, months, visits), file.Person.Id, posyandu)
            : CountTicks(file, posyandu);
        return inclusion;
    }

    private Case Open(Person person, DateOnly bornOn, int months, ReadOnlySpan<Noted<ChildVisit>> visits)
    {
        rows.AddMonthStarts(period, ref horizon);

        var count = AddHouseVisits(person.Id);
        foreach (var visit in visits)
            if (visit.On <= period.Reference) acts[count++] = Act.Of(visit, rules.Schedule);

        var registered = person.FirstOn > bornOn ? person.FirstOn : bornOn;
        return new()
        {
            Group = CaseGroup.Child,
            Period = period,
            Acts = acts.AsSpan(0, count),
            Household = values,
            FirstMonth = Math.Max(period.FirstMonth, Period.MonthOf(registered)),
            Start = bornOn,
            Months = months,
            Flags = ChildCase.MatOf(visits, period) | GrowthProblem.Of(person, ChildCase.LatestMeasured(visits, period.Reference)),
        };
    }

    private CaseJudgement CountTicks(PersonFile file, Guid? posyandu)
    {
        var evidence = explained is null ? null : new Evidence();
        var (attended, stayedAway) = ChildCase.TicksOf(file, period, evidence);
        if (evidence is not null && rows.Preschool.Count > 0)
            explained!.Add(evidence.ExplainTicks(rows.Preschool[0], attended, stayedAway, period));

        return new(file.Person.Id, CaseGroup.Preschool, posyandu, 0, 0, CaseFlags.None, Attended: attended, StayedAway: stayedAway);
    }

    private CaseJudgement Stand(in Case @case, Guid id, Guid? posyandu)
    {
        uint received = 0, owed = 0;
        var fatherMonths = 0;
        foreach (var row in rows.Rows(@case.Group))
        {
            var evidence = explained is null ? null : new Evidence();
            var standing = row.Judge(@case, ref horizon, evidence);
            var bit = 1u << (row.Number - 1);
            if (standing == Standing.Received) received |= bit;
            if (standing == Standing.Owed) owed |= bit;
            if (row.CountsFathers && standing != Standing.NotApplicable)
                fatherMonths += BitOperations.PopCount(@case.MonthsWith(Service.FatherCounselling, @case.Start, evidence: null));
            if (evidence is not null) explained!.Add(evidence.Explain(row, standing));
        }

        return new(id, @case.Group, posyandu, received, owed, @case.Flags, fatherMonths);
    }

    /// <summary>A visit to the house counts for each person named in it.</summary>
    private readonly int AddHouseVisits(Guid person)
    {
        var count = 0;
        foreach (var visit in Rows.Of(household.Visits))
            if (visit.On <= period.Reference && visit.What.Persons.Contains(person)) acts[count++] = Act.Of(visit);

        return count;
    }

    private static int MostActs(HouseholdFile household)
    {
        var most = 0;
        foreach (var pregnancy in Rows.Of(household.Pregnancies)) most = Math.Max(most, pregnancy.Visits.Count);
        foreach (var person in Rows.Of(household.People)) most = Math.Max(most, person.Visits.Count);

        return most + household.Visits.Count;
    }
}
