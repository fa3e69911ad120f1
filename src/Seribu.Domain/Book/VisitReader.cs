using Seribu.Domain.Care;
using Seribu.Growth;

namespace Seribu.Domain.Book;

/// <summary>Reads visits: rows of the forms 2A, 2B and 2C, lines of the posyandu grid, visits to houses, village money.</summary>
internal static class VisitReader
{
    private const int VisitLimit = Shape.MostVisits;
    private const int TabletLimit = Shape.MostTablets;

    public static ChildVisit Child(ref FieldReader f, ref FieldReader personal, ref bool understood)
    {
        bool form = false;
        Guid? posyandu = null;
        bool? present = null, oedema = null, deworming = null, father = null, mother = null, water = null, latrine = null, certificate = null, cover = null, parenting = null;
        decimal? weight = null, length = null, head = null, arm = null;
        Posture? measure = null;
        MatColour? mat = null;
        VitaminA? vitaminA = null;
        IReadOnlyList<string> doses = [];
        int? homeVisits = null;
        string? tool = null;
        while (f.Next())
            switch (f.Name)
            {
                case "form": form = f.YesNo() ?? false; break;
                case "posyandu": posyandu = f.Id(); break;
                case "present": present = f.YesNo(); break;
                case "weight_kg": weight = f.Number(3); break;
                case "length_cm": length = f.Number(2); break;
                case "measure": measure = f.Word(Wire.Postures); break;
                case "head_cm": head = f.Number(2); break;
                case "arm_cm": arm = f.Number(2); break;
                case "oedema": oedema = f.YesNo(); break;
                case "mat": mat = f.Word(Wire.Mats); break;
                case "doses": doses = f.List(20); break;
                case "vitamin_a": vitaminA = f.Word(Wire.Capsules); break;
                case "deworming": deworming = f.YesNo(); break;
                case "counselling_father": father = f.YesNo(); break;
                case "counselling_mother": mother = f.YesNo(); break;
                case "home_visits": homeVisits = f.Count(VisitLimit); break;
                case "safe_water": water = f.YesNo(); break;
                case "latrine": latrine = f.YesNo(); break;
                case "birth_certificate": certificate = f.YesNo(); break;
                case "health_cover": cover = f.YesNo(); break;
                case "parenting_class": parenting = f.YesNo(); break;
                case "tool": tool = f.Code(); break;
                default: understood = false; f.Skip(); break;
            }

        return new()
        {
            Form = form,
            Posyandu = posyandu,
            Present = present,
            WeightKg = weight,
            LengthCm = length,
            Measure = measure,
            HeadCm = head,
            ArmCm = arm,
            Oedema = oedema,
            Mat = mat,
            Doses = doses,
            VitaminA = vitaminA,
            Deworming = deworming,
            CounsellingFather = father,
            CounsellingMother = mother,
            HomeVisits = homeVisits,
            SafeWater = water,
            Latrine = latrine,
            BirthCertificate = certificate,
            HealthCover = cover,
            ParentingClass = parenting,
            Tool = tool,
            Note = Note(ref personal, ref understood),
        };
    }

    public static PregnancyVisit Pregnancy(ref FieldReader f, ref FieldReader personal, ref bool understood)
    {
        bool form = false;
        Guid? posyandu = null;
        bool? risk = null, kek = null, water = null, latrine = null, cover = null;
        int? anc = null, tablets = null, postnatal = null, counselling = null, homeVisits = null;
        decimal? arm = null, weight = null, hb = null;
        IronSupplement? supplement = null;
        string? pressure = null;
        while (f.Next())
            switch (f.Name)
            {
                case "form": form = f.YesNo() ?? false; break;
                case "posyandu": posyandu = f.Id(); break;
                case "high_risk": risk = f.YesNo(); break;
                case "kek": kek = f.YesNo(); break;
                case "anc": anc = f.Count(VisitLimit); break;
                case "iron_tablets": tablets = f.Count(TabletLimit); break;
                case "supplement": supplement = f.Word(Wire.Supplements); break;
                case "postnatal": postnatal = f.Count(VisitLimit); break;
                case "counselling": counselling = f.Count(VisitLimit); break;
                case "home_visits": homeVisits = f.Count(VisitLimit); break;
                case "safe_water": water = f.YesNo(); break;
                case "latrine": latrine = f.YesNo(); break;
                case "health_cover": cover = f.YesNo(); break;
                case "arm_cm": arm = f.Number(2); break;
                case "weight_kg": weight = f.Number(3); break;
                case "hb": hb = f.Number(1); break;
                case "blood_pressure": pressure = f.Text(7); break;
                default: understood = false; f.Skip(); break;
            }

        return new()
        {
            Form = form,
            Posyandu = posyandu,
            HighRisk = risk,
            Kek = kek,
            Anc = anc,
            IronTablets = tablets,
            Supplement = supplement,
            Postnatal = postnatal,
            Counselling = counselling,
            HomeVisits = homeVisits,
            SafeWater = water,
            Latrine = latrine,
            HealthCover = cover,
            ArmCm = arm,
            WeightKg = weight,
            Hb = hb,
            BloodPressure = pressure,
            Note = Note(ref personal, ref understood),
        };
    }

    public static HouseholdVisit Household(ref FieldReader f, ref FieldReader personal, ref bool understood)
    {
        string? purpose = null;
        bool? water = null, latrine = null;
        IReadOnlyList<Guid> persons = [];
        IReadOnlyList<string> topics = [];
        while (f.Next())
            switch (f.Name)
            {
                case "purpose": purpose = f.Text(); break;
                case "persons": persons = f.Ids(); break;
                case "safe_water": water = f.YesNo(); break;
                case "latrine": latrine = f.YesNo(); break;
                case "topics": topics = f.List(); break;
                default: understood = false; f.Skip(); break;
            }

        return new() { Purpose = purpose, Persons = persons, SafeWater = water, Latrine = latrine, Topics = topics, Note = Note(ref personal, ref understood) };
    }

    public static PreschoolMonth Preschool(ref FieldReader f, DateOnly month, ref bool understood)
    {
        bool? attended = null;
        Guid? posyandu = null;
        while (f.Next())
            switch (f.Name)
            {
                case "attended": attended = f.YesNo(); break;
                case "posyandu": posyandu = f.Id(); break;
                default: understood = false; f.Skip(); break;
            }

        return new(new(month.Year, month.Month, 1), attended, posyandu);
    }

    public static VillageFund Fund(ref FieldReader f, ref bool understood)
    {
        int? year = null;
        string? field = null;
        long? total = null, stunting = null;
        while (f.Next())
            switch (f.Name)
            {
                case "year": year = f.Count(3000); break;
                case "field": field = f.Text(20); break;
                case "total": total = f.Whole(1_000_000_000_000_000); break;
                case "stunting": stunting = f.Whole(1_000_000_000_000_000); break;
                default: understood = false; f.Skip(); break;
            }

        if (field is not ("development" or "empowerment")) f.WrongAt("field", "unknown-word");
        if (year is null or < 2015) f.WrongAt("year", "out-of-range", "2015", "3000");
        if (total is null) f.WrongAt("total", "missing");
        if (stunting > total) f.WrongAt("stunting", "more-than-total");
        return new(year ?? 0, field ?? "", total ?? 0, stunting ?? 0);
    }

    private static string? Note(ref FieldReader personal, ref bool understood)
    {
        string? note = null;
        while (personal.Next())
            if (personal.Name == "note") note = personal.Text(500);
            else { understood = false; personal.Skip(); }
        return note;
    }
}
