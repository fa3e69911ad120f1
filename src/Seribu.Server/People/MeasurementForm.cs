using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.People;

/// <summary>The form of a child's visit as it was typed. Everything is text until it is read.</summary>
public sealed class MeasurementForm : VisitForm
{
    public string? Length { get; set; }

    public string? Measure { get; set; }

    public string? Head { get; set; }

    public string? Oedema { get; set; }

    public string? Mat { get; set; }

    public List<string> Doses { get; set; } = [];

    public string? VitaminA { get; set; }

    public string? Deworming { get; set; }

    public string? CounsellingMother { get; set; }

    public string? CounsellingFather { get; set; }

    public string? ParentingClass { get; set; }

    public string? BirthCertificate { get; set; }

    /// <summary>The form of a visit that is to be corrected.</summary>
    public static MeasurementForm Of(Noted<ChildVisit> visit) => new()
    {
        Replaces = visit.Fact,
        On = FactWriter.Day(visit.On),
        Weight = Text(visit.What.WeightKg),
        Length = Text(visit.What.LengthCm),
        Measure = visit.What.Measure is { } posture ? Wire.Of(Wire.Postures, posture) : null,
        Head = Text(visit.What.HeadCm),
        Arm = Text(visit.What.ArmCm),
        Oedema = Word(visit.What.Oedema),
        Mat = visit.What.Mat is { } mat ? Wire.Of(Wire.Mats, mat) : null,
        Doses = [.. visit.What.Doses],
        VitaminA = visit.What.VitaminA is { } capsule ? Wire.Of(Wire.Capsules, capsule) : null,
        Deworming = Word(visit.What.Deworming),
        CounsellingMother = Word(visit.What.CounsellingMother),
        CounsellingFather = Word(visit.What.CounsellingFather),
        ParentingClass = Word(visit.What.ParentingClass),
        HomeVisits = Text(visit.What.HomeVisits),
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
        var on = ReadDay(typed);
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
        return (on, visit, typed.Problems);
    }
}
