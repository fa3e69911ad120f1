using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Seribu.Growth;
using Seribu.Growth.Batch;

namespace Seribu.Server.Exchange;

/// <summary>The columns that <c>seribu zscores</c> adds to a row: z with two decimals, flags 0 or 1, empty where there is nothing.</summary>
/// <remarks>What a plausible z is called and how it is written is looked up: the same few hundred figures come again with every child.</remarks>
public static class GrowthColumns
{
    // Beyond every flag of every table.
    private const int MostHundredths = 1000;

    // Eight z of any size, two numbers in full, four categories.
    private const int Longest = 3072;

    private static readonly string[] Names =
    [
        "clenhei", "cmeasure", "cbmi",
        "zlen", "flen", "zwei", "fwei", "zwfl", "fwfl", "zbmi", "fbmi", "zhc", "fhc", "zac", "fac", "zts", "fts", "zss", "fss",
        "cat_wfa", "cat_lhfa", "cat_wfl", "cat_bfa",
    ];

    // "", then the codes of all categories in the order of the enumeration.
    private static readonly byte[][] Codes = [[], .. Enum.GetValues<Category>().Select(category => Encoding.UTF8.GetBytes(category.Code()))];
    private static readonly byte[] CategoriesByWeight = Categories(Indicator.WeightForAge);
    private static readonly byte[] CategoriesByLength = Categories(Indicator.LengthForAge);
    private static readonly byte[] CategoriesByWeightForLength = Categories(Indicator.WeightForLength);
    private static readonly byte[] CategoriesByBmi = Categories(Indicator.BmiForAge);
    private static readonly byte CategoryWithOedema = Place(GrowthScores.CategoryByLength(oedema: true, null));

    // Each z in the low bytes, how many they are in the highest: "-10.00" has six.
    private static readonly ulong[] Texts =
        [.. Enumerable.Range(-MostHundredths, (2 * MostHundredths) + 1).Select(z => Packed(Encoding.UTF8.GetBytes($"{new ZScore(z / 100.0)}")))];

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(CsvWriter row, ScoreColumns scores, int child, Posture? posture, bool oedema)
    {
        var marks = scores.Marks.Span[child];
        var (weight, length) = (scores.WeightForAge.Span[child], scores.LengthForAge.Span[child]);
        var (forLength, bmi) = (scores.WeightForLength.Span[child], scores.BmiForAge.Span[child]);
        var believed = (marks & ScoreMarks.PostureRefused) != 0 ? null : posture;

        var cells = new Cells(row.Room(Longest), row.Separator);
        cells.Number(scores.ComparableCm.Span[child]);
        cells.Put(believed switch { Posture.Lying => "l"u8, Posture.Standing => "h"u8, _ => default });
        cells.Number(scores.Bmi.Span[child]);

        cells.Score(length, (marks & ScoreMarks.LengthForAgeFlagged) != 0);
        cells.Score(weight, (marks & ScoreMarks.WeightForAgeFlagged) != 0);
        cells.Score(forLength, (marks & ScoreMarks.WeightForLengthFlagged) != 0);
        cells.Score(bmi, (marks & ScoreMarks.BmiForAgeFlagged) != 0);
        cells.Score(scores.HeadForAge.Span[child], (marks & ScoreMarks.HeadForAgeFlagged) != 0);
        cells.Score(scores.ArmForAge.Span[child], (marks & ScoreMarks.ArmForAgeFlagged) != 0);
        cells.Score(scores.TricepsForAge.Span[child], (marks & ScoreMarks.TricepsForAgeFlagged) != 0);
        cells.Score(scores.SubscapularForAge.Span[child], (marks & ScoreMarks.SubscapularForAgeFlagged) != 0);

        cells.Put(Codes[Category(CategoriesByWeight, weight)]);
        cells.Put(Codes[Category(CategoriesByLength, length)]);
        cells.Put(Codes[oedema ? CategoryWithOedema : Category(CategoriesByWeightForLength, forLength)]);
        cells.Put(Codes[Category(CategoriesByBmi, bmi)]);
        row.Took(cells.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(double z) => (int)Math.Round(100 * z) + MostHundredths;

    private static byte Place(Category? category) => category is { } known ? (byte)(1 + (int)known) : (byte)0;

    /// <summary>A z beyond the look-up is flagged, and so has no category; nor has one that is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Category(byte[] categories, double z) => Math.Abs(z) <= MostHundredths / 100 ? categories[Place(z)] : (byte)0;

    private static byte[] Categories(Indicator indicator) =>
        [.. Enumerable.Range(-MostHundredths, (2 * MostHundredths) + 1).Select(z => Place(new Score(indicator, new(z / 100.0)).Category))];

    private static ulong Packed(byte[] text)
    {
        Span<byte> packed = stackalloc byte[sizeof(ulong)];
        text.CopyTo(packed);
        packed[^1] = (byte)text.Length;
        return BinaryPrimitives.ReadUInt64LittleEndian(packed);
    }

    /// <summary>Cells one behind the other, each after a separator.</summary>
    private ref struct Cells(Span<byte> to, byte separator)
    {
        private readonly Span<byte> to = to;

        public int Length { get; private set; }

        public void Number(double number)
        {
            to[Length++] = separator;
            if (!double.IsNaN(number)) Length += CsvWriter.Format(number, to[Length..]);
        }

        public void Put(ReadOnlySpan<byte> cell)
        {
            to[Length++] = separator;
            cell.CopyTo(to[Length..]);
            Length += cell.Length;
        }

        /// <summary>A z and its flag.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Score(double z, bool isFlagged)
        {
            to[Length++] = separator;
            if (Math.Abs(z) <= MostHundredths / 100)
            {
                var text = Texts[Place(z)];
                BinaryPrimitives.WriteUInt64LittleEndian(to[Length..], text);
                Length += (int)(text >> 56);
            }
            else if (!double.IsNaN(z))
            {
                Length += CsvWriter.FormatHundredths(z, to[Length..]);
            }

            to[Length++] = separator;
            if (!double.IsNaN(z)) to[Length++] = isFlagged ? (byte)'1' : (byte)'0';
        }
    }
}
