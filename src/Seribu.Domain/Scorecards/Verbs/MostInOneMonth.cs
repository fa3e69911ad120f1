namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>mostInOneMonth</c>: the best month of the quarter, up to R.</summary>
internal sealed class MostInOneMonth(Service of, int atLeast) : Verb("mostInOneMonth", of)
{
    public override VerbRule Rule => new(Name, Of) { AtLeast = atLeast };

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var period = @case.Period;
        var most = 0;
        for (var month = period.FirstMonth; month <= period.ReferenceMonth; month++)
            most = Math.Max(most, @case.CountIn(month, of, period.FirstDay, evidence));

        evidence?.Between(period.FirstDay, period.Reference);
        evidence?.WouldHelp("inOneMonth", period.LastDay, ("of", Evidence.Text(of)), ("count", Evidence.Text(atLeast)));
        return Outcome.AtLeast(atLeast, most);
    }
}
