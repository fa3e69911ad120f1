using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Programme;

public sealed class MoneySumsTests
{
    [Fact]
    public void What_reaches_the_target_group_is_a_share_of_the_whole_plan()
    {
        var plan = new PlanSums([Activity("specific", 640, 590, 410), Activity("sensitive", 1850, 1850, 900), Activity("support", 90, null, 62)]);

        // 2,440 of 2,580 million.
        Assert.Equal((94.57m, 53.18m), (plan.Direct.Percent, plan.Realised.Percent));
        Assert.Equal([("sensitive", 100m), ("specific", 92.19m), ("support", 0m)], plan.By("tag").Select(each => (each.Word, each.Sums.Direct.Percent!.Value)));
        Assert.Equal(0, plan.TooDirect);
    }

    [Fact]
    public void A_part_larger_than_the_whole_is_told()
    {
        Assert.Equal(1, new PlanSums([Activity("specific", 10, 11, 0), Activity("specific", 10, 10, 0)]).TooDirect);
    }

    [Theory]
    [InlineData("90", "90", true)]
    [InlineData("90", "89.9", false)]
    public void A_target_is_reached_at_its_figure(string target, string reached, bool expected) =>
        Assert.Equal(expected, ReviewSums.IsReached(Record("lesson", ("target", target), ("reached", reached))));

    [Fact]
    public void A_target_without_a_figure_is_neither_reached_nor_missed()
    {
        var review = new ReviewSums([Record("lesson", ("target", "90"), ("reached", "91")), Record("lesson", ("target", "80")), Record("lesson", ("target", "80"), ("reached", "70"), ("budget", "400"), ("realised", "100"))]);

        Assert.Equal((new Coverage(1, 2), new Coverage(100, 400)), (review.Reached, review.Realised));
    }

    private static OfficeRecord Activity(string tag, int budget, int? direct, int realised) =>
        Record("plan", ("tag", tag), ("budget", $"{budget}"), ("direct", direct is { } own ? $"{own}" : null), ("realised", $"{realised}"));

    private static OfficeRecord Record(string form, params (string Field, string? Value)[] values) =>
        new("19.05", form, Guid.NewGuid(), values.Where(value => value.Value is not null).ToDictionary(value => value.Field, value => value.Value!), 1);
}
