using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.Care;

/// <summary>One row of form 2A or 2B as it came from the keyboard, with the id the browser gave it. Cells of the other form are empty.</summary>
public sealed record TypedRow
{
    /// <summary>The fact's id, made where it was typed: sent again it changes nothing.</summary>
    public Guid Fact { get; init; }

    /// <summary>The child, or the pregnancy.</summary>
    public Guid Subject { get; init; }

    /// <summary>The saved row this one mends.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Codes of doubts that were answered with "this is right".</summary>
    public string[] Confirmed { get; init; } = [];

    public int Number { get; init; }

    /// <summary>The day of the month.</summary>
    public string? Day { get; init; }

    public string? Weight { get; init; }

    public string? Length { get; init; }

    /// <summary><c>l</c> or <c>h</c>.</summary>
    public string? Measure { get; init; }

    /// <summary>H, K, M: hijau, kuning, merah.</summary>
    public string? Mat { get; init; }

    public string? Doses { get; init; }

    public string? Father { get; init; }

    public string? Mother { get; init; }

    public string? Visits { get; init; }

    public string? Water { get; init; }

    public string? Latrine { get; init; }

    public string? Certificate { get; init; }

    public string? Cover { get; init; }

    public string? Parenting { get; init; }

    /// <summary>N, R, K or RK: normal, high risk, chronic energy deficiency.</summary>
    public string? Risk { get; init; }

    public string? Anc { get; init; }

    public string? Iron { get; init; }

    public string? Postnatal { get; init; }

    public string? Counselling { get; init; }

    /// <summary>The row as a child's visit.</summary>
    internal ChildVisit Child(Guid? posyandu, TypedCells cells) => new()
    {
        Form = true,
        Posyandu = posyandu,
        WeightKg = cells.Figure("weight_kg", Weight),
        LengthCm = cells.Figure("length_cm", Length),
        Measure = string.IsNullOrWhiteSpace(Length) ? null : Wire.Read(Wire.Postures, Measure),
        Mat = cells.Mat(Mat),
        Doses = cells.Doses(Doses),
        CounsellingFather = cells.YesNo("counselling_father", Father),
        CounsellingMother = cells.YesNo("counselling_mother", Mother),
        HomeVisits = cells.Count("home_visits", Visits),
        SafeWater = cells.YesNo("safe_water", Water),
        Latrine = cells.YesNo("latrine", Latrine),
        BirthCertificate = cells.YesNo("birth_certificate", Certificate),
        HealthCover = cells.YesNo("health_cover", Cover),
        ParentingClass = cells.YesNo("parenting_class", Parenting),
    };

    /// <summary>The row as a pregnancy's visit.</summary>
    internal PregnancyVisit Pregnancy(Guid? posyandu, TypedCells cells)
    {
        var (highRisk, kek) = cells.Risk(Risk);
        return new()
        {
            Form = true,
            Posyandu = posyandu,
            HighRisk = highRisk,
            Kek = kek,
            Anc = cells.Count("anc", Anc),
            IronTablets = cells.Count("iron_tablets", Iron),
            Postnatal = cells.Count("postnatal", Postnatal),
            Counselling = cells.Count("counselling", Counselling),
            HomeVisits = cells.Count("home_visits", Visits),
            SafeWater = cells.YesNo("safe_water", Water),
            Latrine = cells.YesNo("latrine", Latrine),
            HealthCover = cells.YesNo("health_cover", Cover),
        };
    }
}
