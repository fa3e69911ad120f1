using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Book;

/// <summary>What a village's book says today of one subject. It follows from the lines about that subject, in the order of their numbers, and from nothing else.</summary>
public sealed class SubjectState(Guid id)
{
    /// <summary>The subject's id.</summary>
    public Guid Id => id;

    /// <summary>Its register row; empty until a fact creates it.</summary>
    public RegisterRow? Row { get; set; }

    /// <summary>Visits to a child.</summary>
    public List<Noted<ChildVisit>> ChildVisits { get; } = [];

    /// <summary>Visits in a pregnancy.</summary>
    public List<Noted<PregnancyVisit>> PregnancyVisits { get; } = [];

    /// <summary>Visits to a house.</summary>
    public List<Noted<HouseholdVisit>> HouseholdVisits { get; } = [];

    /// <summary>Preschool months; one line a month.</summary>
    public List<Noted<PreschoolMonth>> PreschoolMonths { get; } = [];

    /// <summary>Dated changes of posyandu.</summary>
    public List<Noted<Residence>> Residences { get; } = [];

    /// <summary>Screenings, consents, follow-up steps and validations as they were written.</summary>
    public List<Noted<KeptAsWritten>> Kept { get; } = [];

    /// <summary>What waits for a person.</summary>
    public List<Finding> Findings { get; } = [];
}
