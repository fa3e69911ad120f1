namespace Seribu.Growth.Surveys;

/// <summary>Turns sums into figures with their errors and intervals.</summary>
/// <param name="totals">Weights and values of each group.</param>
/// <param name="counts">Children of each group.</param>
/// <param name="ratios">Estimates of each group.</param>
/// <param name="variances">Their variances.</param>
/// <param name="quantile">Of Student's t; nothing without degrees of freedom.</param>
internal sealed class Reading(Moments totals, Counts counts, double[] ratios, double[] variances, double? quantile)
{
    private const double Percent = 100;

    public GroupPrevalence Of(string label, int group) => new(
        label,
        counts.Children(group),
        [.. Enum.GetValues<SurveyIndicator>().Select(indicator => Of(group, indicator))],
        new(
            totals.Second(group)[Figures.StuntedAndWasted],
            counts.WithBoth(group),
            Share(group, Figures.StuntedAndWasted, counts.WithBothWeighted(group)),
            Share(group, Figures.StuntedAndOverweight, counts.WithBothWeighted(group))));

    private IndicatorPrevalence Of(int group, SurveyIndicator indicator)
    {
        var weighted = counts.Weighted(group, indicator);
        var deviation = Deviation(group, indicator);
        return new(
            indicator,
            totals.Second(group)[Figures.At(indicator, CutOff.BelowMinus3)],
            counts.Judged(group, indicator),
            [.. Enum.GetValues<CutOff>().Select(line => Share(group, Figures.At(indicator, line), weighted))],
            Mean(group, indicator, deviation),
            deviation);
    }

    /// <summary>A share in percent. Its interval is symmetric on the scale of log-odds.</summary>
    private Estimate? Share(int group, int figure, int children)
    {
        if (totals.Second(group)[figure] == 0) return null;

        var (share, variance) = At(group, figure);
        var error = Math.Sqrt(variance);
        if (share is <= 0 or >= 1) return new(Percent * share, 0, Percent * share, Percent * share, null);

        var logOdds = Math.Log(share / (1 - share));
        var reach = quantile * error / (share * (1 - share));
        return new(Percent * share, Percent * error, Percent * Odds(logOdds - reach), Percent * Odds(logOdds + reach), Effect(variance, share * (1 - share), children));
    }

    private Estimate? Mean(int group, SurveyIndicator indicator, double? deviation)
    {
        var figure = Figures.MeanOf(indicator);
        if (totals.Second(group)[figure] == 0) return null;

        var (mean, variance) = At(group, figure);
        var reach = quantile * Math.Sqrt(variance);
        var children = counts.InMean(group, indicator);
        return new(mean, Math.Sqrt(variance), mean - reach, mean + reach, Effect(variance, deviation * deviation * (children - 1) / children, children));
    }

    /// <summary>n/(n-1) times the weighted mean of squared distances from the mean.</summary>
    private double? Deviation(int group, SurveyIndicator indicator)
    {
        var children = counts.InMean(group, indicator);
        if (children < 2) return null;

        var (mean, _) = At(group, Figures.MeanOf(indicator));
        var squares = totals.First(group)[Figures.Squares + (int)indicator] / totals.Second(group)[Figures.MeanOf(indicator)];
        return Math.Sqrt(Math.Max(0, squares - (mean * mean)) * children / (children - 1));
    }

    /// <summary>Kish's design effect: a simple random sample of n children has the variance spread / (n - 1).</summary>
    private static double? Effect(double variance, double? spread, int children) =>
        spread > 0 && children > 1 ? variance * (children - 1) / spread : null;

    private static double? Odds(double? logOdds) => logOdds is { } known ? 1 / (1 + Math.Exp(-known)) : null;

    private (double Ratio, double Variance) At(int group, int figure) =>
        (ratios[(group * Figures.Width) + figure], variances[(group * Figures.Width) + figure]);
}
