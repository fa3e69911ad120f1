using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Domain.People;

namespace Seribu.Domain.Care;

/// <summary>Every reason to doubt or refuse a visit to a house, a month of preschool or a line of village money.</summary>
/// <remarks>Source: docs/rules/plausible.md.</remarks>
public static class HouseholdVisitProblems
{
    private const int FirstFundYear = 2015;

    /// <summary>The problems of a visit to a house.</summary>
    public static IReadOnlyList<Problem> ProblemsFor(this HouseholdVisit visit, DateOnly on, DateOnly today, Limits limits)
    {
        var doubts = new Doubts();
        doubts.Day(on, notBefore: null, today, limits.History);
        doubts.Length("purpose", visit.Purpose, Shape.LongestName);
        doubts.Items("persons", visit.Persons.Count);
        doubts.Items("topics", visit.Topics.Count);
        for (var i = 0; i < visit.Topics.Count; i++) doubts.Length("topics", visit.Topics[i], Shape.LongestName);

        return doubts.All;
    }

    /// <summary>The problems of a month of preschool. The running month may be noted; it is judged as its last day only against the birth.</summary>
    public static IReadOnlyList<Problem> ProblemsFor(this PreschoolMonth month, Person child, DateOnly today, Limits limits)
    {
        var doubts = new Doubts();
        var firstDay = new DateOnly(month.Month.Year, month.Month.Month, 1);
        var lastDay = firstDay.AddMonths(1).AddDays(-1);
        doubts.Day(firstDay <= today && today < lastDay ? today : lastDay, child.BornOn, today, limits.History);

        return doubts.All;
    }

    /// <summary>The problems of village money. Next year's budget may be noted.</summary>
    public static IReadOnlyList<Problem> ProblemsFor(this VillageFund fund, DateOnly today)
    {
        var doubts = new Doubts();
        if (fund.Field is not ("development" or "empowerment")) doubts.Add(Gravity.Refused, "field", "unknown-word");
        if (fund.Year < FirstFundYear || fund.Year > today.Year + 1)
            doubts.Add(Gravity.Refused, "year", "out-of-range", Doubts.Text(FirstFundYear), Doubts.Text(today.Year + 1));
        if (fund.Total < 0) doubts.Add(Gravity.Refused, "total", "out-of-range", "0");
        if (fund.Stunting < 0) doubts.Add(Gravity.Refused, "stunting", "out-of-range", "0");
        if (fund.Stunting > fund.Total) doubts.Add(Gravity.Refused, "stunting", "more-than-total");

        return doubts.All;
    }
}
