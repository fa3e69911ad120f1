using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Programme;

public sealed class PerformanceTests
{
    private static readonly PerformanceRules Rules = PerformanceRules.On(PerformanceRules.Embedded, new(2026, 10, 1));

    [Fact]
    public void Points_are_the_weighted_mean_of_the_parts_with_a_figure()
    {
        var month = CadrePerformance.Of(Rules, "kpm", Figures((18, 20), (30, 40), (40, 40), (2, 4), (3, 4)));

        // 30 × 90 + 20 × 75 + 20 × 100 + 20 × 50 + 10 × 75 = 7950, of 100.
        Assert.Equal(79.50m, month.Score);
        Assert.Equal("fair", month.Band);
    }

    [Fact]
    public void A_part_nobody_was_due_for_is_left_out()
    {
        var month = CadrePerformance.Of(Rules, "kpm", Figures((20, 20), (30, 40), (40, 40), default, default));

        // 30 × 100 + 20 × 75 + 20 × 100 = 6500, of 70.
        Assert.Equal((70, 92.86m, "good"), (month.Weight, month.Score, month.Band));
    }

    [Fact]
    public void Scorecards_are_no_part_of_a_posyandu_cadres_month() =>
        Assert.DoesNotContain(CadrePerformance.Of(Rules, "posyandu", Figures(default, default, default, default, (0, 4))).Parts, part => part.Part.Code == "scorecards");

    [Fact]
    public void Without_any_figure_there_are_no_points() => Assert.Null(CadrePerformance.Of(Rules, "kpm", new Dictionary<string, Coverage>()).Score);

    [Theory]
    [InlineData(80, "good")]
    [InlineData(79, "fair")]
    [InlineData(60, "fair")]
    [InlineData(59, "poor")]
    public void A_month_on_a_line_belongs_to_the_better_side(int percent, string band) =>
        Assert.Equal(band, CadrePerformance.Of(Rules, "posyandu", new Dictionary<string, Coverage> { ["validity"] = new(percent, 100) }).Band);

    [Fact]
    public void Every_set_has_weights_that_make_a_hundred_and_words_in_both_languages() => Assert.All(PerformanceRules.Embedded, set =>
    {
        Assert.Equal(100, set.Parts.Sum(part => part.Weight));
        Assert.All(set.Parts, part => Assert.True(part.Title.Id.Length > 0 && part.Formula.En.Length > 0 && part.Formula.Id != part.Formula.En));
    });

    private static Dictionary<string, Coverage> Figures((long, long) completeness, (long, long) timeliness, (long, long) validity, (long, long) visits, (long, long) scorecards) =>
        new(new (string Code, (long, long) Figure)[] { ("completeness", completeness), ("timeliness", timeliness), ("validity", validity), ("visits", visits), ("scorecards", scorecards) }
            .Select(each => KeyValuePair.Create(each.Code, new Coverage(each.Figure.Item1, each.Figure.Item2))));
}
