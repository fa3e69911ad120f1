using Seribu.Growth.Surveys;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange.Reports;

/// <summary>What a survey's parts are called in a report. Words that come from the file's own columns stay as they are.</summary>
internal sealed class SurveyWords(Texts words)
{
    public string Problem(Problem problem) => words[$"prevalence.problem.{problem.ToString().ToLowerInvariant()}"];

    public string Level(PrevalenceLevel level) => words[$"prevalence.level.{level.ToString().ToLowerInvariant()}"];

    public string Indicator(SurveyIndicator indicator) => words[indicator switch
    {
        SurveyIndicator.LengthForAge => "prevalence.indicator.length",
        SurveyIndicator.WeightForAge => "prevalence.indicator.weight",
        SurveyIndicator.BmiForAge => "prevalence.indicator.bmi",
        _ => "prevalence.indicator.weight-for-length",
    }];

    public string Grouping(string title) => title switch
    {
        "Age group" => words["prevalence.grouping.age"],
        "Sex" => words["prevalence.grouping.sex"],
        "Age + sex" => words["prevalence.grouping.age-and-sex"],
        "Area" => words["prevalence.grouping.area"],
        "Geographical region" => words["prevalence.grouping.region"],
        "Wealth quintile" => words["prevalence.grouping.wealth"],
        "Maternal education" => words["prevalence.grouping.schooling"],
        "Other grouping" => words["prevalence.grouping.other"],
        _ => title,
    };

    public string Group(string grouping, string label) => (grouping, label) switch
    {
        ("Sex", _) => words[label == "Male" ? "prevalence.sex.male" : "prevalence.sex.female"],
        ("Age group", _) => Months(label),
        ("Age + sex", _) when label.Split('.') is [var age, var sex] => $"{Months(age)}, {Group("Sex", sex)}",
        ("Wealth quintile", "Q1: Poorest") => words["prevalence.wealth.poorest"],
        ("Wealth quintile", "Q5: Richest") => words["prevalence.wealth.richest"],
        _ => label,
    };

    public string Design(SurveyPrevalence prevalence) => prevalence.Design switch
    {
        { IsSimple: true } => words["prevalence.design.simple"],
        { HasClusters: true } => words["prevalence.design.clusters", prevalence.Clusters, prevalence.Strata, Weighted(prevalence)],
        _ => words["prevalence.design.no-clusters", prevalence.Strata, Weighted(prevalence)],
    };

    public string Percent(double percent, int decimals) => words.Formats.Number((decimal)percent, decimals);

    public string Number(double? number, int decimals) =>
        number is { } known && double.IsFinite(known) ? words.Formats.Number((decimal)known, decimals) : Formats.Dash;

    /// <summary>The interval; a dash where the sample cannot tell, as of a group from a single cluster.</summary>
    public string Range(Estimate share) =>
        HasInterval(share) && share is { Low: { } low, High: { } high } ? words.Formats.Range((decimal)low, (decimal)high, 1) : Formats.Dash;

    public string MeanRange(Estimate mean) =>
        mean is { Low: { } low, High: { } high } ? words["prevalence.from-to", words.Formats.Z(low), words.Formats.Z(high)] : Formats.Dash;

    /// <summary>Whether the interval has any width.</summary>
    public static bool HasInterval(Estimate share) => share.High - share.Low > 1e-6;

    /// <summary>As reports write a line: <c>&lt; −2</c>.</summary>
    public static string Line(CutOff line) => line switch
    {
        CutOff.BelowMinus3 => "< −3",
        CutOff.BelowMinus2 => "< −2",
        CutOff.BelowMinus1 => "< −1",
        CutOff.Above1 => "> +1",
        CutOff.Above2 => "> +2",
        _ => "> +3",
    };

    /// <summary>The indicator that shows a problem.</summary>
    public static SurveyIndicator IndicatorOf(Problem problem) => problem switch
    {
        Seribu.Growth.Surveys.Problem.Stunting => SurveyIndicator.LengthForAge,
        Seribu.Growth.Surveys.Problem.Underweight => SurveyIndicator.WeightForAge,
        _ => SurveyIndicator.WeightForLength,
    };

    private string Weighted(SurveyPrevalence prevalence) => words[prevalence.Design.HasWeights ? "prevalence.design.weights" : "prevalence.design.no-weights"];

    /// <summary><c>00-05 mo</c> as the language writes it.</summary>
    private string Months(string label) =>
        words["prevalence.months", string.Join('–', label.Split(' ')[0].Split('-').Select(month => month.TrimStart('0').PadLeft(1, '0')))];
}
