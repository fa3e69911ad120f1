namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>everyMonth</c>: each month of the quarter for the case, up to R's month.</summary>
internal sealed class EveryMonth(Service of, int atLeast) : Verb("everyMonth", of)
{
    public override VerbRule Rule => new(Name, Of) { AtLeast = atLeast };

    public override IEnumerable<int> TurningMonthStarts => Enumerable.Range(1, 12);

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var months = 0;
        for (var month = @case.FirstMonth; month <= @case.Period.ReferenceMonth; month++)
        {
            var count = @case.CountIn(month, of, @case.Period.FirstDay, evidence);
            if (count >= atLeast) months++;
            else
                evidence?.WouldHelp(
                    "inMonth",
                    Period.LastDayOf(month),
                    ("of", Evidence.Text(of)),
                    ("month", Evidence.MonthText(month)),
                    ("count", Evidence.Text(atLeast - count)));
        }

        evidence?.Between(Period.FirstDayOf(@case.FirstMonth), @case.Period.Reference);
        return Outcome.AtLeast(@case.Period.ReferenceMonth - @case.FirstMonth + 1, months);
    }
}
