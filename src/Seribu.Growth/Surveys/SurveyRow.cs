namespace Seribu.Growth.Surveys;

/// <summary>What a survey keeps of a child: plausible scores in hundredths, and its place in the sample.</summary>
internal readonly record struct SurveyRow
{
    /// <summary>No score, or a flagged one.</summary>
    public const short None = short.MinValue;

    /// <summary>A child with oedema counts as severely wasted and underweight, whatever it weighs: docs/rules/survey.md#oedema.</summary>
    private const short OedemaScore = -310;

    private readonly short length, weight, bmi, weightForLength;
    private readonly bool oedema;

    public SurveyRow(in GrowthScores scores, double weight, int cluster, int stratum)
    {
        length = Plausible(scores.LengthForAge);
        this.weight = Plausible(scores.WeightForAge);
        bmi = Plausible(scores.BmiForAge);
        weightForLength = Plausible(scores.WeightForLength);
        oedema = scores.Oedema;
        Weight = weight;
        Cluster = cluster;
        Stratum = stratum;
    }

    public double Weight { get; }

    public int Cluster { get; }

    public int Stratum { get; }

    /// <summary>The score as measured, for means.</summary>
    public short Score(SurveyIndicator indicator) => indicator switch
    {
        SurveyIndicator.LengthForAge => length,
        SurveyIndicator.WeightForAge => weight,
        SurveyIndicator.BmiForAge => bmi,
        _ => weightForLength,
    };

    /// <summary>The score that is compared with the cut-offs: with oedema a severe one, except in length.</summary>
    public short Judged(SurveyIndicator indicator) =>
        oedema && indicator != SurveyIndicator.LengthForAge ? OedemaScore : Score(indicator);

    private static short Plausible(Score? score) =>
        score is { IsFlagged: false } sound ? (short)Math.Round(100 * sound.Z.Value) : None;
}
