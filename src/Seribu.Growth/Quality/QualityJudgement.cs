namespace Seribu.Growth.Quality;

/// <summary>Reckons every figure about a set of measurements: docs/rules/quality.md#checks.</summary>
internal static class QualityJudgement
{
    /// <summary>SMART doubts a score this far from the mean of its own set.</summary>
    private const double DoubtedFrom = 3;

    /// <summary>Children of 6-29 months for each of 30-59, in a population that grows as most do.</summary>
    private const double NaturalRatio = 0.85;

    public static IReadOnlyList<QualityCheck> Of(QualitySample sample)
    {
        var scores = sample.WeightForLength;
        var kept = Plausible(scores, score => score.Z);
        var spread = Spread.Of([.. kept.Select(score => score.Z)]);
        double? doubted = scores.Count == 0 ? null : 100.0 * (scores.Count - kept.Count) / scores.Count;

        return
        [
            SmartScale.Judge(QualityQuestion.Flags, scores.Count, doubted),
            OfRatio(QualityQuestion.SexRatio, sample.Boys, sample.Girls, 1),
            OfRatio(QualityQuestion.AgeRatio, sample.Younger, sample.Older, NaturalRatio),
            OfCounts(QualityQuestion.WeightDigits, sample.WeightDigits.Counts),
            OfCounts(QualityQuestion.LengthDigits, sample.LengthDigits.Counts),
            OfCounts(QualityQuestion.ArmDigits, sample.ArmDigits.Counts),
            SmartScale.Judge(QualityQuestion.Deviation, kept.Count, spread?.Deviation),
            SmartScale.Judge(QualityQuestion.Skewness, kept.Count, spread?.Skewness),
            SmartScale.Judge(QualityQuestion.Kurtosis, kept.Count, spread?.Kurtosis),
            OfClusters(kept),
            OfCounts(QualityQuestion.AgeHeaping, sample.MonthsOfYear),
            OfDeviation(QualityQuestion.LengthDeviation, sample.LengthForAge),
            OfDeviation(QualityQuestion.WeightDeviation, sample.WeightForAge),
        ];
    }

    private static List<T> Plausible<T>(IReadOnlyList<T> scores, Func<T, double> z)
    {
        if (scores.Count == 0) return [];

        var mean = scores.Average(z);
        return [.. scores.Where(score => Math.Abs(z(score) - mean) <= DoubtedFrom)];
    }

    private static QualityCheck OfRatio(QualityQuestion question, int first, int second, double natural)
    {
        // Where the second kind is missing altogether there is no ratio, and the test alone judges.
        double? ratio = first + second == 0 ? null : second == 0 ? first : (double)first / second;
        return SmartScale.Judge(question, first + second, ratio, ratio is null ? null : Chance(first, second, natural));
    }

    private static double Chance(int first, int second, double natural)
    {
        var expected = (first + second) * natural / (1 + natural);
        var off = (first - expected) * (first - expected);
        return ChiSquare.Upper((off / expected) + (off / (first + second - expected)), 1);
    }

    private static QualityCheck OfCounts(QualityQuestion question, IReadOnlyCollection<int> counts)
    {
        var all = counts.Sum();
        return all == 0
            ? SmartScale.Judge(question, 0, null)
            : SmartScale.Judge(question, all, DigitCounts.ScoreOf(counts), ChiSquare.Upper(DigitCounts.Of(counts), counts.Count - 1));
    }

    private static QualityCheck OfDeviation(QualityQuestion question, List<double> scores)
    {
        var kept = Plausible(scores, z => z);
        return SmartScale.Judge(question, kept.Count, Spread.Of(kept)?.Deviation);
    }

    /// <summary>Variance over mean of the number of wasted children in a cluster: 1 when chance strews them.</summary>
    private static QualityCheck OfClusters(List<(double Z, int? Cluster)> scores)
    {
        var wasted = scores.Where(score => score.Cluster is not null)
            .GroupBy(score => score.Cluster, (_, cluster) => (double)cluster.Count(score => score.Z < -2)).ToList();
        var mean = wasted.DefaultIfEmpty(0).Average();
        if (wasted.Count < 2 || mean == 0) return SmartScale.Judge(QualityQuestion.Clustering, scores.Count, null);

        var squares = wasted.Sum(count => (count - mean) * (count - mean));
        return SmartScale.Judge(QualityQuestion.Clustering, scores.Count, squares / (wasted.Count - 1) / mean, ChiSquare.Upper(squares / mean, wasted.Count - 1));
    }
}
