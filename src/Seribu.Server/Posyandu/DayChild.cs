using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Regions;

namespace Seribu.Server.Posyandu;

/// <summary>A child that may be measured, with everything noted about it.</summary>
/// <param name="Village">The book it belongs to; for a visitor perhaps not that of the posyandu.</param>
/// <param name="Person">As the rules know it.</param>
/// <param name="Name">For people.</param>
/// <param name="Home">Its family.</param>
/// <param name="Posyandu">The posyandu it belongs to on the day of the list.</param>
/// <param name="PosyanduName">That posyandu's name.</param>
public sealed record DayChild(VillageCode Village, Person Person, string Name, Guid Home, Guid? Posyandu, string? PosyanduName)
{
    /// <summary>Everything noted, in the order of the book.</summary>
    public IReadOnlyList<Noted<ChildVisit>> Visits { get; init; } = [];

    /// <summary>Single visits of a day, the newest first. Rows of the monthly form are sums and no visits.</summary>
    public IReadOnlyList<Noted<ChildVisit>> VisitsOn(DateOnly day) =>
        [.. Visits.Where(visit => visit.On == day && !visit.What.Form).OrderByDescending(visit => visit.Number)];

    /// <summary>The nearest weight before a day that counts.</summary>
    public Noted<ChildVisit>? WeighedBefore(DateOnly day) => Before(day, visit => visit.WeightKg is not null);

    /// <summary>The nearest length or height before a day that counts.</summary>
    public Noted<ChildVisit>? MeasuredBefore(DateOnly day) => Before(day, visit => visit.LengthCm is not null);

    private Noted<ChildVisit>? Before(DateOnly day, Func<ChildVisit, bool> has) => Visits
        .Where(visit => !visit.HeldBack && visit.On < day && has(visit.What))
        .MaxBy(visit => (visit.On, visit.Number));
}
