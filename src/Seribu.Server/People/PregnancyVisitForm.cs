using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.People;

/// <summary>The form of a visit in pregnancy or in the weeks after it, as it was typed.</summary>
public sealed class PregnancyVisitForm : VisitForm
{
    public string? Anc { get; set; }

    public string? Tablets { get; set; }

    public string? Supplement { get; set; }

    public string? Postnatal { get; set; }

    public string? Counselling { get; set; }

    public string? HighRisk { get; set; }

    public string? Kek { get; set; }

    public string? Hb { get; set; }

    public string? Pressure { get; set; }

    /// <summary>The form of a visit that is to be corrected.</summary>
    public static PregnancyVisitForm Of(Noted<PregnancyVisit> visit) => new()
    {
        Replaces = visit.Fact,
        On = FactWriter.Day(visit.On),
        Anc = Text(visit.What.Anc),
        Tablets = Text(visit.What.IronTablets),
        Supplement = visit.What.Supplement is { } supplement ? Wire.Of(Wire.Supplements, supplement) : null,
        Postnatal = Text(visit.What.Postnatal),
        Counselling = Text(visit.What.Counselling),
        HomeVisits = Text(visit.What.HomeVisits),
        HighRisk = Word(visit.What.HighRisk),
        Kek = Word(visit.What.Kek),
        Weight = Text(visit.What.WeightKg),
        Arm = Text(visit.What.ArmCm),
        Hb = Text(visit.What.Hb),
        Pressure = visit.What.BloodPressure,
        SafeWater = Word(visit.What.SafeWater),
        Latrine = Word(visit.What.Latrine),
        HealthCover = Word(visit.What.HealthCover),
        Note = visit.What.Note,
    };

    /// <summary>The day and the visit that were typed, over the visit that is corrected; and what could not be read.</summary>
    public (DateOnly On, PregnancyVisit Visit, IReadOnlyList<Problem> Problems) Read(PregnancyVisit? corrected)
    {
        var typed = new Typed();
        var on = ReadDay(typed);
        var visit = (corrected ?? new()) with
        {
            Anc = typed.Count("anc", Anc),
            IronTablets = typed.Count("iron_tablets", Tablets),
            Supplement = Wire.Read(Wire.Supplements, Supplement),
            Postnatal = typed.Count("postnatal", Postnatal),
            Counselling = typed.Count("counselling", Counselling),
            HomeVisits = typed.Count("home_visits", HomeVisits),
            HighRisk = Typed.YesNo(HighRisk),
            Kek = Typed.YesNo(Kek),
            WeightKg = typed.Number("weight_kg", Weight),
            ArmCm = typed.Number("arm_cm", Arm),
            Hb = typed.Number("hb", Hb),
            BloodPressure = Typed.Text(Pressure),
            SafeWater = Typed.YesNo(SafeWater),
            Latrine = Typed.YesNo(Latrine),
            HealthCover = Typed.YesNo(HealthCover),
            Note = Typed.Text(Note),
        };
        if (visit.IronTablets is null) visit = visit with { Supplement = null };
        return (on, visit, typed.Problems);
    }
}
