using System.Text;
using Seribu.Growth;
using Seribu.Growth.Batch;

namespace Seribu.Server.Exchange;

/// <summary>The columns that <c>seribu zscores</c> adds to a row: z with two decimals, flags 0 or 1, empty where there is nothing.</summary>
/// <remarks>What a plausible z is called and how it is written is looked up: the same few hundred figures come again with every child.</remarks>
public sealed class GrowthColumns
{
    // Beyond every flag of every table.
    private const int MostHundredths = 1000;

    private static readonly string[] Names =
    [
        "clenhei", "cmeasure", "cbmi",
        "zlen", "flen", "zwei", "fwei", "zwfl", "fwfl", "zbmi", "fbmi", "zhc", "fhc", "zac", "fac", "zts", "fts", "zss", "fss",
        "cat_wfa", "cat_lhfa", "cat_wfl", "cat_bfa",
    ];

    private static readonly byte[][] CategoriesByWeight = Categories(Indicator.WeightForAge);
    private static readonly byte[][] CategoriesByLength = Categories(Indicator.LengthForAge);
    private static readonly byte[][] CategoriesByWeightForLength = Categories(Indicator.WeightForLength);
    private static readonly byte[][] CategoriesByBmi = Categories(Indicator.BmiForAge);
    private static readonly byte[] CategoryWithOedema = Code(GrowthScores.CategoryByLength(oedema: true, null));

    private readonly byte[] twoEmpty;
    private readonly byte[][] texts = new byte[(2 * MostHundredths) + 1][];

    /// <summary>Columns with this separator between them.</summary>
    public GrowthColumns(byte separator)
    {
        twoEmpty = [separator];
        for (var i = 0; i < texts.Length; i++) texts[i] = Encoding.UTF8.GetBytes($"{new ZScore((i - MostHundredths) / 100.0)}{(char)separator}");
    }

    /// <summary>Writes the names.</summary>
    public static void WriteNames(CsvWriter row)
    {
        foreach (var name in Names) row.Text(name);
    }

    /// <summary>Writes a child's scores.</summary>
    /// <param name="row">A row that already has its own cells.</param>
    /// <param name="scores">All columns.</param>
    /// <param name="child">Which row of them.</param>
    /// <param name="posture">As recorded.</param>
    /// <param name="oedema">Of both feet.</param>
    public void Write(CsvWriter row, ScoreColumns scores, int child, Posture? posture, bool oedema)
    {
        var marks = scores.Marks.Span[child];
        var (weight, length) = (scores.WeightForAge.Span[child], scores.LengthForAge.Span[child]);
        var (forLength, bmi) = (scores.WeightForLength.Span[child], scores.BmiForAge.Span[child]);

        row.Number(scores.ComparableCm.Span[child]);
        row.Raw((marks & ScoreMarks.PostureRefused) != 0 ? default : posture switch { Posture.Lying => "l"u8, Posture.Standing => "h"u8, _ => default });
        row.Number(scores.Bmi.Span[child]);

        Write(row, length, (marks & ScoreMarks.LengthForAgeFlagged) != 0);
        Write(row, weight, (marks & ScoreMarks.WeightForAgeFlagged) != 0);
        Write(row, forLength, (marks & ScoreMarks.WeightForLengthFlagged) != 0);
        Write(row, bmi, (marks & ScoreMarks.BmiForAgeFlagged) != 0);
        Write(row, scores.HeadForAge.Span[child], (marks & ScoreMarks.HeadForAgeFlagged) != 0);
        Write(row, scores.ArmForAge.Span[child], (marks & ScoreMarks.ArmForAgeFlagged) != 0);
        Write(row, scores.TricepsForAge.Span[child], (marks & ScoreMarks.TricepsForAgeFlagged) != 0);
        Write(row, scores.SubscapularForAge.Span[child], (marks & ScoreMarks.SubscapularForAgeFlagged) != 0);

        row.Raw(Category(CategoriesByWeight, weight));
        row.Raw(Category(CategoriesByLength, length));
        row.Raw(oedema ? CategoryWithOedema : Category(CategoriesByWeightForLength, forLength));
        row.Raw(Category(CategoriesByBmi, bmi));
    }

    private void Write(CsvWriter row, double z, bool isFlagged)
    {
        if (double.IsNaN(z))
        {
            row.Raw(twoEmpty);
            return;
        }

        if (Math.Abs(z) <= MostHundredths / 100) row.Raw(texts[Place(z)], isFlagged ? "1"u8 : "0"u8);
        else
        {
            row.Hundredths(z);
            row.Raw(isFlagged ? "1"u8 : "0"u8);
        }
    }

    private static int Place(double z) => (int)Math.Round(100 * z) + MostHundredths;

    /// <summary>A z beyond the look-up is flagged, and so has no category; nor has one that is missing.</summary>
    private static ReadOnlySpan<byte> Category(byte[][] categories, double z) =>
        Math.Abs(z) <= MostHundredths / 100 ? categories[Place(z)] : default;

    private static byte[][] Categories(Indicator indicator) =>
        [.. Enumerable.Range(-MostHundredths, (2 * MostHundredths) + 1).Select(z => Code(new Score(indicator, new(z / 100.0)).Category))];

    private static byte[] Code(Category? category) => Encoding.UTF8.GetBytes(category?.Code() ?? "");
}
