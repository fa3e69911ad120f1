namespace Seribu.Growth.Batch;

/// <summary>Scores of many children as columns, each as long as the measures or left out; what is left out is not reckoned.</summary>
/// <remarks>A z has two decimals, as <see cref="ZScore"/> rounds it; NaN where there is no score.</remarks>
public sealed record ScoreColumns
{
    /// <summary>Length or height as compared, in cm: <see cref="BodyLength.ComparableCm"/>.</summary>
    public Memory<double> ComparableCm { get; init; }

    /// <summary>Body mass index, kg/m², not rounded.</summary>
    public Memory<double> Bmi { get; init; }

    /// <summary>Weight for age.</summary>
    public Memory<double> WeightForAge { get; init; }

    /// <summary>Length or height for age.</summary>
    public Memory<double> LengthForAge { get; init; }

    /// <summary>Weight for length or for height; which of the two stands in <see cref="Marks"/>.</summary>
    public Memory<double> WeightForLength { get; init; }

    /// <summary>Body mass index for age.</summary>
    public Memory<double> BmiForAge { get; init; }

    /// <summary>Head circumference for age.</summary>
    public Memory<double> HeadForAge { get; init; }

    /// <summary>Arm circumference for age.</summary>
    public Memory<double> ArmForAge { get; init; }

    /// <summary>Triceps skinfold for age.</summary>
    public Memory<double> TricepsForAge { get; init; }

    /// <summary>Subscapular skinfold for age.</summary>
    public Memory<double> SubscapularForAge { get; init; }

    /// <summary>Flags and remarks.</summary>
    public Memory<ScoreMarks> Marks { get; init; }

    /// <summary>Columns for every score of so many children.</summary>
    public static ScoreColumns Of(int count) => new()
    {
        ComparableCm = new double[count],
        Bmi = new double[count],
        WeightForAge = new double[count],
        LengthForAge = new double[count],
        WeightForLength = new double[count],
        BmiForAge = new double[count],
        HeadForAge = new double[count],
        ArmForAge = new double[count],
        TricepsForAge = new double[count],
        SubscapularForAge = new double[count],
        Marks = new ScoreMarks[count],
    };

    /// <summary>The first children of all columns, over the same memory; columns left out stay so.</summary>
    public ScoreColumns First(int count) => new()
    {
        ComparableCm = First(ComparableCm, count),
        Bmi = First(Bmi, count),
        WeightForAge = First(WeightForAge, count),
        LengthForAge = First(LengthForAge, count),
        WeightForLength = First(WeightForLength, count),
        BmiForAge = First(BmiForAge, count),
        HeadForAge = First(HeadForAge, count),
        ArmForAge = First(ArmForAge, count),
        TricepsForAge = First(TricepsForAge, count),
        SubscapularForAge = First(SubscapularForAge, count),
        Marks = First(Marks, count),
    };

    /// <summary>The column of a table by age.</summary>
    internal Span<double> ByAge(Indicator indicator) => (indicator switch
    {
        Indicator.WeightForAge => WeightForAge,
        Indicator.LengthForAge => LengthForAge,
        Indicator.BmiForAge => BmiForAge,
        Indicator.HeadForAge => HeadForAge,
        Indicator.ArmForAge => ArmForAge,
        Indicator.TricepsForAge => TricepsForAge,
        Indicator.SubscapularForAge => SubscapularForAge,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No table by age."),
    }).Span;

    /// <summary>Refuses columns too short for the measures.</summary>
    /// <exception cref="ArgumentException">A column is neither left out nor as long as the measures.</exception>
    internal void RefuseOtherLengths(int count)
    {
        ReadOnlySpan<int> lengths =
        [
            ComparableCm.Length, Bmi.Length, WeightForAge.Length, LengthForAge.Length, WeightForLength.Length, BmiForAge.Length,
            HeadForAge.Length, ArmForAge.Length, TricepsForAge.Length, SubscapularForAge.Length, Marks.Length,
        ];

        foreach (var length in lengths)
            if (length != 0 && length != count) throw new ArgumentException($"A column has {length} rows, but the measures have {count}.");
    }

    private static Memory<T> First<T>(Memory<T> column, int count) => column.IsEmpty ? column : column[..count];
}
