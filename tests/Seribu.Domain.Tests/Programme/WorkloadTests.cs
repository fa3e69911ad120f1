using Seribu.Domain.Programme.Cadres;

namespace Seribu.Domain.Tests.Programme;

public sealed class WorkloadTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-7000-8000-000000000001"), Two = Guid.Parse("00000000-0000-7000-8000-000000000002"), Three = Guid.Parse("00000000-0000-7000-8000-000000000003");

    [Fact]
    public void Areas_move_until_teams_carry_alike()
    {
        var proposal = Workload.Propose([One, Two], [new("Melati", One, 20), new("Mawar", One, 18), new("Kenanga", One, 12), new("Anggrek", Two, 10)]);

        // 50 and 10; Mawar and Melati cannot be split: 30 and 30 by giving Melati away.
        Assert.Equal([new(new("Melati", One, 20), Two)], proposal.Moves);
        Assert.Equal((40L, 0L), (proposal.SpreadBefore, proposal.SpreadAfter));
    }

    [Fact]
    public void Two_areas_are_exchanged_where_one_move_is_too_much()
    {
        // 50 and 30: any single move makes it worse or no better; exchanging 25 for 15 makes it 40 and 40.
        var proposal = Workload.Propose([One, Two], [new("Melati", One, 25), new("Mawar", One, 25), new("Kenanga", Two, 15), new("Dahlia", Two, 15)]);

        Assert.Equal((40L, 40L), (proposal.Teams[0].After, proposal.Teams[1].After));
        Assert.Equal(2, proposal.Moves.Count);
    }

    [Fact]
    public void Areas_nobody_assists_go_to_the_idlest_team_first()
    {
        var proposal = Workload.Propose([One, Two, Three], [new("Melati", One, 12), new("Mawar", null, 9), new("Kenanga", null, 4), new("Anggrek", Two, 6)]);

        Assert.Equal([(new TeamArea("Kenanga", null, 4), Two), (new TeamArea("Mawar", null, 9), Three)], proposal.Moves.Select(move => (move.Area, move.To)));
    }

    [Fact]
    public void Even_teams_are_left_alone()
    {
        var proposal = Workload.Propose([One, Two], [new("Melati", One, 15), new("Mawar", Two, 14)]);

        Assert.Empty(proposal.Moves);
    }

    [Fact]
    public void Without_a_team_nothing_is_proposed() => Assert.Empty(Workload.Propose([], [new("Melati", null, 15)]).Moves);

    [Fact]
    public void A_team_that_is_gone_leaves_its_areas_to_the_others()
    {
        var proposal = Workload.Propose([One], [new("Melati", Three, 15)]);

        Assert.Equal(One, Assert.Single(proposal.Moves).To);
        Assert.Equal((0L, 15L), (proposal.Teams[0].Before, proposal.Teams[0].After));
    }
}
