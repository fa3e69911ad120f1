namespace Seribu.Domain.Scorecards.Verbs;

/// <summary><c>has</c>: recorded as yes at any time by R. Once had, a thing stays.</summary>
internal sealed class Has(Service of) : Verb("has", of)
{
    public override Outcome Judge(in Case @case, Evidence? evidence)
    {
        var has = false;
        foreach (ref readonly var act in @case.Acts)
        {
            if (!act.SaysYes(of)) continue;
            has = true;
            evidence?.Use(act);
        }

        evidence?.WouldHelp("recordYes", @case.Period.LastDay, ("of", Evidence.Text(of)));
        return Outcome.AtLeast(1, has ? 1 : 0);
    }
}
