using Seribu.Growth.Surveys;

namespace Seribu.Growth.Tests.Surveys;

/// <summary>Errors of small samples, each worked out by hand.</summary>
public sealed class DesignTests
{
    private static readonly SurveyDesign Full = new(HasClusters: true, HasStrata: true, HasWeights: true);

    [Fact]
    public void Clusters_that_differ_within_their_stratum_make_a_figure_unsure()
    {
        // 6 of 16. Clusters lie 1/32, -3/32, 3/32, -1/32 off: each stratum adds 2 x (1/16)^2 x 2.
        var survey = Sample.Of(Full, [.. Sample.Cluster(1, 1, 2), .. Sample.Cluster(1, 2, 0), .. Sample.Cluster(2, 3, 3), .. Sample.Cluster(2, 4, 1)]);

        var stunting = survey.Stunting();

        Assert.Equal(37.5, stunting.Value, 12);
        Assert.Equal(100 * Math.Sqrt(1 / 32.0), stunting.StandardError, 12);
        Assert.Equal(2, stunting.DesignEffect!.Value, 12);
        Assert.Equal((4, 2, 2), (survey.Estimate().Clusters, survey.Estimate().Strata, survey.Estimate().Degrees));
    }

    [Fact]
    public void A_stratum_of_one_cluster_is_compared_with_the_whole_sample()
    {
        // 8 of 12. The lonely cluster lies 1/9 off, the others 1/36 and -5/36: 1/81 + 2 x 2 x (1/12)^2 = 13/324.
        var survey = Sample.Of(Full, [.. Sample.Cluster(1, 1, 4), .. Sample.Cluster(2, 2, 3), .. Sample.Cluster(2, 3, 1)]);

        Assert.Equal(100 * Math.Sqrt(13) / 18, survey.Stunting().StandardError, 12);
    }

    [Fact]
    public void Clusters_of_one_name_in_two_strata_are_two_clusters()
    {
        var own = Sample.Of(Full, [.. Sample.Cluster(1, 1, 2), .. Sample.Cluster(1, 2, 0), .. Sample.Cluster(2, 3, 3), .. Sample.Cluster(2, 4, 1)]);
        var same = Sample.Of(Full, [.. Sample.Cluster(1, 1, 2), .. Sample.Cluster(1, 2, 0), .. Sample.Cluster(2, 1, 3), .. Sample.Cluster(2, 2, 1)]);

        Assert.Equal(own.Stunting(), same.Stunting());
    }

    [Theory]
    [InlineData(2, 12.7062047361747)]
    [InlineData(3, 4.30265272974946)]
    [InlineData(11, 2.22813885198627)]
    [InlineData(101, 1.98397151852356)]
    [InlineData(1001, 1.96233908082641)]
    public void A_small_sample_has_a_wide_interval(int children, double quantile)
    {
        // The 0.975 quantiles of Student's t as published in any table.
        var survey = Sample.Of(new(), [Sample.Stunted, .. Enumerable.Repeat(Sample.Healthy, children - 1)]);

        var mean = survey.Estimate().All![SurveyIndicator.LengthForAge].Mean!.Value;

        Assert.Equal(quantile, (mean.High!.Value - mean.Value) / mean.StandardError, 9);
    }

    [Fact]
    public void Exactly_one_percent_has_an_interval_like_any_other_figure()
    {
        // By hand: p = 0.01, se = 0.01, t(99) = 1.98422, log-odds -4.59512 ± 2.00426. The reference answers 1 to 1.
        var stunting = Sample.Of(new(), [Sample.Stunted, .. Enumerable.Repeat(Sample.Healthy, 99)]).Stunting();

        Assert.Equal(1, stunting.Value, 12);
        Assert.Equal(0.135936, stunting.Low!.Value, 6);
        Assert.Equal(6.972896, stunting.High!.Value, 6);
    }

    [Fact]
    public void Nobody_and_everybody_have_no_interval()
    {
        Assert.Equal(new Estimate(0, 0, 0, 0, null), Sample.Of(new(), Enumerable.Repeat(Sample.Healthy, 5)).Stunting());
        Assert.Equal(new Estimate(100, 0, 100, 100, null), Sample.Of(new(), Enumerable.Repeat(Sample.Stunted, 5)).Stunting());
    }

    [Fact]
    public void A_weight_says_how_many_children_one_stands_for()
    {
        var survey = Sample.Of(new(HasWeights: true), [Sample.Stunted with { Weight = 3 }, Sample.Healthy, Sample.Healthy with { Weight = null }]);

        var length = survey.Estimate().All![SurveyIndicator.LengthForAge];

        Assert.Equal((4.0, 3, 75.0), (length.Population, length.Children, length[CutOff.BelowMinus2]!.Value.Value));
        Assert.Equal(1, survey.Estimate().Degrees);
    }

    [Fact]
    public void The_order_of_children_changes_nothing()
    {
        var once = PublishedSurvey.Gather(Full, PublishedSurvey.Rows.Skip(1).Take(500)).Stunting();
        var rows = PublishedSurvey.Rows.Skip(1).Take(500).Reverse().ToList();

        var turned = PublishedSurvey.Gather(Full, rows).Stunting();

        Assert.Equal(once.Value, turned.Value, 10);
        Assert.Equal(once.StandardError, turned.StandardError, 10);
    }
}
