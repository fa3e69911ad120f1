using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class ArithmeticTests
{
    // A filled village scorecard: 34 women of whom 7 have delivered, 147 children of whom 27 are too young.
    [Theory]
    [InlineData(27, 27, "100")]
    [InlineData(7, 7, "100")]
    [InlineData(8, 27, "29.63")]
    [InlineData(34, 34, "100")]
    [InlineData(31, 34, "91.18")]
    [InlineData(120, 120, "100")]
    [InlineData(27, 34, "79.41")]
    public void A_filled_village_scorecard_gives_its_printed_percentages(int received, int due, string percent) =>
        Assert.Equal(decimal.Parse(percent), new Coverage(received, due).Percent);

    [Fact]
    public void Nobody_due_is_no_figure() => Assert.Null(new Coverage(0, 0).Percent);

    [Theory]
    [InlineData(1, 800, "0.13")]
    [InlineData(3, 800, "0.38")]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    public void Percentages_are_rounded_half_away_from_zero(int received, int due, string percent) =>
        Assert.Equal(decimal.Parse(percent), new Coverage(received, due).Percent);

    [Fact]
    public void A_village_pools_both_groups_and_never_averages_their_percentages()
    {
        var pooled = new Coverage(8, 10) + new Coverage(10, 100);

        Assert.Equal(16.36m, pooled.Percent);
    }

    [Fact]
    public void A_village_is_the_sum_of_its_households_and_a_district_of_its_villages()
    {
        var households = FormReader.Kpm.Values.Select(village => Given.Guide.Tally("2025Q1", null, [.. village.Households])).ToList();
        var all = FormReader.Kpm.Values.SelectMany(village => village.Households).ToArray();

        Assert.Equal(Given.Guide.Tally("2025Q1", null, all), households.Aggregate((one, other) => one + other));
    }

    [Fact]
    public void A_household_judged_again_moves_the_sum_by_the_difference()
    {
        var families = FormReader.Kpm.Values.First().Households.ToArray();
        var without = Given.Guide.Tally("2025Q1", null, families[1..]);

        var sum = Given.Guide.Tally("2025Q1", null, families) - Tally.Of(Given.Guide.Judged(families[0], "2025Q1"));

        Assert.Equal(without, sum);
    }

    [Fact]
    public void Counts_survive_being_written_as_text()
    {
        var tally = Given.Guide.Tally("2025Q1", null, [.. FormReader.Kpm.Values.SelectMany(village => village.Households)]);

        Assert.Equal(tally, Tally.Parse(tally.ToString()));
        Assert.NotEqual(Tally.Zero(Given.Guide.In(Given.Quarter("2025Q1"))), tally);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8 10 1 2 3")]
    [InlineData("8 x")]
    public void A_text_that_is_no_tally_is_refused(string text) => Assert.Throws<FormatException>(() => Tally.Parse(text));
}
