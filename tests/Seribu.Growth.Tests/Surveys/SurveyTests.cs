using Seribu.Growth.Surveys;

namespace Seribu.Growth.Tests.Surveys;

/// <summary>Who is in a sample, and as what.</summary>
public sealed class SurveyTests
{
    [Theory]
    [InlineData(1826, Intake.Kept)]
    [InlineData(1827, Intake.TooOld)]
    public void A_survey_ends_with_the_fifth_birthday(int days, Intake expected) =>
        Assert.Equal(expected, new Survey(new()).Add(new SurveyChild { Measures = new() { Age = Age.OfDays(days) } }));

    [Fact]
    public void A_child_without_its_cluster_or_stratum_cannot_be_placed()
    {
        Assert.Equal(Intake.WithoutDesign, new Survey(new(HasClusters: true)).Add(Sample.Healthy));
        Assert.Equal(Intake.WithoutDesign, new Survey(new(HasStrata: true)).Add(Sample.Healthy));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_child_cannot_stand_for_fewer_than_none(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Survey(new()).Add(Sample.Healthy with { Weight = weight }));

    [Fact]
    public void A_swollen_child_is_wasted_but_has_no_part_in_the_mean()
    {
        var child = new Measures { Sex = Sex.Male, Age = Age.OfDays(365), WeightKg = 9.6, LengthCm = 75.7, Posture = Posture.Lying };
        var survey = Sample.Of(new(), [new SurveyChild { Measures = child }, new SurveyChild { Measures = child with { Oedema = true } }]);

        var wasting = survey.Estimate().All![SurveyIndicator.WeightForLength];

        Assert.Equal((2, 50.0), (wasting.Children, wasting[CutOff.BelowMinus3]!.Value.Value));
        Assert.Equal(GrowthScores.Of(child).WeightForLength!.Value.Z.Value, wasting.Mean!.Value.Value, 12);
        Assert.Equal(0, survey.Estimate().All![SurveyIndicator.LengthForAge][CutOff.BelowMinus2]!.Value.Value);
    }

    [Fact]
    public void A_group_nobody_is_in_has_no_row_and_those_not_known_are_counted()
    {
        var area = new Grouping("Area");
        var survey = new Survey(new(), area);
        survey.Add(Sample.Healthy, area.Labels.Of("Urban"));
        survey.Add(Sample.Healthy, Grouping.Unknown);

        var groupings = survey.Estimate().Groupings;

        Assert.Equal(("Urban", 1), (groupings[^1].Groups[0].Label, groupings[^1].Unknown));
    }

    [Theory]
    [InlineData(182, "00-05 mo")]
    [InlineData(183, "06-11 mo")]
    [InlineData(365, "06-11 mo")]
    [InlineData(366, "12-23 mo")]
    [InlineData(1826, "48-59 mo")]
    public void An_age_group_begins_with_its_first_whole_month(int days, string expected) =>
        Assert.Equal([expected], Labels("Age group", new Survey(new()), days));

    [Fact]
    public void An_empty_survey_has_no_figures() => Assert.Null(new Survey(new()).Estimate().All);

    [Theory]
    [InlineData(Problem.Stunting, 2.49, PrevalenceLevel.VeryLow)]
    [InlineData(Problem.Stunting, 2.5, PrevalenceLevel.Low)]
    [InlineData(Problem.Stunting, 10, PrevalenceLevel.Medium)]
    [InlineData(Problem.Stunting, 19.99, PrevalenceLevel.Medium)]
    [InlineData(Problem.Stunting, 20, PrevalenceLevel.High)]
    [InlineData(Problem.Stunting, 30, PrevalenceLevel.VeryHigh)]
    [InlineData(Problem.Wasting, 5, PrevalenceLevel.Medium)]
    [InlineData(Problem.Wasting, 15, PrevalenceLevel.VeryHigh)]
    [InlineData(Problem.Overweight, 14.9, PrevalenceLevel.High)]
    [InlineData(Problem.Underweight, 9.9, PrevalenceLevel.Low)]
    [InlineData(Problem.Underweight, 20, PrevalenceLevel.High)]
    public void A_population_is_judged_by_the_published_thresholds(Problem problem, double percent, PrevalenceLevel expected) =>
        Assert.Equal(expected, PrevalenceBand.Of(problem, percent).Level);

    [Fact]
    public void An_older_scheme_still_answers_as_it_did() =>
        Assert.Equal(PrevalenceLevel.High, PrevalenceBand.Of(Problem.Stunting, 39.9, "WHO-1995").Level);

    [Fact]
    public void Scores_like_the_standards_spread_like_its_bell()
    {
        var survey = new Survey(new());
        var row = GrowthStandard.Of(Indicator.LengthForAge).Row(Sex.Male, 365)!.Value;
        for (var at = 1; at < 2000; at++) survey.Add(new SurveyChild { Measures = new() { Sex = Sex.Male, Age = Age.OfDays(365), LengthCm = row.ValueAt((at - 1000) / 500.0) } });

        var density = ScoreDensity.Of(survey, SurveyIndicator.LengthForAge);

        // Even between -2 and 2: a density of a quarter in the middle, none far out; all of it together is one.
        Assert.Equal(0.25, density.Single(point => point.X == 0).Value, 2);
        Assert.Equal(1, density.Sum(point => point.Value) / 10, 3);
    }

    private static IEnumerable<string> Labels(string grouping, Survey survey, int days)
    {
        survey.Add(new SurveyChild { Measures = new() { Age = Age.OfDays(days) } });
        return survey.Estimate().Groupings.Single(each => each.Title == grouping).Groups.Select(group => group.Label);
    }
}
