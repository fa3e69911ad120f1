namespace Seribu.Domain.Scorecards;

/// <summary>The latest known yes or no of something: the newest day wins, and of two answers on one day yes wins.</summary>
internal struct Latest
{
    private bool known;
    private UsedFact fact;

    /// <summary>Known to be yes. Unknown is not yes.</summary>
    public bool IsYes { get; private set; }

    /// <summary>The act that decided; empty while nothing is known.</summary>
    public readonly UsedFact? Fact => known ? fact : null;

    public void Consider(bool yes, DateOnly on, Guid id, long number)
    {
        if (known && (on < fact.On || (on == fact.On && (IsYes ? !yes || number < fact.Number : !yes && number < fact.Number)))) return;

        (known, IsYes, fact) = (true, yes, new(id, number, on));
    }

    public void Consider(bool? answer, DateOnly on, Guid id, long number)
    {
        if (answer is { } yes) Consider(yes, on, id, number);
    }
}
