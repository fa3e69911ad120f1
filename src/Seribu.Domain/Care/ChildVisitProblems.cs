using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Care;

/// <summary>Every reason to doubt or refuse a child's visit. The cadre sees them while typing; the door asks again.</summary>
/// <remarks>Source: docs/rules/plausible.md.</remarks>
public static class ChildVisitProblems
{
    /// <summary>The problems of a visit, none for most.</summary>
    /// <param name="visit">What was written.</param>
    /// <param name="child">The child, as the register knows it.</param>
    /// <param name="history">What was noted about the child before, without the fact this one replaces; in any order.</param>
    /// <param name="on">The day of the visit.</param>
    /// <param name="today">The village's today.</param>
    /// <param name="limits">What is believed.</param>
    public static IReadOnlyList<Problem> ProblemsFor(
        this ChildVisit visit, Person child, IReadOnlyList<Noted<ChildVisit>> history, DateOnly on, DateOnly today, Limits limits)
    {
        var doubts = new Doubts();
        doubts.Day(on, EarliestBirth(child), today, limits.History);
        AddShape(ref doubts, visit, limits);

        var weight = doubts.Measure("weight_kg", "weight", visit.WeightKg, limits.Child.WeightKg);
        var length = doubts.Measure("length_cm", "length", visit.LengthCm, limits.Child.LengthCm);
        var head = doubts.Measure("head_cm", "head", visit.HeadCm, limits.Child.HeadCm);
        var arm = doubts.Measure("arm_cm", "arm", visit.ArmCm, limits.Child.ArmCm);
        AddFlags(ref doubts, visit, child, on, (weight, length, head, arm));

        if (visit.WeightKg is { } kg) Weights(child, history, on, limits).Judge(ref doubts, kg, weight);
        if (visit.LengthCm is { } cm) Lengths(child, history, on, limits).Judge(ref doubts, Measured.Of(on, cm, visit.Measure, child.BornOn), length);

        return doubts.All;
    }

    // A guessed day of birth must not refuse a visit of the same month or year.
    private static DateOnly? EarliestBirth(Person child) => (child.BornOn, child.BornPrecision) switch
    {
        (null, _) => null,
        ({ } born, BirthPrecision.Month) => new(born.Year, born.Month, 1),
        ({ } born, BirthPrecision.Year) => new(born.Year, 1, 1),
        ({ } born, _) => born,
    };

    private static void AddShape(ref Doubts doubts, ChildVisit visit, Limits limits)
    {
        doubts.Count("home_visits", visit.HomeVisits, Shape.MostVisits);
        doubts.Length("tool", visit.Tool, Shape.LongestName);
        doubts.Items("doses", visit.Doses.Count);
        for (var i = 0; i < visit.Doses.Count; i++)
        {
            doubts.Length("doses", visit.Doses[i], Shape.LongestDose);
            // A new vaccine may be given before the schedule knows it; a mistyped one would be lost in silence.
            if (limits.Doses.Count > 0 && !limits.Doses.Contains(visit.Doses[i])) doubts.Add(Gravity.Marked, "doses", "dose-unknown", visit.Doses[i]);
        }
    }

    private static void AddFlags(ref Doubts doubts, ChildVisit visit, Person child, DateOnly on, (bool Weight, bool Length, bool Head, bool Arm) plausible)
    {
        // A z is only as good as the birth date.
        if (child is not { Sex: { } sex, BornOn: { } bornOn, BornPrecision: BirthPrecision.Day } || on < bornOn) return;

        var scores = GrowthScores.Of(new()
        {
            Sex = sex,
            Age = Age.On(bornOn, on),
            WeightKg = plausible.Weight ? (double?)visit.WeightKg : null,
            LengthCm = plausible.Length ? (double?)visit.LengthCm : null,
            Posture = visit.Measure,
            HeadCm = plausible.Head ? (double?)visit.HeadCm : null,
            ArmCm = plausible.Arm ? (double?)visit.ArmCm : null,
            Oedema = visit.Oedema == true,
        });

        var one = AddFlag(ref doubts, "weight_kg", "weight-flagged", scores.WeightForAge) | AddFlag(ref doubts, "length_cm", "length-flagged", scores.LengthForAge);

        // When one of the two is wrong, so is their proportion: that would say it twice.
        if (!one && !AddFlag(ref doubts, "length_cm", "proportion-flagged", scores.WeightForLength))
            AddFlag(ref doubts, "length_cm", "proportion-flagged", scores.BmiForAge);
        AddFlag(ref doubts, "head_cm", "head-flagged", scores.HeadForAge);
        AddFlag(ref doubts, "arm_cm", "arm-flagged", scores.ArmForAge);
    }

    private static bool AddFlag(ref Doubts doubts, string field, string code, Score? score)
    {
        if (score is not { IsFlagged: true } flagged) return false;

        doubts.Add(Gravity.HeldBack, field, code, flagged.Z.ToString());
        return true;
    }

    private static WeightChange Weights(Person child, IReadOnlyList<Noted<ChildVisit>> history, DateOnly on, Limits limits)
    {
        var around = Neighbours<ChildVisit>.Of(history, on, static visit => visit.WeightKg > 0);
        return new(WeightOf(around.Before), on, WeightOf(around.After), child.BornOn, limits.Child.WeightKg, limits.History);
    }

    private static LengthChange Lengths(Person child, IReadOnlyList<Noted<ChildVisit>> history, DateOnly on, Limits limits)
    {
        var around = Neighbours<ChildVisit>.Of(history, on, static visit => visit.LengthCm > 0);
        return new(LengthOf(around.Before, child), LengthOf(around.After, child), limits.Child.LengthCm, limits.History);
    }

    private static Weighed? WeightOf(Noted<ChildVisit>? visit) => visit is { What.WeightKg: { } kg } ? new(visit.On, kg) : null;

    private static Measured? LengthOf(Noted<ChildVisit>? visit, Person child) =>
        visit is { What.LengthCm: { } cm } ? Measured.Of(visit.On, cm, visit.What.Measure, child.BornOn) : null;
}
