namespace Seribu.Domain.Scorecards;

/// <summary>A question a row may ask about a case. A row that none of them can say needs a new one, with its tests.</summary>
internal abstract class Verb(string name, Service? of)
{
    /// <summary>As rows write it.</summary>
    public string Name { get; } = name;

    /// <summary>What is asked about; empty for doses.</summary>
    public Service? Of { get; } = of;

    /// <summary>Ages in completed months at which the answer may turn by time alone.</summary>
    public virtual IEnumerable<int> TurningMonths => [];

    /// <summary>Calendar months, 1 to 12, whose first day may turn the answer.</summary>
    public virtual IEnumerable<int> TurningMonthStarts => [];

    /// <summary>The question with its thresholds, for people to read.</summary>
    public virtual VerbRule Rule => new(Name, Of);

    public abstract Outcome Judge(in Case @case, Evidence? evidence);
}
