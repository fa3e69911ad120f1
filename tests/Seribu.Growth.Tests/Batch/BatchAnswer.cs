using Seribu.Growth.Batch;

namespace Seribu.Growth.Tests.Batch;

/// <summary>All that is said of one child, in bits, so that not even a negative zero passes for a zero.</summary>
internal readonly record struct BatchAnswer(
    (long ComparableCm, long Bmi) Reckoned,
    (long Weight, long Length, long Bmi, long ForLength) First,
    (long Head, long Arm, long Triceps, long Subscapular) Second,
    ScoreMarks Marks)
{
    /// <summary>What the columns say.</summary>
    public static BatchAnswer Of(ScoreColumns scores, int row) => new(
        (Bits(scores.ComparableCm.Span[row]), Bits(scores.Bmi.Span[row])),
        (Bits(scores.WeightForAge.Span[row]), Bits(scores.LengthForAge.Span[row]), Bits(scores.BmiForAge.Span[row]), Bits(scores.WeightForLength.Span[row])),
        (Bits(scores.HeadForAge.Span[row]), Bits(scores.ArmForAge.Span[row]), Bits(scores.TricepsForAge.Span[row]), Bits(scores.SubscapularForAge.Span[row])),
        scores.Marks.Span[row]);

    /// <summary>What the readable path says.</summary>
    public static BatchAnswer Of(GrowthScores scores) => new(
        (Bits(scores.Length.ComparableCm ?? double.NaN), Bits(scores.Bmi ?? double.NaN)),
        (Bits(scores.WeightForAge), Bits(scores.LengthForAge), Bits(scores.BmiForAge), Bits(scores.WeightForLength)),
        (Bits(scores.HeadForAge), Bits(scores.ArmForAge), Bits(scores.TricepsForAge), Bits(scores.SubscapularForAge)),
        Flag(scores.WeightForAge, ScoreMarks.WeightForAgeFlagged) | Flag(scores.LengthForAge, ScoreMarks.LengthForAgeFlagged)
            | Flag(scores.BmiForAge, ScoreMarks.BmiForAgeFlagged) | Flag(scores.HeadForAge, ScoreMarks.HeadForAgeFlagged)
            | Flag(scores.ArmForAge, ScoreMarks.ArmForAgeFlagged) | Flag(scores.TricepsForAge, ScoreMarks.TricepsForAgeFlagged)
            | Flag(scores.SubscapularForAge, ScoreMarks.SubscapularForAgeFlagged) | Flag(scores.WeightForLength, ScoreMarks.WeightForLengthFlagged)
            | (scores.WeightForLength?.Indicator == Indicator.WeightForHeight ? ScoreMarks.ByHeight : 0)
            | (scores.Length.PostureRefused ? ScoreMarks.PostureRefused : 0));

    private static ScoreMarks Flag(Score? score, ScoreMarks mark) => score is { IsFlagged: true } ? mark : ScoreMarks.None;

    private static long Bits(Score? score) => Bits(score?.Z.Value ?? double.NaN);

    private static long Bits(double figure) => BitConverter.DoubleToInt64Bits(double.IsNaN(figure) ? double.NaN : figure);
}
