namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>countInQuarter</c>: the months of the quarter together, up to R.</summary>
internal sealed class CountInQuarter(Service of, int atLeast) : Verb("countInQuarter", of)
{
    public override VerbRule Rule => new(Name, Of) { AtLeast = atLeast };

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var period = @case.Period;
        var count = 0;
        for (var month = period.FirstMonth; month <= period.ReferenceMonth; month++)
            count += @case.CountIn(month, of, period.FirstDay, evidence);

        evidence?.Between(period.FirstDay, period.Reference);
        evidence?.WouldHelp("more", period.LastDay, ("of", Evidence.Text(of)), ("count", Evidence.Text(atLeast - count)));
        return Outcome.AtLeast(atLeast, count);
    }
}
