using System.Runtime.InteropServices;

namespace Seribu.Growth.Surveys;

/// <summary>The children of a survey, gathered one by one, and the prevalences they show.</summary>
/// <remarks>Rules and formulas: docs/rules/survey.md. About 45 bytes a child are kept.</remarks>
/// <param name="design">How the sample was drawn.</param>
/// <param name="groupings">Groupings beside age, sex and both together.</param>
public sealed class Survey(SurveyDesign design, params IReadOnlyList<Grouping> groupings)
{
    /// <summary>How many groupings every survey has: all, age, sex, age with sex.</summary>
    internal const int Fixed = 4;

    private const int LastDay = 1826;

    private readonly Grouping[] all = [Grouping.Everybody(), Grouping.Ages(), Grouping.Sexes(), Grouping.AgesOfSexes(), .. groupings];
    private readonly List<SurveyRow> rows = [];
    private readonly List<int> groups = [];

    /// <summary>How the sample was drawn.</summary>
    public SurveyDesign Design { get; } = design;

    /// <summary>How many children are in the sample.</summary>
    public int Count => rows.Count;

    /// <summary>All groupings, the own ones last.</summary>
    internal IReadOnlyList<Grouping> Groupings => all;

    internal ReadOnlySpan<SurveyRow> Rows => CollectionsMarshal.AsSpan(rows);

    /// <summary>For each child its group in each grouping.</summary>
    internal ReadOnlySpan<int> Groups => CollectionsMarshal.AsSpan(groups);

    /// <summary>Scores a child and takes it into the sample.</summary>
    /// <param name="child">What was measured, and its place in the sample.</param>
    /// <param name="own">Its group in each own grouping: a number of the grouping's labels, or <see cref="Grouping.Unknown"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or no number.</exception>
    /// <exception cref="ArgumentException">Not one group for each own grouping.</exception>
    public Intake Add(in SurveyChild child, params ReadOnlySpan<int> own)
    {
        if (own.Length != all.Length - Fixed) throw new ArgumentException("A child has one group in each grouping.", nameof(own));
        if (child.Weight is { } given && !(given >= 0 && double.IsFinite(given)))
            throw new ArgumentOutOfRangeException(nameof(child), given, "A sampling weight is 0 or more.");

        var measures = child.Measures;
        if (measures.Age is { Days: > LastDay }) return Intake.TooOld;
        if ((Design.HasClusters && child.Cluster is null) || (Design.HasStrata && child.Stratum is null)) return Intake.WithoutDesign;

        var weight = Design.HasWeights ? child.Weight ?? 0 : 1;
        rows.Add(new(GrowthScores.Of(measures), weight, Design.HasClusters ? child.Cluster!.Value : 0, Design.HasStrata ? child.Stratum!.Value : 0));

        var age = AgeGroup.Of(measures.Age);
        var sex = measures.Sex switch { Sex.Female => 0, Sex.Male => 1, _ => Grouping.Unknown };
        groups.AddRange([0, age, sex, age < 0 || sex < 0 ? Grouping.Unknown : (sex * AgeGroup.Labels.Count) + age]);
        groups.AddRange(own);
        return Intake.Kept;
    }

    /// <summary>Every figure of the sample, in all and by group.</summary>
    public SurveyPrevalence Estimate() => new Estimation(this).Result();
}
