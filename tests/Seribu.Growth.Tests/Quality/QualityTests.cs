using Seribu.Growth.Quality;
using Seribu.Growth.Tests.Surveys;

namespace Seribu.Growth.Tests.Quality;

/// <summary>Checks of measurements; figures by hand, and by a separate reckoning for the synthetic survey.</summary>
public sealed class QualityTests
{
    [Fact]
    public void Numbers_have_the_spread_of_a_schoolbook()
    {
        // Mean 5; squares 32, cubes 42, fourth powers 356 over 8 numbers.
        var spread = Spread.Of([2, 4, 4, 4, 5, 5, 7, 9])!.Value;

        Assert.Equal((8, 5.0), (spread.Count, spread.Mean));
        Assert.Equal(Math.Sqrt(32 / 7.0), spread.Deviation, 12);
        Assert.Equal(5.25 / 8, spread.Skewness, 12);
        Assert.Equal((44.5 / 16) - 3, spread.Kurtosis, 12);
    }

    [Fact]
    public void One_number_or_equal_ones_have_no_spread()
    {
        Assert.Null(Spread.Of([3]));
        Assert.Null(Spread.Of([3, 3, 3]));
    }

    [Theory]
    [InlineData(new[] { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 }, 0, 1, QualityLevel.Excellent, 0)]
    [InlineData(new[] { 14, 6, 10, 10, 10, 10, 10, 10, 10, 10 }, 5.9628, 0.955835, QualityLevel.Excellent, 0)]
    [InlineData(new[] { 20, 0, 10, 10, 10, 10, 10, 10, 10, 10 }, 14.9071, 0.017912, QualityLevel.Acceptable, 4)]
    [InlineData(new[] { 50, 0, 0, 0, 0, 50, 0, 0, 0, 0 }, 66.6667, 0, QualityLevel.Problematic, 10)]
    [InlineData(new[] { 100, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 100, 0, QualityLevel.Problematic, 10)]
    public void Digits_that_are_read_too_often_show_a_habit(int[] counts, double score, double probability, QualityLevel level, int points)
    {
        var check = Digits(counts)[QualityQuestion.WeightDigits];

        Assert.Equal(score, check.Value!.Value, 4);
        Assert.Equal(probability, check.Probability!.Value, 6);
        Assert.Equal((level, points), (check.Level, check.Points));
    }

    [Theory]
    [InlineData(8.3, 3)]
    [InlineData(12.0, 0)]
    [InlineData(10.88, 8)]
    [InlineData(9.9, 9)]
    public void The_last_digit_is_the_tenth(double kg, int digit)
    {
        var digits = new DigitCounts();

        digits.Add(kg);

        Assert.Equal(1, digits.Counts[digit]);
    }

    [Fact]
    public void Sixty_boys_for_forty_girls_are_hardly_chance()
    {
        // Chi-square 4 with one degree of freedom: as likely as 2 SDs of a bell, 0.0455.
        var sample = new QualitySample();
        for (var i = 0; i < 100; i++) sample.Add(new() { Sex = i < 60 ? Sex.Male : Sex.Female, Age = Age.OfMonths(20) }, i);

        var check = sample.Judge()[QualityQuestion.SexRatio];

        Assert.Equal((1.5, QualityLevel.Acceptable, 4), (check.Value!.Value, check.Level, check.Points));
        Assert.Equal(0.045500263896, check.Probability!.Value, 10);
    }

    [Fact]
    public void Few_children_get_figures_and_no_verdict()
    {
        var check = Digits([9, 0, 0, 0, 0, 9, 0, 0, 0, 0])[QualityQuestion.WeightDigits];

        Assert.Equal((18, null, 0), (check.Children, check.Level, check.Points));
        Assert.NotNull(check.Value);
    }

    [Fact]
    public void An_empty_set_has_no_figures_and_no_verdict()
    {
        var answers = new QualitySample().Judge();

        Assert.All(answers.Checks, check => Assert.Null(check.Value));
        Assert.Null(answers.Level);
    }

    [Fact]
    public void Children_typed_twice_are_named_and_gaps_are_counted()
    {
        var child = new Measures { Sex = Sex.Male, Age = Age.OfDays(100), WeightKg = 6, LengthCm = 61 };
        var sample = new QualitySample();
        sample.Add(child, 2);
        sample.Add(child with { WeightKg = 6.1 }, 3);
        sample.Add(child, 4);
        sample.Add(child with { WeightKg = null }, 5);
        sample.Add(child with { WeightKg = null }, 6);

        Assert.Equal([[2, 4]], sample.Doubles);
        Assert.Equal((2, 0, 5), (sample.Missing(QualityField.Weight), sample.Missing(QualityField.Length), sample.Missing(QualityField.Posture)));
        Assert.Equal((5, 0), (sample.Children, sample.Judged));
    }

    [Fact]
    public void Wasted_children_in_one_cluster_are_noticed()
    {
        // 10 clusters of 10 children; all 10 wasted ones in one of them: variance 10, mean 1, chi-square 90 with nine degrees of freedom.
        var (gathered, strewn) = (new QualitySample(), new QualitySample());
        for (var i = 0; i < 100; i++)
        {
            gathered.Add(Child(i < 10), i, i / 10);
            strewn.Add(Child(i < 10), i, i % 10);
        }

        Assert.Equal((10.0, QualityLevel.Problematic, 5), Said(gathered));
        Assert.Equal((0.0, QualityLevel.Excellent, 0), Said(strewn));

        static (double, QualityLevel?, int?) Said(QualitySample sample) =>
            sample.Judge()[QualityQuestion.Clustering] is var check ? (Math.Round(check.Value!.Value, 9), check.Level, check.Points) : default;
    }

    [Fact]
    public void The_synthetic_survey_is_as_a_separate_reckoning_finds_it()
    {
        var sample = new QualitySample();
        foreach (var (cells, at) in PublishedSurvey.Rows.Skip(1).Select((cells, at) => (cells, at))) sample.Add(PublishedSurvey.Child(cells).Measures, at, 1);

        var answers = sample.Judge();

        Assert.Equal(0.889316460553255, answers[QualityQuestion.WeightDigits].Value!.Value, 9);
        Assert.Equal(0.668380651032595, answers[QualityQuestion.LengthDigits].Value!.Value, 9);
        Assert.Equal(1.0146660649819494, answers[QualityQuestion.SexRatio].Value!.Value, 9);
        Assert.Equal(0.8104641693811075, answers[QualityQuestion.AgeRatio].Value!.Value, 9);
        Assert.Equal(1.0626493434415472, answers[QualityQuestion.AgeHeaping].Value!.Value, 9);
    }

    private static Measures Child(bool isWasted) =>
        new() { Sex = Sex.Male, Age = Age.OfMonths(20), LengthCm = 80, Posture = Posture.Lying, WeightKg = isWasted ? 8.3 : 10.4 };

    private static QualityAnswers Digits(int[] counts)
    {
        var sample = new QualitySample();
        for (var digit = 0; digit < counts.Length; digit++)
            for (var i = 0; i < counts[digit]; i++) sample.Add(new() { Age = Age.OfMonths(20), WeightKg = 8 + (digit / 10.0) }, i);

        return sample.Judge();
    }
}
