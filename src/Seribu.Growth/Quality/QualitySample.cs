namespace Seribu.Growth.Quality;

/// <summary>What a row can lack.</summary>
public enum QualityField
{
    /// <summary>Boy or girl.</summary>
    Sex,

    /// <summary>Age, or the two days it is reckoned from.</summary>
    Age,

    /// <summary>Weight.</summary>
    Weight,

    /// <summary>Length or height.</summary>
    Length,

    /// <summary>Lying or standing.</summary>
    Posture,

    /// <summary>Arm circumference.</summary>
    Arm,
}

/// <summary>Measurements of children, gathered to be judged as measurements: how well they were taken, not how the children are.</summary>
/// <remarks>
/// Rules, formulas and sources: docs/rules/quality.md. As SMART does, only children of 6 to 59 months and those of unknown age are judged;
/// completeness and doubles count all.
/// </remarks>
public sealed class QualitySample
{
    private const int FirstMonth = 6;

    private readonly int[] missing = new int[Enum.GetValues<QualityField>().Length];
    private readonly Dictionary<(Sex Sex, int Days, double Kg, double Cm), List<long>> alike = [];

    /// <summary>How many children were offered, whatever their age.</summary>
    public int Children { get; private set; }

    /// <summary>How many of them are judged.</summary>
    public int Judged { get; private set; }

    /// <summary>Last digits of weights.</summary>
    public DigitCounts WeightDigits { get; } = new();

    /// <summary>Last digits of lengths and heights.</summary>
    public DigitCounts LengthDigits { get; } = new();

    /// <summary>Last digits of arm circumferences.</summary>
    public DigitCounts ArmDigits { get; } = new();

    /// <summary>Children with a score that WHO's limits call implausible.</summary>
    public int FlaggedByWho { get; private set; }

    /// <summary>Rows that say the same sex, age, weight and length; each set has two rows or more.</summary>
    public IEnumerable<IReadOnlyList<long>> Doubles => alike.Values.Where(rows => rows.Count > 1);

    internal int Boys { get; private set; }

    internal int Girls { get; private set; }

    /// <summary>Children of 6 to 29 months, and of 30 to 59.</summary>
    internal int Younger { get; private set; }

    internal int Older { get; private set; }

    /// <summary>Children by the month within their year of life, of those of 12 to 59 months.</summary>
    internal int[] MonthsOfYear { get; } = new int[12];

    /// <summary>Weight for length, with the cluster of the child.</summary>
    internal List<(double Z, int? Cluster)> WeightForLength { get; } = [];

    internal List<double> LengthForAge { get; } = [];

    internal List<double> WeightForAge { get; } = [];

    /// <summary>How many children lack a field.</summary>
    public int Missing(QualityField field) => missing[(int)field];

    /// <summary>Takes a child into the set.</summary>
    /// <param name="child">What was measured.</param>
    /// <param name="row">Where it stands, for naming doubles.</param>
    /// <param name="cluster">Its cluster, by any number.</param>
    public void Add(in Measures child, long row, int? cluster = null)
    {
        Children++;
        CountMissing(child);
        if (child is { Sex: { } sex, Age: { } age, WeightKg: { } kg, LengthCm: { } cm })
        {
            if (!alike.TryGetValue((sex, age.Days, kg, cm), out var rows)) alike.Add((sex, age.Days, kg, cm), rows = new(1));
            rows.Add(row);
        }

        if (child.Age is { } known && (known.Months < FirstMonth || !known.IsUnderFiveYears)) return;

        Judged++;
        CountSexAndAge(child);
        WeightDigits.Add(child.WeightKg);
        LengthDigits.Add(child.LengthCm);
        ArmDigits.Add(child.ArmCm);
        CountScores(GrowthScores.Of(child), cluster);
    }

    /// <summary>Every answer, first the ten of SMART.</summary>
    public QualityAnswers Judge() => new(QualityJudgement.Of(this));

    private void CountMissing(in Measures child)
    {
        Count(QualityField.Sex, child.Sex is null);
        Count(QualityField.Age, child.Age is null);
        Count(QualityField.Weight, child.WeightKg is null);
        Count(QualityField.Length, child.LengthCm is null);
        Count(QualityField.Posture, child.Posture is null);
        Count(QualityField.Arm, child.ArmCm is null);

        void Count(QualityField field, bool isMissing) => missing[(int)field] += isMissing ? 1 : 0;
    }

    private void CountSexAndAge(in Measures child)
    {
        const int FirstOfOlder = 30, FirstWholeYear = 12;
        if (child.Sex == Sex.Male) Boys++;
        if (child.Sex == Sex.Female) Girls++;
        if (child.Age is not { } age) return;

        if (age.Months < FirstOfOlder) Younger++;
        else Older++;
        if (age.Months >= FirstWholeYear) MonthsOfYear[(int)age.Months % 12]++;
    }

    private void CountScores(in GrowthScores scores, int? cluster)
    {
        if (scores.WeightForLength is { } forLength) WeightForLength.Add((forLength.Z.Value, cluster));
        if (scores.LengthForAge is { } length) LengthForAge.Add(length.Z.Value);
        if (scores.WeightForAge is { } weight) WeightForAge.Add(weight.Z.Value);
        if (scores.WeightForLength is { IsFlagged: true } || scores.LengthForAge is { IsFlagged: true } || scores.WeightForAge is { IsFlagged: true }) FlaggedByWho++;
    }
}
