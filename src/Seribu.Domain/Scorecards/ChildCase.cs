using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>Who of the children is counted, and what the sheet says of them beside the indicators.</summary>
/// <remarks>Source: docs/rules/scorecard.md#who-is-counted.</remarks>
internal static class ChildCase
{
    public const int FirstPreschoolMonth = 24;
    public const int FirstMonthTooOld = 84;

    public static Inclusion InclusionOf(PersonFile file, in Period period, Edition rows, ref Horizon horizon, out int months)
    {
        months = 0;
        var person = file.Person;
        horizon.MayTurn(person.FirstOn);
        horizon.MayTurn(person.BornOn);
        horizon.MayTurn(person.Left?.On);
        horizon.MayTurn(person.CameOn);

        if (person.BornOn is not { } bornOn) return Inclusion.NoBirthDate;
        if (person.CameOn > period.Reference) return Inclusion.NotYetHere;
        if (person.Left is { } left && (left.As == Departure.NeverHere || left.On <= period.Reference)) return Inclusion.Left;
        if (bornOn > period.Reference) return Inclusion.NotYetBorn;
        if (person.FirstOn > period.Reference) return Inclusion.NotYetRegistered;

        months = Age.InMonths(bornOn, period.Reference);
        if (months >= FirstMonthTooOld) return Inclusion.TooOld;

        rows.AddTurns(bornOn, months, period, ref horizon);
        foreach (var tick in Rows.Of(file.Preschool)) horizon.MayTurn(tick.What.Month);
        if (months < FirstPreschoolMonth) return IsKnownFromPreschoolOnly(file, period) ? Inclusion.OnlyPreschool : Inclusion.Counted;

        return HasTick(file, period) ? Inclusion.Counted : Inclusion.NoTick;
    }

    /// <summary>The last reading of the growth mat dated in the quarter, up to R.</summary>
    public static CaseFlags MatOf(ReadOnlySpan<Noted<ChildVisit>> visits, in Period period)
    {
        Noted<ChildVisit>? last = null;
        foreach (var visit in visits)
            if (visit.What.Mat is not null && visit.On >= period.FirstDay && visit.On <= period.Reference && IsLater(visit, last)) last = visit;

        return last?.What.Mat switch
        {
            MatColour.Green => CaseFlags.MatGreen,
            MatColour.Yellow => CaseFlags.MatYellow,
            MatColour.Red => CaseFlags.MatRed,
            _ => CaseFlags.None,
        };
    }

    /// <summary>The latest measurement by R with both weight and length, held back or not: no earlier one takes its place.</summary>
    public static Noted<ChildVisit>? LatestMeasured(ReadOnlySpan<Noted<ChildVisit>> visits, DateOnly reference)
    {
        Noted<ChildVisit>? latest = null;
        foreach (var visit in visits)
            if (visit.On <= reference && visit.What is { WeightKg: not null, LengthCm: not null } && IsLater(visit, latest)) latest = visit;

        return latest;
    }

    /// <summary>The ticks of the quarter, up to R: months attended and months stayed away. The newest tick of a month counts.</summary>
    public static (int Attended, int StayedAway) TicksOf(PersonFile file, in Period period, Evidence? evidence)
    {
        var (attended, stayedAway) = (0, 0);
        for (var month = period.FirstMonth; month <= period.ReferenceMonth; month++)
        {
            var tick = TickOf(file, month);
            if (tick?.What.Attended is not { } went) continue;
            if (went) attended++;
            else stayedAway++;
            evidence?.Use(new UsedFact(tick.Fact, tick.Number, tick.What.Month));
        }

        return (attended, stayedAway);
    }

    /// <summary>Form 2C is no record of a child under two: whoever stands in it alone is not followed as one.</summary>
    private static bool IsKnownFromPreschoolOnly(PersonFile file, in Period period)
    {
        foreach (var visit in Rows.Of(file.Visits))
            if (visit.On <= period.Reference) return false;
        foreach (var tick in Rows.Of(file.Preschool))
            if (tick.What.Month <= period.Reference) return true;

        return false;
    }

    private static bool HasTick(PersonFile file, in Period period) => TicksOf(file, period, evidence: null) is not (0, 0);

    private static Noted<PreschoolMonth>? TickOf(PersonFile file, int month)
    {
        Noted<PreschoolMonth>? newest = null;
        foreach (var tick in Rows.Of(file.Preschool))
            if (Period.MonthOf(tick.What.Month) == month && (newest is null || tick.Number > newest.Number)) newest = tick;

        return newest;
    }

    /// <summary>Of two on one day the later in the book.</summary>
    private static bool IsLater(Noted<ChildVisit> one, Noted<ChildVisit>? other) =>
        other is null || one.On > other.On || (one.On == other.On && one.Number > other.Number);
}
