namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>dueMonths</c>: in each of these calendar months of the quarter's year. Only those begun by R are due.</summary>
internal sealed class DueMonths(Service of, IReadOnlyList<int> months) : Verb("dueMonths", of)
{
    public override IEnumerable<int> TurningMonthStarts => months;

    public override VerbRule Rule => new(Name, Of) { Months = months };

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var (have, due) = (0, 0);
        for (var i = 0; i < months.Count; i++)
        {
            var month = Period.MonthOf(@case.Period.Quarter.Year, months[i]);
            if (month > @case.Period.ReferenceMonth) continue;

            due++;
            if (@case.CountIn(month, of, DateOnly.MinValue, evidence) > 0) have++;
            else
                evidence?.WouldHelp(
                    "inMonth", Period.LastDayOf(month), ("of", Evidence.Text(of)), ("month", Evidence.MonthText(month)), ("count", "1"));
        }

        return due == 0 ? Outcome.NothingDue : Outcome.AtLeast(due, have);
    }
}
