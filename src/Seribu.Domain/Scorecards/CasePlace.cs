using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>Finds the posyandu of a case: that of its latest record on or before R.</summary>
/// <remarks>Source: docs/rules/scorecard.md#words.</remarks>
internal struct CasePlace
{
    private bool any;
    private DateOnly on;
    private long number;
    private Guid? posyandu;

    public void Consider(DateOnly day, long bookNumber, Guid? ownPosyandu)
    {
        if (any && (day < on || (day == on && bookNumber < number))) return;

        (any, on, number, posyandu) = (true, day, bookNumber, ownPosyandu);
    }

    /// <summary>
    /// What the latest record says of itself, unless the person or the household moved to another posyandu after it; else where they lived on
    /// that day; else where the household belongs now.
    /// </summary>
    public readonly Guid? Of(Guid person, HouseholdFile household, DateOnly reference, ref Horizon horizon)
    {
        Residence? latest = null;
        foreach (var residence in Rows.Of(household.Residences))
        {
            if (residence.Subject != person && residence.Subject != household.Id) continue;
            if (residence.From > reference) horizon.MayTurn(residence.From);
            else if (latest is null || residence.From > latest.From) latest = residence;
            else if (residence.From == latest.From && residence.Subject == person) latest = residence;
        }

        var movedSince = latest is not null && latest.From > on;
        return posyandu is not null && !movedSince ? posyandu : latest?.Posyandu ?? household.Posyandu;
    }
}
