using System.Collections.Frozen;
using Seribu.Domain.Book;
using static Seribu.Domain.Accounts.Roles;

namespace Seribu.Domain.Accounts;

/// <summary>Which role opens, locks and resets the accounts of which roles: always the level above (docs/rules/rights.md#appointments).</summary>
public static class Appointments
{
    private static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        [VillageAdmin] = [Cadre, Kpm, Tpk, VillageForum, Parent],
        [DistrictAdmin] =
        [
            VillageAdmin, Head, Midwife, Nutritionist, Facilitator, Camat, Kua, Agency, HealthOffice, Regent, DataOfficer, Partner, Sponsor,
        ],
    }.ToFrozenDictionary();

    /// <summary>The roles a role may appoint, in the order of <see cref="Roles.All"/>.</summary>
    public static IEnumerable<Role> By(string role) => All.Where(each => Table.GetValueOrDefault(role, []).Contains(each.Code));

    /// <summary>Whether an author may give this grant: a role that is theirs to appoint, within their own region, at a level the role has.</summary>
    public static bool May(Author author, Grant grant) => Fits(grant)
        && author.Grants.Any(own => own.Reaches(grant.Region) && Table.GetValueOrDefault(own.Role, []).Contains(grant.Role));

    /// <summary>Whether an author may lock or reset an account: every one of its grants must be theirs to give, so that nobody takes over a higher one.</summary>
    public static bool Manages(Author author, IReadOnlyCollection<Grant> grants) => grants.Count > 0 && grants.All(grant => May(author, grant));

    /// <summary>Whether a grant is well made: a known role, at one of its levels, with the posyandu or the families it needs; any grant in a village may be narrowed to one posyandu.</summary>
    public static bool Fits(Grant grant) => Find(grant.Role) is { } role
        && LevelOf(grant.Region) is { } level && role.Levels.Contains(level)
        && (grant.Posyandu is null ? role.Reach != Reach.Posyandu : level == Level.Village)
        && (role.Reach == Reach.Families) == (grant.Families is not null);
}
