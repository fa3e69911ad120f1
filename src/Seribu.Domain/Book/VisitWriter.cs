using System.Text.Json;
using Seribu.Domain.Care;

namespace Seribu.Domain.Book;

/// <summary>Writes visits; the mirror of <see cref="VisitReader"/>.</summary>
internal static class VisitWriter
{
    public static void Child(Utf8JsonWriter json, ChildVisit visit)
    {
        if (visit.Form) json.YesNo("form", true);
        json.Id("posyandu", visit.Posyandu);
        json.YesNo("present", visit.Present);
        json.Number("weight_kg", visit.WeightKg);
        json.Number("length_cm", visit.LengthCm);
        json.Word("measure", Wire.Postures, visit.Measure);
        json.Number("head_cm", visit.HeadCm);
        json.Number("arm_cm", visit.ArmCm);
        json.YesNo("oedema", visit.Oedema);
        json.Word("mat", Wire.Mats, visit.Mat);
        if (visit.Doses.Count > 0) FactWriter.Texts(json, "doses", visit.Doses);
        json.Word("vitamin_a", Wire.Capsules, visit.VitaminA);
        json.YesNo("deworming", visit.Deworming);
        json.YesNo("counselling_father", visit.CounsellingFather);
        json.YesNo("counselling_mother", visit.CounsellingMother);
        json.Number("home_visits", visit.HomeVisits);
        json.YesNo("safe_water", visit.SafeWater);
        json.YesNo("latrine", visit.Latrine);
        json.YesNo("birth_certificate", visit.BirthCertificate);
        json.YesNo("health_cover", visit.HealthCover);
        json.YesNo("parenting_class", visit.ParentingClass);
        json.Text("tool", visit.Tool);
    }

    public static void Pregnancy(Utf8JsonWriter json, PregnancyVisit visit)
    {
        if (visit.Form) json.YesNo("form", true);
        json.Id("posyandu", visit.Posyandu);
        json.YesNo("high_risk", visit.HighRisk);
        json.YesNo("kek", visit.Kek);
        json.Number("anc", visit.Anc);
        json.Number("iron_tablets", visit.IronTablets);
        json.Word("supplement", Wire.Supplements, visit.Supplement);
        json.Number("postnatal", visit.Postnatal);
        json.Number("counselling", visit.Counselling);
        json.Number("home_visits", visit.HomeVisits);
        json.YesNo("safe_water", visit.SafeWater);
        json.YesNo("latrine", visit.Latrine);
        json.YesNo("health_cover", visit.HealthCover);
        json.Number("arm_cm", visit.ArmCm);
        json.Number("weight_kg", visit.WeightKg);
        json.Number("hb", visit.Hb);
        json.Text("blood_pressure", visit.BloodPressure);
    }

    public static void Household(Utf8JsonWriter json, HouseholdVisit visit)
    {
        json.Text("purpose", visit.Purpose);
        if (visit.Persons.Count > 0) FactWriter.Texts(json, "persons", [.. visit.Persons.Select(p => p.ToString())]);
        json.YesNo("safe_water", visit.SafeWater);
        json.YesNo("latrine", visit.Latrine);
        if (visit.Topics.Count > 0) FactWriter.Texts(json, "topics", visit.Topics);
    }
}

/// <summary>What is not recorded is not written.</summary>
internal static class Unless
{
    public static void YesNo(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } yes) json.WriteString(name, yes ? "y" : "n");
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void Id(this Utf8JsonWriter json, string name, Guid? value)
    {
        if (value is { } id) json.WriteString(name, id);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, FactWriter.Day(day));

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public static void Word<T>(this Utf8JsonWriter json, string name, (string Word, T Value)[] words, T? value) where T : struct
    {
        if (value is { } known) json.WriteString(name, Wire.Of(words, known));
    }
}
