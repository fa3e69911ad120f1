using Seribu.Growth;

namespace Seribu.Server.Exchange;

/// <summary>The columns that <c>seribu zscores</c> adds to a row.</summary>
public static class GrowthColumns
{
    private static readonly string[] Names =
    [
        "clenhei", "cmeasure", "cbmi",
        "zlen", "flen", "zwei", "fwei", "zwfl", "fwfl", "zbmi", "fbmi", "zhc", "fhc", "zac", "fac", "zts", "fts", "zss", "fss",
        "cat_wfa", "cat_lhfa", "cat_wfl", "cat_bfa",
    ];

    /// <summary>Writes the names.</summary>
    public static void WriteNames(CsvWriter row)
    {
        foreach (var name in Names) row.Text(name);
    }

    /// <summary>Writes a child's scores: z with two decimals, flags 0 or 1, empty where there is nothing.</summary>
    public static void Write(CsvWriter row, in GrowthScores scores)
    {
        row.Number(scores.Length.ComparableCm);
        row.Text(scores.Length.Posture switch { Posture.Lying => "l", Posture.Standing => "h", _ => "" });
        row.Number(scores.Bmi);

        Write(row, scores.LengthForAge);
        Write(row, scores.WeightForAge);
        Write(row, scores.WeightForLength);
        Write(row, scores.BmiForAge);
        Write(row, scores.HeadForAge);
        Write(row, scores.ArmForAge);
        Write(row, scores.TricepsForAge);
        Write(row, scores.SubscapularForAge);

        Write(row, scores.WeightForAge?.Category);
        Write(row, scores.LengthForAge?.Category);
        Write(row, scores.WeightForLengthCategory);
        Write(row, scores.BmiForAge?.Category);
    }

    private static void Write(CsvWriter row, Score? score)
    {
        if (score is { } known)
        {
            row.Hundredths(known.Z.Value);
            row.Raw(known.IsFlagged ? "1"u8 : "0"u8);
            return;
        }

        row.Empty();
        row.Empty();
    }

    private static void Write(CsvWriter row, Category? category) => row.Text(category?.Code() ?? "");
}
