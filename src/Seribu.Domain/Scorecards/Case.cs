namespace Seribu.Domain.Scorecards;

/// <summary>One counted case on its reference day, as the verbs see it. Its acts are those on or before R.</summary>
internal readonly ref struct Case
{
    public required CaseGroup Group { get; init; }

    public required Period Period { get; init; }

    public required ReadOnlySpan<Act> Acts { get; init; }

    public required HouseholdValues Household { get; init; }

    /// <summary>First month of the quarter in which the case was registered and, for a child, born.</summary>
    public required int FirstMonth { get; init; }

    /// <summary>The child's birth, or the LMP of the pregnancy.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Set once the delivery has happened.</summary>
    public DateOnly? DeliveredOn { get; init; }

    public Stage Stage { get; init; }

    /// <summary>m: completed months at R; 0 for a woman.</summary>
    public int Months { get; init; }

    public CaseFlags Flags { get; init; }

    /// <summary>How often in one month, from a day on. The month's form sums the single acts, so the larger of the two counts.</summary>
    public int CountIn(int month, Service service, DateOnly from, Evidence? evidence)
    {
        var forms = 0;
        var singles = 0;
        foreach (ref readonly var act in Acts)
        {
            if (act.Month != month || act.On < from) continue;
            if (act.Form) forms += act.CountOf(service);
            else singles += act.CountOf(service);
        }

        if (evidence is not null)
            foreach (ref readonly var act in Acts)
                if (act.Month == month && act.On >= from && act.Form == forms >= singles && act.SaysYes(service)) evidence.Use(act);

        return Math.Max(forms, singles);
    }

    /// <summary>The months from a day on with a yes: bit 0 is the month of R, bit 1 the month before.</summary>
    public ulong MonthsWith(Service service, DateOnly from, Evidence? evidence)
    {
        var months = 0ul;
        foreach (ref readonly var act in Acts)
        {
            var ago = Period.ReferenceMonth - act.Month;
            if (!act.SaysYes(service) || act.On < from || ago >= 64) continue;
            months |= 1ul << ago;
            evidence?.Use(act);
        }

        return months;
    }

    public Latest LatestOf(Service service)
    {
        if (HouseholdValues.Has(service)) return Household.Of(service);

        var latest = default(Latest);
        foreach (ref readonly var act in Acts)
            if (act.Says(service)) latest.Consider(act.SaysYes(service), act.On, act.Fact, act.Number);

        return latest;
    }
}
