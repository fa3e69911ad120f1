using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.People;

/// <summary>The form of a child's visit as it was typed. Everything is text until it is read.</summary>
public sealed class MeasurementForm
{
    /// <summary>The id of the fact it will be, made when the form was shown.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The fact it corrects.</summary>
    public Guid? Replaces { get; set; }

    public string? Reason { get; set; }

    public string? On { get; set; }

    public string? Weight { get; set; }

    public string? Length { get; set; }

    public string? Measure { get; set; }

    public string? Head { get; set; }

    public string? Arm { get; set; }

    public string? Oedema { get; set; }

    public string? Mat { get; set; }

    public List<string> Doses { get; set; } = [];

    public string? VitaminA { get; set; }

    public string? Deworming { get; set; }

    public string? CounsellingMother { get; set; }

    public string? CounsellingFather { get; set; }

    public string? ParentingClass { get; set; }

    public string? HomeVisits { get; set; }

    public string? BirthCertificate { get; set; }

    public string? HealthCover { get; set; }

    public string? SafeWater { get; set; }

    public string? Latrine { get; set; }

    public string? Note { get; set; }

    /// <summary>Codes of doubts the writer looked at again and found right.</summary>
    public List<string> Confirmed { get; set; } = [];

    /// <summary>The form of a visit that is to be corrected.</summary>
    public static MeasurementForm Of(Noted<ChildVisit> visit) => new()
    {
        Replaces = visit.Fact,
        On = FactWriter.Day(visit.On),
        Weight = Figure(visit.What.WeightKg),
        Length = Figure(visit.What.LengthCm),
        Measure = visit.What.Measure is { } posture ? Wire.Of(Wire.Postures, posture) : null,
        Head = Figure(visit.What.HeadCm),
        Arm = Figure(visit.What.ArmCm),
        Oedema = Word(visit.What.Oedema),
        Mat = visit.What.Mat is { } mat ? Wire.Of(Wire.Mats, mat) : null,
        Doses = [.. visit.What.Doses],
        VitaminA = visit.What.VitaminA is { } capsule ? Wire.Of(Wire.Capsules, capsule) : null,
        Deworming = Word(visit.What.Deworming),
        CounsellingMother = Word(visit.What.CounsellingMother),
        CounsellingFather = Word(visit.What.CounsellingFather),
        ParentingClass = Word(visit.What.ParentingClass),
        HomeVisits = visit.What.HomeVisits?.ToString(CultureInfo.InvariantCulture),
        BirthCertificate = Word(visit.What.BirthCertificate),
        HealthCover = Word(visit.What.HealthCover),
        SafeWater = Word(visit.What.SafeWater),
        Latrine = Word(visit.What.Latrine),
        Note = visit.What.Note,
    };

    /// <summary>The day and the visit that were typed, over the visit that is corrected; and what could not be read.</summary>
    public (DateOnly On, ChildVisit Visit, IReadOnlyList<Problem> Problems) Read(ChildVisit? corrected)
    {
        var typed = new Typed();
        var on = typed.DayNeeded("on", On);
        var visit = (corrected ?? new() { Present = true }) with
        {
            WeightKg = typed.Number("weight_kg", Weight),
            LengthCm = typed.Number("length_cm", Length),
            Measure = Wire.Read(Wire.Postures, Measure),
            HeadCm = typed.Number("head_cm", Head),
            ArmCm = typed.Number("arm_cm", Arm),
            Oedema = Typed.YesNo(Oedema),
            Mat = Wire.Read(Wire.Mats, Mat),
            Doses = Doses,
            VitaminA = Wire.Read(Wire.Capsules, VitaminA),
            Deworming = Typed.YesNo(Deworming),
            CounsellingMother = Typed.YesNo(CounsellingMother),
            CounsellingFather = Typed.YesNo(CounsellingFather),
            ParentingClass = Typed.YesNo(ParentingClass),
            HomeVisits = typed.Count("home_visits", HomeVisits),
            BirthCertificate = Typed.YesNo(BirthCertificate),
            HealthCover = Typed.YesNo(HealthCover),
            SafeWater = Typed.YesNo(SafeWater),
            Latrine = Typed.YesNo(Latrine),
            Note = Typed.Text(Note),
        };
        if (visit.LengthCm is null) visit = visit with { Measure = null };
        if (Replaces is not null && Typed.Text(Reason) is null) typed.Wrong("reason", "missing");
        return (on, visit, typed.Problems);
    }

    private static string? Figure(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string? Word(bool? answer) => answer switch { true => "y", false => "n", null => null };
}
