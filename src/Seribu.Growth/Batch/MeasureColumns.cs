namespace Seribu.Growth.Batch;

/// <summary>Many children as columns: row i of every column is one child on one day.</summary>
/// <remarks>
/// NaN is a value not taken or not known; a column left out is one of nothing but such values. What each value means, and which score needs
/// it, is said at <see cref="Measures"/>.
/// </remarks>
public sealed record MeasureColumns
{
    /// <summary>Sex; its length is the number of children.</summary>
    public required ReadOnlyMemory<Sex?> Sex { get; init; }

    /// <summary>Age in days, whole or not.</summary>
    public ReadOnlyMemory<double> AgeDays { get; init; }

    /// <summary>Age in months of 30.4375 days, unrounded. Where both ages are given, days look up the tables and months decide the limits.</summary>
    public ReadOnlyMemory<double> AgeMonths { get; init; }

    /// <summary>Weight in kg.</summary>
    public ReadOnlyMemory<double> WeightKg { get; init; }

    /// <summary>Length or height as read, in cm.</summary>
    public ReadOnlyMemory<double> LengthCm { get; init; }

    /// <summary>Lying or standing.</summary>
    public ReadOnlyMemory<Posture?> Posture { get; init; }

    /// <summary>Head circumference in cm.</summary>
    public ReadOnlyMemory<double> HeadCm { get; init; }

    /// <summary>Mid-upper arm circumference in cm.</summary>
    public ReadOnlyMemory<double> ArmCm { get; init; }

    /// <summary>Triceps skinfold in mm.</summary>
    public ReadOnlyMemory<double> TricepsMm { get; init; }

    /// <summary>Subscapular skinfold in mm.</summary>
    public ReadOnlyMemory<double> SubscapularMm { get; init; }

    /// <summary>Pitting oedema of both feet.</summary>
    public ReadOnlyMemory<bool> Oedema { get; init; }

    /// <summary>How many children there are.</summary>
    public int Count => Sex.Length;

    /// <summary>One child, as the scalar path takes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An age that is none.</exception>
    internal Measures Child(int row) => new()
    {
        Sex = Sex.Span[row],
        Age = Age(row),
        WeightKg = At(WeightKg, row),
        LengthCm = At(LengthCm, row),
        Posture = Posture.IsEmpty ? null : Posture.Span[row],
        HeadCm = At(HeadCm, row),
        ArmCm = At(ArmCm, row),
        TricepsMm = At(TricepsMm, row),
        SubscapularMm = At(SubscapularMm, row),
        Oedema = !Oedema.IsEmpty && Oedema.Span[row],
    };

    /// <summary>Refuses columns of different lengths.</summary>
    /// <exception cref="ArgumentException">A column has another length than <see cref="Sex"/>.</exception>
    internal void RefuseUnequalLengths()
    {
        ReadOnlySpan<int> lengths =
        [
            AgeDays.Length, AgeMonths.Length, WeightKg.Length, LengthCm.Length, Posture.Length, HeadCm.Length, ArmCm.Length,
            TricepsMm.Length, SubscapularMm.Length, Oedema.Length,
        ];

        foreach (var length in lengths)
            if (length != 0 && length != Count) throw new ArgumentException($"A column has {length} rows, but sex has {Count}.");
    }

    private Age? Age(int row) => (At(AgeDays, row), At(AgeMonths, row)) switch
    {
        (null, null) => null,
        ({ } days, null) => Growth.Age.OfDays(days),
        (null, { } months) => Growth.Age.OfMonths(months),
        ({ } days, { } months) => Growth.Age.Of(days, months),
    };

    private static double? At(ReadOnlyMemory<double> column, int row) =>
        column.IsEmpty || double.IsNaN(column.Span[row]) ? null : column.Span[row];
}
