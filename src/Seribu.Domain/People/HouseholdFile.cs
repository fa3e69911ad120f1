using Seribu.Domain.Care;

namespace Seribu.Domain.People;

/// <summary>All that is known of one household: what every judgement about its members is made from.</summary>
/// <remarks>Held-back values are still in the visits, marked; a judgement asks <see cref="Noted{T}.HeldBack"/> before it reads a figure.</remarks>
public sealed record HouseholdFile
{
    /// <summary>The household's id; for a person without a household, the person's own.</summary>
    public required Guid Id { get; init; }

    /// <summary>The posyandu the household belongs to now; what a visit says of its own posyandu wins for that case.</summary>
    public Guid? Posyandu { get; init; }

    /// <summary>Dated changes of posyandu inside the village, oldest first.</summary>
    public IReadOnlyList<Residence> Residences { get; init; } = [];

    /// <summary>The members, those who left included.</summary>
    public IReadOnlyList<PersonFile> People { get; init; } = [];

    /// <summary>The pregnancies of its women.</summary>
    public IReadOnlyList<PregnancyFile> Pregnancies { get; init; } = [];

    /// <summary>Visits to the house as a whole.</summary>
    public IReadOnlyList<Noted<HouseholdVisit>> Visits { get; init; } = [];
}

/// <summary>From a day on, a household or one of its members belongs to another posyandu of the village.</summary>
public sealed record Residence(Guid Subject, DateOnly From, Guid Posyandu);

/// <summary>A person with everything noted about them.</summary>
public sealed record PersonFile(Person Person, IReadOnlyList<Noted<ChildVisit>> Visits, IReadOnlyList<Noted<PreschoolMonth>> Preschool);

/// <summary>A pregnancy with everything noted about it.</summary>
public sealed record PregnancyFile(Pregnancy Pregnancy, Person Woman, IReadOnlyList<Noted<PregnancyVisit>> Visits);
