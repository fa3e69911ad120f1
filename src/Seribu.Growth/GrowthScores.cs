namespace Seribu.Growth;

/// <summary>All scores of one child on one day.</summary>
/// <remarks>Which score needs what: docs/rules/growth.md#scores. Nothing is allocated.</remarks>
public readonly record struct GrowthScores
{
    /// <summary>Length or height, as read and as compared.</summary>
    public BodyLength Length { get; private init; }

    /// <summary>Body mass index of the compared length, kg/m², not rounded.</summary>
    public double? Bmi { get; private init; }

    /// <summary>Pitting oedema was found.</summary>
    public bool Oedema { get; private init; }

    /// <summary>Weight for age; none with oedema.</summary>
    public Score? WeightForAge { get; private init; }

    /// <summary>Length or height for age.</summary>
    public Score? LengthForAge { get; private init; }

    /// <summary>Weight for length or for height, as its <see cref="Score.Indicator"/> says; none with oedema.</summary>
    public Score? WeightForLength { get; private init; }

    /// <summary>Body mass index for age; none with oedema.</summary>
    public Score? BmiForAge { get; private init; }

    /// <summary>Head circumference for age.</summary>
    public Score? HeadForAge { get; private init; }

    /// <summary>Arm circumference for age.</summary>
    public Score? ArmForAge { get; private init; }

    /// <summary>Triceps skinfold for age.</summary>
    public Score? TricepsForAge { get; private init; }

    /// <summary>Subscapular skinfold for age.</summary>
    public Score? SubscapularForAge { get; private init; }

    /// <summary>The category by weight for length or height: with oedema severely wasted, whatever was measured.</summary>
    public Category? WeightForLengthCategory => CategoryByLength(Oedema, WeightForLength);

    /// <summary>The score of an indicator; of weight for length and for height at most one is there.</summary>
    public Score? this[Indicator indicator] => indicator switch
    {
        Indicator.WeightForAge => WeightForAge,
        Indicator.LengthForAge => LengthForAge,
        Indicator.BmiForAge => BmiForAge,
        Indicator.HeadForAge => HeadForAge,
        Indicator.ArmForAge => ArmForAge,
        Indicator.TricepsForAge => TricepsForAge,
        Indicator.SubscapularForAge => SubscapularForAge,
        _ => WeightForLength is { } score && score.Indicator == indicator ? score : null,
    };

    /// <summary>The category by weight for length or height of a child with or without oedema.</summary>
    public static Category? CategoryByLength(bool oedema, Score? weightForLength) =>
        oedema ? Category.SeverelyWasted : weightForLength?.Category;

    /// <summary>Scores a child by every indicator its measures allow.</summary>
    public static GrowthScores Of(in Measures child)
    {
        var length = BodyLength.Of(child.LengthCm, child.Posture, child.Age);
        var bmi = BodyMassIndex(child.WeightKg, length.ComparableCm);
        var weightKg = child.Oedema ? null : child.WeightKg;
        var comparableCm = length.IsPossible ? length.ComparableCm : null;

        return new()
        {
            Length = length,
            Bmi = bmi,
            Oedema = child.Oedema,
            WeightForAge = AtAge(Indicator.WeightForAge, child, weightKg),
            LengthForAge = AtAge(Indicator.LengthForAge, child, comparableCm),
            WeightForLength = AtLength(child, length, comparableCm, weightKg),
            BmiForAge = weightKg > 0 && comparableCm > 0 ? AtAge(Indicator.BmiForAge, child, bmi) : null,
            HeadForAge = AtAge(Indicator.HeadForAge, child, child.HeadCm),
            ArmForAge = AtAge(Indicator.ArmForAge, child, child.ArmCm),
            TricepsForAge = AtAge(Indicator.TricepsForAge, child, child.TricepsMm),
            SubscapularForAge = AtAge(Indicator.SubscapularForAge, child, child.SubscapularMm),
        };
    }

    private static double? BodyMassIndex(double? weightKg, double? lengthCm)
    {
        var index = weightKg / (lengthCm / 100 * (lengthCm / 100));
        return index is { } value && double.IsFinite(value) ? value : null;
    }

    private static Score? AtAge(Indicator indicator, in Measures child, double? measured) =>
        child is { Sex: { } sex, Age: { } age } && measured is { } value
            ? GrowthStandard.Of(indicator).ScoreAtAge(sex, age, value)
            : null;

    private static Score? AtLength(in Measures child, BodyLength length, double? comparableCm, double? weightKg)
    {
        if (child.Sex is not { } sex || comparableCm is not { } cm || weightKg is not { } weight) return null;
        if (child.Age is { IsUnderFiveYears: false }) return null;

        return GrowthStandard.Of(TableByLength(child.Age, length.Posture, cm)).ScoreAtLength(sex, cm, weight);
    }

    /// <summary>The age decides between length and height; without one the posture, and without that the length itself.</summary>
    private static Indicator TableByLength(Age? age, Posture? posture, double cm)
    {
        const double FirstHeightCm = 87;
        var standard = age?.StandardPosture ?? posture ?? (cm < FirstHeightCm ? Posture.Lying : Posture.Standing);

        return standard == Posture.Lying ? Indicator.WeightForLength : Indicator.WeightForHeight;
    }
}
