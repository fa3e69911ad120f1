using Seribu.Domain.Book;

namespace Seribu.Domain.Care;

/// <summary>A visit to a house: counts as a home visit for each person named.</summary>
public sealed record HouseholdVisit : FactBody
{
    /// <summary>What the visit was for.</summary>
    public string? Purpose { get; init; }

    /// <summary>The people who were seen: children and the women of pregnancies.</summary>
    public IReadOnlyList<Guid> Persons { get; init; } = [];

    /// <summary>The house has safe drinking water.</summary>
    public bool? SafeWater { get; init; }

    /// <summary>The house has a decent latrine.</summary>
    public bool? Latrine { get; init; }

    /// <summary>Codes of what was talked about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Words of the writer; personal, and erasable.</summary>
    public string? Note { get; init; }
}

/// <summary>Whether a child of 2 to 6 years went to preschool in a month. The newest per child and month counts.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Attended">Went, or stayed away; empty is no tick.</param>
/// <param name="Posyandu">The posyandu whose register the row stands in.</param>
public sealed record PreschoolMonth(DateOnly Month, bool? Attended, Guid? Posyandu = null) : FactBody;

/// <summary>Village money of one year and field, in whole rupiah.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Field"><c>development</c> or <c>empowerment</c>.</param>
/// <param name="Total">All money of the field.</param>
/// <param name="Stunting">Of it for stunting; never more than the total.</param>
public sealed record VillageFund(int Year, string Field, long Total, long Stunting) : FactBody;
