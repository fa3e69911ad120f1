namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>latestKnown</c>: the last recorded answer by R is yes, also from an earlier quarter.</summary>
internal sealed class LatestKnown(Service of) : Verb("latestKnown", of)
{
    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var latest = @case.LatestOf(of);

        evidence?.Use(latest.Fact);
        evidence?.WouldHelp("recordYes", @case.Period.LastDay, ("of", Evidence.Text(of)));
        return Outcome.AtLeast(1, latest.IsYes ? 1 : 0);
    }
}
