namespace Seribu.Growth.Surveys;

/// <summary>How many children of each group have what, whatever their weight.</summary>
/// <param name="groups">How many groups there are.</param>
internal sealed class Counts(int groups)
{
    public const int Kinds = 15;

    private const int WithWeight = 4;
    private const int WithZ = 8;
    private const int Both = 12;
    private const int All = 14;

    private readonly int[] counts = new int[groups * Kinds];

    /// <summary>What a child counts for: 1 or 0 of each kind.</summary>
    public static void Of(in SurveyRow child, Span<int> has)
    {
        has.Clear();
        var weighs = child.Weight > 0 ? 1 : 0;
        for (var at = 0; at < WithWeight; at++)
        {
            if (child.Judged((SurveyIndicator)at) == SurveyRow.None) continue;

            has[at] = 1;
            has[WithWeight + at] = weighs;
            if (child.Score((SurveyIndicator)at) != SurveyRow.None) has[WithZ + at] = weighs;
        }

        has[Both] = has[(int)SurveyIndicator.LengthForAge] & has[(int)SurveyIndicator.WeightForLength];
        has[Both + 1] = has[Both] & weighs;
        has[All] = 1;
    }

    /// <summary>Counts a child in a group.</summary>
    public void Add(int group, ReadOnlySpan<int> has)
    {
        var own = counts.AsSpan(group * Kinds, Kinds);
        for (var i = 0; i < own.Length; i++) own[i] += has[i];
    }

    /// <summary>All children of the group.</summary>
    public int Children(int group) => counts[(group * Kinds) + All];

    /// <summary>Those with a score to judge.</summary>
    public int Judged(int group, SurveyIndicator indicator) => counts[(group * Kinds) + (int)indicator];

    /// <summary>Those of them that have a weight.</summary>
    public int Weighted(int group, SurveyIndicator indicator) => counts[(group * Kinds) + WithWeight + (int)indicator];

    /// <summary>Those with a weight and a score for the mean: without oedema.</summary>
    public int InMean(int group, SurveyIndicator indicator) => counts[(group * Kinds) + WithZ + (int)indicator];

    /// <summary>Those with both scores, for two problems at once.</summary>
    public int WithBoth(int group) => counts[(group * Kinds) + Both];

    /// <summary>Those of them that have a weight.</summary>
    public int WithBothWeighted(int group) => counts[(group * Kinds) + Both + 1];
}
