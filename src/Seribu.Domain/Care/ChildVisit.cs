using Seribu.Domain.Book;
using Seribu.Growth;

namespace Seribu.Domain.Care;

/// <summary>Reading of the growth mat, tikar pertumbuhan. Recorded, never computed.</summary>
public enum MatColour
{
    /// <summary>Hijau: normal.</summary>
    Green,

    /// <summary>Kuning: at risk.</summary>
    Yellow,

    /// <summary>Merah: indicated.</summary>
    Red,
}

/// <summary>Capsule of vitamin A.</summary>
public enum VitaminA
{
    /// <summary>100,000 IU, 6 to 11 months.</summary>
    Blue,

    /// <summary>200,000 IU, 12 to 59 months.</summary>
    Red,
}

/// <summary>A row of form 2B, a line of the posyandu grid, or one visit to a child. Empty means not recorded: neither no nor zero.</summary>
public sealed record ChildVisit : FactBody
{
    /// <summary>The row is the month's form, which already sums the single visits of that month.</summary>
    public bool Form { get; init; }

    /// <summary>The posyandu whose register the row stands in; empty: the one the child belongs to.</summary>
    public Guid? Posyandu { get; init; }

    /// <summary>Came to the posyandu.</summary>
    public bool? Present { get; init; }

    /// <summary>Weight in kg, at most three decimals.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>Length or height as read, in cm, at most two decimals; never corrected here.</summary>
    public decimal? LengthCm { get; init; }

    /// <summary>Lying or standing.</summary>
    public Posture? Measure { get; init; }

    /// <summary>Head circumference in cm.</summary>
    public decimal? HeadCm { get; init; }

    /// <summary>Mid-upper arm circumference (LiLA) in cm.</summary>
    public decimal? ArmCm { get; init; }

    /// <summary>Pitting oedema of both feet.</summary>
    public bool? Oedema { get; init; }

    /// <summary>Growth mat.</summary>
    public MatColour? Mat { get; init; }

    /// <summary>Codes of the vaccine doses given that day.</summary>
    public IReadOnlyList<string> Doses { get; init; } = [];

    /// <summary>Vitamin A capsule given.</summary>
    public VitaminA? VitaminA { get; init; }

    /// <summary>Deworming medicine given.</summary>
    public bool? Deworming { get; init; }

    /// <summary>The father attended nutrition counselling.</summary>
    public bool? CounsellingFather { get; init; }

    /// <summary>The mother attended nutrition counselling.</summary>
    public bool? CounsellingMother { get; init; }

    /// <summary>Home visits in the month of the row.</summary>
    public int? HomeVisits { get; init; }

    /// <summary>The house has safe drinking water.</summary>
    public bool? SafeWater { get; init; }

    /// <summary>The house has a decent latrine.</summary>
    public bool? Latrine { get; init; }

    /// <summary>Has a birth certificate.</summary>
    public bool? BirthCertificate { get; init; }

    /// <summary>Has health cover (JKN).</summary>
    public bool? HealthCover { get; init; }

    /// <summary>A parent attended the parenting class.</summary>
    public bool? ParentingClass { get; init; }

    /// <summary>The scale or board used.</summary>
    public string? Tool { get; init; }

    /// <summary>Words of the writer; personal, and erasable.</summary>
    public string? Note { get; init; }
}
