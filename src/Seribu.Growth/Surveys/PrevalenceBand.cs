using System.Globalization;

namespace Seribu.Growth.Surveys;

/// <summary>What a population suffers from, as the international schemes name it.</summary>
public enum Problem
{
    /// <summary>Length for age below -2.</summary>
    Stunting,

    /// <summary>Weight for length below -2.</summary>
    Wasting,

    /// <summary>Weight for length above +2.</summary>
    Overweight,

    /// <summary>Weight for age below -2.</summary>
    Underweight,
}

/// <summary>How grave a prevalence is for a population.</summary>
public enum PrevalenceLevel
{
    /// <summary>Hardly more than among healthy children.</summary>
    VeryLow,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium; in 1995, of wasting, <em>poor</em>.</summary>
    Medium,

    /// <summary>High; in 1995, of wasting, <em>serious</em>.</summary>
    High,

    /// <summary>Very high; in 1995, of wasting, <em>critical</em>.</summary>
    VeryHigh,
}

/// <summary>A band of a published scheme: from which prevalence on a problem is how grave.</summary>
/// <param name="Scheme">Its name and year; a new scheme never changes an old one.</param>
/// <param name="Problem">What is judged.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="FromPercent">The band begins here, included, and ends below the next one.</param>
/// <remarks>Source: reference/prevalence-bands/SOURCE.md.</remarks>
public sealed record PrevalenceBand(string Scheme, Problem Problem, PrevalenceLevel Level, double FromPercent)
{
    private static readonly Lazy<PrevalenceBand[]> Kept = new(() => [.. EmbeddedRows.Of("prevalence-bands").Select(Of)]);

    /// <summary>All bands of all schemes, each scheme's from the lowest.</summary>
    public static IReadOnlyList<PrevalenceBand> All => Kept.Value;

    /// <summary>The present scheme for a problem: 2018 for stunting, wasting and overweight, 1995 for underweight.</summary>
    public static string SchemeOf(Problem problem) => problem == Problem.Underweight ? "WHO-1995" : "WHO-UNICEF-2018";

    /// <summary>The band a prevalence falls into.</summary>
    /// <param name="problem">What is judged.</param>
    /// <param name="percent">Of the children; compared as it is, not rounded.</param>
    /// <param name="scheme">Another scheme than the present one.</param>
    /// <exception cref="ArgumentException">The scheme does not judge this problem.</exception>
    public static PrevalenceBand Of(Problem problem, double percent, string? scheme = null)
    {
        var bands = All.Where(band => band.Problem == problem && band.Scheme == (scheme ?? SchemeOf(problem)) && band.FromPercent <= percent);
        return bands.LastOrDefault() ?? throw new ArgumentException($"{scheme} has no band of {problem} for {percent}.", nameof(scheme));
    }

    private static PrevalenceBand Of(string[] cells) =>
        new(cells[0], Enum.Parse<Problem>(cells[1], ignoreCase: true), LevelOf(cells[2]), double.Parse(cells[3], CultureInfo.InvariantCulture));

    private static PrevalenceLevel LevelOf(string word) => Enum.Parse<PrevalenceLevel>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>Where a group's figures hold a problem.</summary>
public static class ProblemPrevalence
{
    /// <summary>The prevalence of a problem in a group, in percent.</summary>
    public static Estimate? Prevalence(this GroupPrevalence group, Problem problem) => problem switch
    {
        Problem.Stunting => group[SurveyIndicator.LengthForAge][CutOff.BelowMinus2],
        Problem.Wasting => group[SurveyIndicator.WeightForLength][CutOff.BelowMinus2],
        Problem.Overweight => group[SurveyIndicator.WeightForLength][CutOff.Above2],
        _ => group[SurveyIndicator.WeightForAge][CutOff.BelowMinus2],
    };
}
