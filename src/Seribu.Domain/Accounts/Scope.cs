using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Domain.Accounts;

/// <summary>Where an author may look for one purpose: regions, in some only a posyandu or some families. The only way to a query.</summary>
public sealed class Scope
{
    private Scope(IReadOnlyList<Grant> grants) => Grants = grants;

    /// <summary>The grants that count for the purpose.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Everything a purpose opens to an author; nothing when none of the roles has it.</summary>
    public static Scope Of(Author author, Policy policy) => new([.. author.Grants.Where(grant => policy.Allows(grant.Role) && IsWhole(grant))]);

    /// <summary>Whether one case lies within: a household, or a person without one, in its posyandu.</summary>
    public bool Contains(VillageCode village, Guid? posyandu, Guid? household) =>
        Grants.Any(grant => Contains(grant, village, posyandu, household));

    /// <summary>Whether a whole region lies within, whatever posyandu or families the author is bound to there.</summary>
    public bool Reaches(string region) => Grants.Any(grant => grant.Reaches(region));

    /// <summary>Whether one case lies within one grant.</summary>
    public static bool Contains(Grant grant, VillageCode village, Guid? posyandu, Guid? household) =>
        IsWhole(grant)
        && grant.Reaches(village.Text)
        && (grant.Posyandu is null || grant.Posyandu == posyandu)
        && (grant.Families is null || (household is { } home && grant.Families.Contains(home)));

    // A cadre without a posyandu and a companion without families have nothing yet, not everything.
    private static bool IsWhole(Grant grant) => Roles.Find(grant.Role)?.Reach switch
    {
        Reach.Posyandu => grant.Posyandu is not null,
        Reach.Families => grant.Families is not null,
        Reach.Region => true,
        _ => false,
    };
}
