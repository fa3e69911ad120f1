using Seribu.Domain.Book;

namespace Seribu.Domain.Care;

/// <summary>Which iron supplement the tablets are.</summary>
public enum IronSupplement
{
    /// <summary>Tablet tambah darah.</summary>
    Ttd,

    /// <summary>Multiple micronutrients.</summary>
    Mms,
}

/// <summary>A row of form 2A or one visit to a pregnant woman or a mother in her postnatal weeks. Empty means not recorded.</summary>
public sealed record PregnancyVisit : FactBody
{
    /// <summary>The row is the month's form, which already sums the single visits of that month.</summary>
    public bool Form { get; init; }

    /// <summary>The posyandu whose register the row stands in; empty: the one the woman belongs to.</summary>
    public Guid? Posyandu { get; init; }

    /// <summary>High-risk pregnancy (risti).</summary>
    public bool? HighRisk { get; init; }

    /// <summary>Chronic energy deficiency (KEK).</summary>
    public bool? Kek { get; init; }

    /// <summary>Antenatal visits, 0 to 31.</summary>
    public int? Anc { get; init; }

    /// <summary>Iron tablets received and drunk, 0 to 200.</summary>
    public int? IronTablets { get; init; }

    /// <summary>TTD or MMS.</summary>
    public IronSupplement? Supplement { get; init; }

    /// <summary>Postnatal visits by health staff, 0 to 31.</summary>
    public int? Postnatal { get; init; }

    /// <summary>Counselling sessions, 0 to 31.</summary>
    public int? Counselling { get; init; }

    /// <summary>Home visits, 0 to 31.</summary>
    public int? HomeVisits { get; init; }

    /// <summary>The house has safe drinking water.</summary>
    public bool? SafeWater { get; init; }

    /// <summary>The house has a decent latrine.</summary>
    public bool? Latrine { get; init; }

    /// <summary>Has health cover (JKN).</summary>
    public bool? HealthCover { get; init; }

    /// <summary>Upper arm circumference in cm.</summary>
    public decimal? ArmCm { get; init; }

    /// <summary>Weight in kg.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>Haemoglobin in g/dL.</summary>
    public decimal? Hb { get; init; }

    /// <summary>Blood pressure as <c>120/80</c>, mmHg.</summary>
    public string? BloodPressure { get; init; }

    /// <summary>Words of the writer; personal, and erasable.</summary>
    public string? Note { get; init; }
}
