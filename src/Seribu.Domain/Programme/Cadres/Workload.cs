namespace Seribu.Domain.Programme.Cadres;

/// <summary>A part of a village that one team assists as a whole: a hamlet, or an RT of it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Team">The team; none while nobody assists it.</param>
/// <param name="Families">Families to assist in it.</param>
public sealed record TeamArea(string Name, Guid? Team, long Families);

/// <summary>An area that would go to another team.</summary>
/// <param name="Area">The area, with the team it has now.</param>
/// <param name="To">The team it would have.</param>
public sealed record AreaMove(TeamArea Area, Guid To);

/// <summary>A team's families before and after a proposal.</summary>
public sealed record TeamLoad(Guid Team, long Before, long After);

/// <summary>How areas could be shared out so that teams carry alike. It is put forward; people decide.</summary>
/// <remarks>Source: docs/rules/programme.md#teams.</remarks>
/// <param name="Teams">Each team's load, before and after.</param>
/// <param name="Moves">The areas that would change their team, by name.</param>
public sealed record Workload(IReadOnlyList<TeamLoad> Teams, IReadOnlyList<AreaMove> Moves)
{
    /// <summary>The busiest team's families less the idlest one's, as it is.</summary>
    public long SpreadBefore => Spread(Teams.Select(team => team.Before));

    /// <summary>The same if the proposal were accepted.</summary>
    public long SpreadAfter => Spread(Teams.Select(team => team.After));

    /// <summary>
    /// Shares out areas nobody assists, the largest first, each to the idlest team; then moves or exchanges areas as long as that brings two teams nearer to each other,
    /// the greatest gain first. Equal gains go by name, so that the same village always gets the same proposal.
    /// </summary>
    /// <param name="teams">The teams, in the order of the page.</param>
    /// <param name="areas">The areas.</param>
    public static Workload Propose(IReadOnlyList<Guid> teams, IReadOnlyList<TeamArea> areas)
    {
        var known = areas.Select(area => area with { Team = area.Team is { } team && teams.Contains(team) ? team : null }).OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var load = teams.ToDictionary(team => team, team => known.Where(area => area.Team == team).Sum(area => area.Families));
        var before = new Dictionary<Guid, long>(load);
        var to = known.ToDictionary(area => area, area => area.Team);

        if (teams.Count > 0)
            foreach (var area in known.Where(area => area.Team is null).OrderByDescending(area => area.Families))
                Give(area, teams.MinBy(team => load[team]));
        while (Best() is { } step)
            foreach (var (area, team) in step) Give(area, team);

        return new(
            [.. teams.Select(team => new TeamLoad(team, before[team], load[team]))],
            [.. known.Where(area => to[area] is { } team && team != area.Team).Select(area => new AreaMove(area, to[area]!.Value))]);

        void Give(TeamArea area, Guid team)
        {
            if (to[area] is { } from) load[from] -= area.Families;
            load[team] += area.Families;
            to[area] = team;
        }

        // The move or exchange that takes most from the sum of the squares of the loads.
        IReadOnlyList<(TeamArea, Guid)>? Best()
        {
            IReadOnlyList<(TeamArea, Guid)>? best = null;
            var most = 0L;
            foreach (var one in known)
            {
                foreach (var team in teams)
                    if (to[one] is { } from && from != team && Gain(from, team, one.Families) is var gain && gain > most) (most, best) = (gain, [(one, team)]);
                foreach (var other in known)
                    if (to[one] is { } from && to[other] is { } team && from != team && Gain(from, team, one.Families - other.Families) is var gain && gain > most)
                        (most, best) = (gain, [(one, team), (other, from)]);
            }

            return best;
        }

        // Half of what the sum of squares loses when so many families go from one team to the other.
        long Gain(Guid from, Guid team, long families) => families * (load[from] - load[team] - families);
    }

    private static long Spread(IEnumerable<long> loads) => loads.ToList() is { Count: > 0 } known ? known.Max() - known.Min() : 0;
}
