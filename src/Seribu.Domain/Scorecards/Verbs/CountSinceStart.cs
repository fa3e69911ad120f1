namespace Seribu.Domain.Scorecards.Verbs;

/// <summary>
/// <c>countSinceStart</c>: every day since the case's own beginning, up to R. A pregnancy begins with the LMP, the weeks after it with the
/// delivery, a child with its birth.
/// </summary>
internal sealed class CountSinceStart(Service of, int atLeast) : Verb("countSinceStart", of)
{
    public override VerbRule Rule => new(Name, Of) { AtLeast = atLeast };

    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var from = @case.DeliveredOn ?? @case.Start;
        var count = 0;
        for (var month = Period.MonthOf(from); month <= @case.Period.ReferenceMonth; month++)
            count += @case.CountIn(month, of, from, evidence);

        evidence?.Between(from, @case.Period.Reference);
        evidence?.WouldHelp("more", @case.Period.LastDay, ("of", Evidence.Text(of)), ("count", Evidence.Text(atLeast - count)));
        return Outcome.AtLeast(atLeast, count);
    }
}
