namespace Seribu.Growth;

/// <summary>One of the nine WHO tables: a row for each sex and day, or each sex and tenth of a centimetre.</summary>
/// <remarks>The figures are WHO's, digit for digit: reference/growth-standards/SOURCE.md.</remarks>
public sealed class GrowthStandard
{
    private static readonly GrowthStandard[] All =
    [
        new(Indicator.WeightForAge, "weight-for-age", firstKey: 0, flagBelow: -6, flagAbove: 5, straightTails: true),
        new(Indicator.LengthForAge, "length-for-age", firstKey: 0, flagBelow: -6, flagAbove: 6, straightTails: false),
        new(Indicator.BmiForAge, "bmi-for-age", firstKey: 0, flagBelow: -5, flagAbove: 5, straightTails: true),
        new(Indicator.HeadForAge, "head-for-age", firstKey: 0, flagBelow: -5, flagAbove: 5, straightTails: false),
        new(Indicator.ArmForAge, "arm-for-age", firstKey: 91, flagBelow: -5, flagAbove: 5, straightTails: true),
        new(Indicator.TricepsForAge, "triceps-for-age", firstKey: 91, flagBelow: -5, flagAbove: 5, straightTails: true),
        new(Indicator.SubscapularForAge, "subscapular-for-age", firstKey: 91, flagBelow: -5, flagAbove: 5, straightTails: true),
        new(Indicator.WeightForLength, "weight-for-length", firstKey: 450, flagBelow: -5, flagAbove: 5, straightTails: true),
        new(Indicator.WeightForHeight, "weight-for-height", firstKey: 650, flagBelow: -5, flagAbove: 5, straightTails: true),
    ];

    private readonly Lms[] boys;
    private readonly Lms[] girls;

    private GrowthStandard(Indicator indicator, string table, int firstKey, int flagBelow, int flagAbove, bool straightTails)
    {
        Indicator = indicator;
        FirstKey = firstKey;
        FlagBelow = flagBelow;
        FlagAbove = flagAbove;
        StraightTails = straightTails;
        (boys, girls) = StandardTable.Read(table);
    }

    /// <summary>What the table scores.</summary>
    public Indicator Indicator { get; }

    /// <summary>Whether the key is an age in days; otherwise it is a length in tenths of a centimetre.</summary>
    public bool IsByAge => Indicator < Indicator.WeightForLength;

    /// <summary>Key of the first row: a day, or tenths of a centimetre.</summary>
    public int FirstKey { get; }

    /// <summary>Key of the last row, included.</summary>
    public int LastKey => FirstKey + boys.Length - 1;

    /// <summary>A z below this is implausible and flagged.</summary>
    public int FlagBelow { get; }

    /// <summary>A z above this is implausible and flagged.</summary>
    public int FlagAbove { get; }

    /// <summary>Whether a straight line replaces the curve past three SDs: for weight, BMI, arm, skinfolds; not length and head.</summary>
    public bool StraightTails { get; }

    /// <summary>The table of an indicator.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such indicator.</exception>
    public static GrowthStandard Of(Indicator indicator) => (uint)indicator < (uint)All.Length
        ? All[(int)indicator]
        : throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "WHO has nine indicators.");

    /// <summary>All rows of a sex, one for each key from <see cref="FirstKey"/> on.</summary>
    public ReadOnlySpan<Lms> Rows(Sex sex) => sex == Sex.Male ? boys : girls;

    /// <summary>The row of a key; none outside the table.</summary>
    /// <param name="sex">The child's sex.</param>
    /// <param name="key">A day, or tenths of a centimetre.</param>
    public Lms? Row(Sex sex, int key) => key >= FirstKey && key <= LastKey ? Rows(sex)[key - FirstKey] : null;

    /// <summary>The row of a length, between two rows in proportion; none outside the table, whose ends are included.</summary>
    /// <param name="sex">The child's sex.</param>
    /// <param name="cm">Comparable length in cm, not rounded.</param>
    /// <exception cref="InvalidOperationException">The table is by age.</exception>
    public Lms? RowAtLength(Sex sex, double cm)
    {
        if (IsByAge) throw new InvalidOperationException($"{Indicator} is looked up by age.");
        if (!(cm >= FirstKey / 10.0 && cm <= LastKey / 10.0)) return null;

        // The upper key is reckoned as the reference does, not as key + 1: 103.1 - 0.7 makes them differ (docs/rules/growth.md#between).
        var key = (int)(10 * cm);
        var upper = (int)((10 * cm) + 1);
        var part = (cm - (key / 10.0)) / 0.1;

        var rows = Rows(sex);
        return part > 0 ? Lms.Between(rows[key - FirstKey], rows[upper - FirstKey], part) : rows[key - FirstKey];
    }

    /// <summary>Scores a measurement by age; none outside the table, from sixty months on, or for nothing positive.</summary>
    /// <param name="sex">The child's sex.</param>
    /// <param name="age">On the day of measuring.</param>
    /// <param name="measured">In the unit of the table: kg, cm, mm or kg/m²; a length in the posture of the age.</param>
    /// <exception cref="InvalidOperationException">The table is by length.</exception>
    public Score? ScoreAtAge(Sex sex, Age age, double measured)
    {
        if (!IsByAge) throw new InvalidOperationException($"{Indicator} is looked up by length.");

        return age.IsUnderFiveYears && Row(sex, age.Days) is { } row ? ScoreBy(row, measured) : null;
    }

    /// <summary>Scores a weight by length; none outside the table or for nothing positive.</summary>
    /// <param name="sex">The child's sex.</param>
    /// <param name="cm">Comparable length in cm, not rounded.</param>
    /// <param name="weightKg">Weight in kg.</param>
    /// <exception cref="InvalidOperationException">The table is by age.</exception>
    public Score? ScoreAtLength(Sex sex, double cm, double weightKg) =>
        RowAtLength(sex, cm) is { } row ? ScoreBy(row, weightKg) : null;

    /// <summary>Whether a z lies outside what a living child can have, so that the measuring is doubted; the limits are inside.</summary>
    public bool Flags(ZScore z) => z.Value < FlagBelow || z.Value > FlagAbove;

    /// <summary>Scores a measurement by a row of the table; none for nothing positive.</summary>
    internal Score? ScoreBy(Lms row, double measured)
    {
        if (!(measured > 0)) return null;

        var z = StraightTails ? row.WithStraightTails(measured) : row.OnCurve(measured);
        return double.IsFinite(z) ? new(Indicator, new(z)) : null;
    }
}
