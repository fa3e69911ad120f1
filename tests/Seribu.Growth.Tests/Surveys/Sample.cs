using Seribu.Growth.Surveys;

namespace Seribu.Growth.Tests.Surveys;

/// <summary>Small surveys of one-year-old boys who are stunted (65 cm) or not (75.7 cm, the median).</summary>
internal static class Sample
{
    public static SurveyChild Stunted { get; } = Boy(65);

    public static SurveyChild Healthy { get; } = Boy(75.7);

    public static Survey Of(SurveyDesign design, params IEnumerable<SurveyChild> children)
    {
        var survey = new Survey(design);
        foreach (var child in children) Assert.Equal(Intake.Kept, survey.Add(child));
        return survey;
    }

    /// <summary>A cluster of four boys, so many of them stunted.</summary>
    public static IEnumerable<SurveyChild> Cluster(int stratum, int cluster, int stunted) =>
        Enumerable.Range(0, 4).Select(at => (at < stunted ? Stunted : Healthy) with { Stratum = stratum, Cluster = cluster });

    public static Estimate Stunting(this Survey survey) => survey.Estimate().All![SurveyIndicator.LengthForAge][CutOff.BelowMinus2]!.Value;

    private static SurveyChild Boy(double cm) => new() { Measures = new() { Sex = Sex.Male, Age = Age.OfDays(365), LengthCm = cm, Posture = Posture.Lying } };
}
