namespace Seribu.Growth.Surveys;

/// <summary>What a survey shows.</summary>
/// <param name="Design">How the sample was drawn.</param>
/// <param name="Children">How many children are in the sample.</param>
/// <param name="Strata">How many strata; 1 without.</param>
/// <param name="Clusters">How many clusters; without, how many children.</param>
/// <param name="Degrees">Degrees of freedom of all intervals.</param>
/// <param name="Groupings">All children first, then each grouping.</param>
public sealed record SurveyPrevalence(
    SurveyDesign Design, int Children, int Strata, int Clusters, int Degrees, IReadOnlyList<GroupingPrevalence> Groupings)
{
    /// <summary>The figures of all children; nothing in a sample without children.</summary>
    public GroupPrevalence? All => Groupings[0].Groups is [var all] ? all : null;
}

/// <summary>The groups of one grouping.</summary>
/// <param name="Title">As reports call it.</param>
/// <param name="Groups">Those that have children.</param>
/// <param name="Unknown">How many children belong to none, because nothing is known.</param>
public sealed record GroupingPrevalence(string Title, IReadOnlyList<GroupPrevalence> Groups, int Unknown);

/// <summary>The figures of one group of children.</summary>
/// <param name="Label">The group's word; empty for all children.</param>
/// <param name="Children">How many they are, whatever is known of them.</param>
/// <param name="Indicators">One for each <see cref="SurveyIndicator"/>, in its order.</param>
/// <param name="Both">Those who carry two burdens at once.</param>
public sealed record GroupPrevalence(string Label, int Children, IReadOnlyList<IndicatorPrevalence> Indicators, BothPrevalence Both)
{
    /// <summary>The figures of an indicator.</summary>
    public IndicatorPrevalence this[SurveyIndicator indicator] => Indicators[(int)indicator];
}

/// <summary>The figures of one group by one indicator.</summary>
/// <param name="Indicator">What was judged.</param>
/// <param name="Population">The sum of the weights of those with a plausible score.</param>
/// <param name="Children">How many they are.</param>
/// <param name="Shares">The share beyond each <see cref="CutOff"/>, in its order, in percent; nothing when nobody has a score.</param>
/// <param name="Mean">The mean z.</param>
/// <param name="Deviation">The standard deviation of the z.</param>
public sealed record IndicatorPrevalence(
    SurveyIndicator Indicator, double Population, int Children, IReadOnlyList<Estimate?> Shares, Estimate? Mean, double? Deviation)
{
    /// <summary>The share beyond a line.</summary>
    public Estimate? this[CutOff cutOff] => Shares[(int)cutOff];
}

/// <summary>Children with two problems at once, of those with both scores.</summary>
/// <param name="Population">The sum of their weights.</param>
/// <param name="Children">How many they are.</param>
/// <param name="StuntedAndWasted">Length for age and weight for length both below -2, in percent.</param>
/// <param name="StuntedAndOverweight">Length for age below -2, weight for length above +2, in percent.</param>
public sealed record BothPrevalence(double Population, int Children, Estimate? StuntedAndWasted, Estimate? StuntedAndOverweight);

/// <summary>A figure of a sample, and how surely it holds for all children.</summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Its standard error; nothing where the sample cannot tell.</param>
/// <param name="Low">Lower end of the 95 % confidence interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="DesignEffect">The variance over that of a simple random sample of as many children; nothing where that has none.</param>
public readonly record struct Estimate(double Value, double StandardError, double? Low, double? High, double? DesignEffect);
