namespace Seribu.Domain.Scorecards;

/// <summary>Gathers the days on which time alone may change a judgement, and keeps the next one after the reference day.</summary>
internal struct Horizon(Period period)
{
    private readonly DateOnly reference = period.Reference;
    private readonly DateOnly lastDay = period.LastDay;
    private DateOnly next = DateOnly.MaxValue;

    /// <summary>The last day up to which the judgement stays the same; for ever once nothing can change before the quarter ends.</summary>
    public readonly DateOnly HoldsUntil => next > lastDay ? DateOnly.MaxValue : next.AddDays(-1);

    /// <summary>On this day something may be judged otherwise than the day before.</summary>
    public void MayTurn(DateOnly day)
    {
        if (day > reference && day < next) next = day;
    }

    public void MayTurn(DateOnly? day)
    {
        if (day is { } known) MayTurn(known);
    }
}
