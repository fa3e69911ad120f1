using Seribu.Domain.Programme.Actions;

namespace Seribu.Domain.Tests.Programme;

public sealed class LokusTests
{
    private static readonly VillageNeed
        Worst = new("19.05.01.2001", new(30, 100), new(5, 10), 0.40m, new(3, 10)),
        Middle = new("19.05.01.2002", new(20, 100), new(4, 10), 0.30m, new(2, 10)),
        Best = new("19.05.01.2003", new(10, 100), new(3, 10), 0.20m, new(1, 10));

    [Fact]
    public void The_most_needy_village_comes_first()
    {
        var ranked = LokusRanking.Rank([Best, Worst, Middle], LokusWeights.Default, 1);

        Assert.Equal([Worst, Middle, Best], ranked.Select(village => village.Need));
        Assert.Equal([1m, 0.5m, 0m], ranked.Select(village => village.Score));
    }

    [Fact]
    public void Equals_stand_in_the_middle_of_their_places()
    {
        var ranked = LokusRanking.Rank([Best, Middle with { Stunted = Worst.Stunted }, Worst], new(100, 0, 0, 0, 0), 1);

        Assert.Equal([0.75m, 0.75m, 0m], ranked.Select(village => village.Score));
    }

    [Fact]
    public void A_village_without_a_figure_is_not_chosen_for_it()
    {
        var unmeasured = Best with { Village = "19.05.01.2004", Stunted = default };

        var ranked = LokusRanking.Rank([unmeasured, Best, Worst], new(100, 0, 0, 0, 0), 1);

        Assert.Equal(unmeasured, ranked[^1].Need);
        Assert.Equal(0m, ranked[^1].Score);
    }

    [Fact]
    public void A_village_that_is_first_in_everything_holds_under_every_weighting()
    {
        var ranked = LokusRanking.Rank([Best, Worst, Middle], LokusWeights.Default, 1);

        Assert.All(ranked, village => Assert.Equal((10, 10), (village.Holds, village.Of)));
    }

    [Fact]
    public void A_village_first_for_one_reason_alone_falls_when_that_counts_half()
    {
        var manyCases = new VillageNeed("19.05.01.2005", new(300, 2000), new(4, 10), 0.30m, new(2, 10));
        var highShare = new VillageNeed("19.05.01.2006", new(30, 100), new(4, 10), 0.30m, new(2, 10));

        var ranked = LokusRanking.Rank([manyCases, highShare], new(50, 60, 0, 0, 0), 1);

        // Cases decide at 60 to 50; halved to 30, or with the share doubled to 100, the share does.
        Assert.Equal(manyCases, ranked[0].Need);
        Assert.Equal((2, 4), (ranked[0].Holds, ranked[0].Of));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(101, 0, 0, 0, 0)]
    [InlineData(-1, 1, 1, 1, 1)]
    public void Weights_that_say_nothing_are_none(params int[] weights) => Assert.Null(LokusWeights.Of(weights));
}
