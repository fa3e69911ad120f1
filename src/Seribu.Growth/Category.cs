namespace Seribu.Growth;

/// <summary>Nutritional status, status gizi, as Permenkes 2/2020 names it.</summary>
/// <remarks>One word can serve several indicators; its label depends on the indicator. Source: docs/rules/growth.md#categories.</remarks>
public enum Category
{
    /// <summary>In the healthy band of its indicator.</summary>
    Normal,

    /// <summary>Weight for age below -3: berat badan sangat kurang.</summary>
    SeverelyUnderweight,

    /// <summary>Weight for age from -3 to below -2: berat badan kurang.</summary>
    Underweight,

    /// <summary>Length for age below -3: sangat pendek.</summary>
    SeverelyStunted,

    /// <summary>Length for age from -3 to below -2: pendek.</summary>
    Stunted,

    /// <summary>Length for age above +3: tinggi. Seldom a problem.</summary>
    Tall,

    /// <summary>Weight for length or BMI below -3, or oedema: gizi buruk.</summary>
    SeverelyWasted,

    /// <summary>Weight for length or BMI from -3 to below -2: gizi kurang.</summary>
    Wasted,

    /// <summary>Above +1: risiko berat badan lebih by weight for age, berisiko gizi lebih (to +2) by weight for length or BMI.</summary>
    OverweightRisk,

    /// <summary>Weight for length or BMI above +2 to +3: gizi lebih.</summary>
    Overweight,

    /// <summary>Weight for length or BMI above +3: obesitas.</summary>
    Obese,

    /// <summary>Head circumference below -2: mikrosefali.</summary>
    Microcephaly,

    /// <summary>Head circumference above +2: makrosefali.</summary>
    Macrocephaly,
}

/// <summary>On which side of the healthy band a category lies.</summary>
public enum Side
{
    /// <summary>Too little.</summary>
    Below,

    /// <summary>Healthy.</summary>
    Within,

    /// <summary>Too much.</summary>
    Above,
}

/// <summary>How far a category lies from the healthy band.</summary>
public enum Severity
{
    /// <summary>Healthy, or seldom a problem (tall).</summary>
    None,

    /// <summary>At risk: above +1 SD.</summary>
    Risk,

    /// <summary>Moderate: beyond 2 SDs.</summary>
    Moderate,

    /// <summary>Severe: beyond 3 SDs, or oedema.</summary>
    Severe,
}
