using Seribu.Growth.Quality;
using Seribu.Growth.Surveys;
using Seribu.Growth.Velocity;

namespace Seribu.Growth.Tests;

/// <summary>The examples a stranger reads first, as they stand in the package's README.</summary>
public sealed class ReadmeTests
{
    private static readonly Measures child = new() { Sex = Sex.Female, Age = Age.OfDays(183), WeightKg = 7, LengthCm = 65.7, Posture = Posture.Lying };

    [Fact]
    public void A_survey_answers()
    {
        var area = new Grouping("Area");
        var survey = new Survey(new(HasClusters: true, HasStrata: true, HasWeights: true), area);
        survey.Add(new SurveyChild { Measures = child, Weight = 1.3, Cluster = 12, Stratum = 3 }, area.Labels.Of("Rural"));

        var stunting = survey.Estimate().All?.Prevalence(Problem.Stunting);  // Value, StandardError, Low, High, DesignEffect
        var level = PrevalenceBand.Of(Problem.Stunting, 24.8).Level;         // PrevalenceLevel.High

        Assert.Equal((0, PrevalenceLevel.High), (stunting?.Value, level));
    }

    [Fact]
    public void A_gain_answers()
    {
        var gain = GrowthVelocity.Between(
            Increment.Weight, Sex.Female, from: new(Age.OfDays(122), 6.1), to: new(Age.OfDays(183), 7.0));
        var forecast = GrowthForecast.Of(Indicator.WeightForAge, Sex.Female, now: new(Age.OfDays(183), 7.0), next: Age.OfDays(214));

        var finding = gain?.Finding;   // VelocityFinding.AsExpected, Faltering …; gain.Z, gain.Centile, gain.Row say why
        var needed = forecast?.Needed; // kg

        Assert.Equal(VelocityFinding.AsExpected, finding);
        Assert.InRange(needed!.Value, 7.2, 7.5);
    }

    [Fact]
    public void Quality_answers()
    {
        var sample = new QualitySample();
        sample.Add(child, row: 2, cluster: 12);

        var points = sample.Judge().Points;                                       // the SMART score
        var digits = sample.Judge()[QualityQuestion.WeightDigits].Level;          // QualityLevel.Problematic: somebody rounds

        Assert.Equal((0, null), (points, digits));
    }

    [Fact]
    public void The_examples_are_those_of_the_readme()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Seribu.slnx"))) root = root.Parent!;
        var here = File.ReadAllText(Path.Combine(root.FullName, "tests", "Seribu.Growth.Tests", "ReadmeTests.cs"));
        var readme = File.ReadAllText(Path.Combine(root.FullName, "src", "Seribu.Growth", "README.md"));

        var lines = readme.Split("```").Where((_, at) => at % 2 == 1).Where(code => code.Contains("var ", StringComparison.Ordinal) && !code.Contains("GrowthScores.Of", StringComparison.Ordinal))
            .SelectMany(code => code.Split('\n').Skip(1)).Select(line => line.Trim()).Where(line => line.Length > 0);

        Assert.All(lines, line => Assert.Contains(line, here, StringComparison.Ordinal));
    }
}
