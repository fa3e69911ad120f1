using System.Text.RegularExpressions;
using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Domain.People;

namespace Seribu.Domain.Care;

/// <summary>Every reason to doubt or refuse a visit to a pregnant woman or a mother.</summary>
/// <remarks>Source: docs/rules/plausible.md.</remarks>
public static partial class PregnancyVisitProblems
{
    private const int HighestPressure = 300;

    /// <summary>The problems of a visit, none for most.</summary>
    /// <param name="visit">What was written.</param>
    /// <param name="woman">The woman, as the register knows her.</param>
    /// <param name="history">What was noted about the pregnancy before, without the fact this one replaces; in any order.</param>
    /// <param name="on">The day of the visit.</param>
    /// <param name="today">The village's today.</param>
    /// <param name="limits">What is believed.</param>
    public static IReadOnlyList<Problem> ProblemsFor(
        this PregnancyVisit visit, Person woman, IReadOnlyList<Noted<PregnancyVisit>> history, DateOnly on, DateOnly today, Limits limits)
    {
        var doubts = new Doubts();
        doubts.Day(on, woman.BornOn, today, limits.History);
        doubts.Count("anc", visit.Anc, Shape.MostVisits);
        doubts.Count("iron_tablets", visit.IronTablets, Shape.MostTablets);
        doubts.Count("postnatal", visit.Postnatal, Shape.MostVisits);
        doubts.Count("counselling", visit.Counselling, Shape.MostVisits);
        doubts.Count("home_visits", visit.HomeVisits, Shape.MostVisits);

        doubts.Measure("arm_cm", "arm", visit.ArmCm, limits.Woman.ArmCm);
        doubts.Measure("hb", "hb", visit.Hb, limits.Woman.Hb);
        var weight = doubts.Measure("weight_kg", "weight", visit.WeightKg, limits.Woman.WeightKg);
        if (visit.WeightKg is { } kg) Weights(history, on, limits).Judge(ref doubts, kg, weight);
        if (visit.BloodPressure is { } pressure) AddPressure(ref doubts, pressure);

        return doubts.All;
    }

    private static void AddPressure(ref Doubts doubts, string pressure)
    {
        if (Pressure().Match(pressure) is not { Success: true } read)
        {
            doubts.Add(Gravity.Refused, "blood_pressure", "not-a-pressure");
            return;
        }

        int upper = int.Parse(read.Groups[1].ValueSpan), lower = int.Parse(read.Groups[2].ValueSpan);
        if (lower >= upper || upper > HighestPressure) doubts.Add(Gravity.Refused, "blood_pressure", "pressure-impossible", pressure);
    }

    private static WeightChange Weights(IReadOnlyList<Noted<PregnancyVisit>> history, DateOnly on, Limits limits)
    {
        var around = Neighbours<PregnancyVisit>.Of(history, on, static visit => visit.WeightKg > 0);
        return new(WeightOf(around.Before), on, WeightOf(around.After), BornOn: null, limits.Woman.WeightKg, limits.History);
    }

    private static Weighed? WeightOf(Noted<PregnancyVisit>? visit) => visit is { What.WeightKg: { } kg } ? new(visit.On, kg) : null;

    [GeneratedRegex("^([0-9]{2,3})/([0-9]{2,3})\\z")]
    private static partial Regex Pressure();
}
