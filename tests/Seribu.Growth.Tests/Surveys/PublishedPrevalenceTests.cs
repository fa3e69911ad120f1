using Seribu.Growth.Surveys;

namespace Seribu.Growth.Tests.Surveys;

/// <summary>Every figure of WHO's own report on the synthetic survey, within a millionth of a percentage point.</summary>
public sealed class PublishedPrevalenceTests
{
    private const double Allowed = 1e-6;

    private static readonly string[] Codes = ["HA", "WA", "BMI", "WH"];

    private static readonly string[] Lines = ["_3", "_2", "_1", "1", "2", "3"];

    public static TheoryData<string, SurveyDesign> Designs => new()
    {
        { "prevalence-none.csv", new() },
        { "prevalence-cluster-strata-weights.csv", new(HasClusters: true, HasStrata: true, HasWeights: true) },
    };

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_figure_is_the_one_of_the_reference(string file, SurveyDesign design)
    {
        var own = Figures(PublishedSurvey.Estimate(design));

        var wrong = PublishedSurvey.Answers(file)
            .Where(answer => !Agrees(own.GetValueOrDefault((answer.Group, answer.Column)), answer.Figure))
            .Select(answer => $"{answer.Group} {answer.Column}: {answer.Figure}, not {own.GetValueOrDefault((answer.Group, answer.Column))}");

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_group_is_one_of_the_reference(string file, SurveyDesign design)
    {
        var known = PublishedSurvey.Answers(file).Select(answer => answer.Group).ToHashSet();

        var own = Figures(PublishedSurvey.Estimate(design)).Keys.Select(key => key.Group).Distinct();

        // The reference lists an empty group "NA" of children whose mother's schooling is not known, in a simple sample only.
        Assert.Equal(known.Where(group => group != "Maternal education: NA").Order(), own.Order());
    }

    private static bool Agrees(double? own, double? reference) =>
        (own ?? 0) == (reference ?? 0) || (own is { } a && reference is { } b && Math.Abs(a - b) <= Allowed);

    private static Dictionary<(string Group, string Column), double?> Figures(SurveyPrevalence prevalence)
    {
        var figures = new Dictionary<(string, string), double?>();
        foreach (var grouping in prevalence.Groupings)
        {
            foreach (var group in grouping.Groups)
            {
                var name = group.Label == "" ? grouping.Title : $"{grouping.Title}: {group.Label}";
                foreach (var of in group.Indicators) Add(figures, name, Codes[(int)of.Indicator], of);
                figures[(name, "HA_2_WH_2_pop")] = group.Both.Population;
                figures[(name, "HA_2_WH_2_unwpop")] = group.Both.Children;
                Add(figures, name, "HA_2_WH_2", group.Both.StuntedAndWasted);
                Add(figures, name, "HA_2_WH2", group.Both.StuntedAndOverweight);
            }
        }

        return figures;
    }

    private static void Add(Dictionary<(string, string), double?> figures, string group, string code, IndicatorPrevalence of)
    {
        figures[(group, code + "Z_pop")] = of.Population;
        figures[(group, code + "Z_unwpop")] = of.Children;
        figures[(group, code + "_stdev")] = of.Deviation;
        for (var line = 0; line < Lines.Length; line++) Add(figures, group, code + Lines[line], of.Shares[line]);
        Add(figures, group, code, of.Mean);
    }

    private static void Add(Dictionary<(string, string), double?> figures, string group, string code, Estimate? estimate)
    {
        figures[(group, code + "_r")] = estimate?.Value;
        figures[(group, code + "_se")] = estimate?.StandardError;
        figures[(group, code + "_ll")] = estimate?.Low;
        figures[(group, code + "_ul")] = estimate?.High;
    }
}
