using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>A family assistance team (TPK): three people of three roles.</summary>
/// <remarks>Source: docs/rules/programme.md#teams.</remarks>
/// <param name="Team">Its record.</param>
/// <param name="Members">Its cadres who serve on the day.</param>
public sealed record TeamStanding(OfficeRecord Team, IReadOnlyList<OfficeRecord> Members)
{
    /// <summary>The roles a team has: midwife or health worker, PKK, family planning cadre.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["tpk-midwife", "tpk-pkk", "tpk-kb"];

    /// <summary>The roles nobody fills.</summary>
    public IReadOnlyList<string> Missing => [.. Roles.Where(role => Members.All(member => member["kind"] != role))];

    /// <summary>Every role is filled.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>Families the team assists.</summary>
    public long Families => Team.Whole("families") ?? 0;

    /// <summary>The teams of some records.</summary>
    public static IReadOnlyList<TeamStanding> Of(IReadOnlyList<OfficeRecord> teams, IEnumerable<OfficeRecord> cadres, DateOnly day)
    {
        var members = cadres.Where(cadre => CadreCounts.IsActive(cadre, day)).ToLookup(cadre => cadre.Record("team"));
        return [.. teams.Select(team => new TeamStanding(team, [.. members[team.Id]]))];
    }
}

/// <summary>Many teams together.</summary>
/// <param name="Teams">How many.</param>
/// <param name="People">Their members.</param>
/// <param name="Incomplete">Teams in which a role is not filled.</param>
/// <param name="Families">Families they assist.</param>
/// <param name="Most">The families of the busiest team.</param>
public sealed record TeamCounts(int Teams, int People, int Incomplete, long Families, long Most)
{
    /// <summary>People of a team, two decimals; none without a team.</summary>
    public decimal? PeoplePerTeam => Teams == 0 ? null : Math.Round((decimal)People / Teams, 2, MidpointRounding.AwayFromZero);

    /// <summary>Families of a team, two decimals.</summary>
    public decimal? FamiliesPerTeam => Teams == 0 ? null : Math.Round((decimal)Families / Teams, 2, MidpointRounding.AwayFromZero);

    /// <summary>Counts teams.</summary>
    public static TeamCounts Of(IReadOnlyList<TeamStanding> teams) => new(
        teams.Count, teams.Sum(team => team.Members.Count), teams.Count(team => !team.IsComplete), teams.Sum(team => team.Families), teams.Select(team => team.Families).DefaultIfEmpty().Max());
}
