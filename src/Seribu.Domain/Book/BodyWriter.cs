using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Care;

namespace Seribu.Domain.Book;

/// <summary>Writes the public and the personal part of a fact, kind by kind.</summary>
internal static class BodyWriter
{
    public static void Write(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Body is RegisterChange register) { RegisterPart(json, register, false); RegisterPart(json, register, true); return; }

        json.WriteStartObject("public");
        switch (fact.Body)
        {
            case ChildVisit visit: VisitWriter.Child(json, visit); break;
            case PregnancyVisit visit: VisitWriter.Pregnancy(json, visit); break;
            case HouseholdVisit visit: VisitWriter.Household(json, visit); break;
            case PreschoolMonth month: json.YesNo("attended", month.Attended); json.Id("posyandu", month.Posyandu); break;
            case VillageFund fund:
                json.WriteNumber("year", fund.Year);
                json.WriteString("field", fund.Field);
                json.WriteNumber("total", fund.Total);
                json.WriteNumber("stunting", fund.Stunting);
                break;
            case Birth birth: Newborns(json, birth); break;
            case PregnancyEnd end: json.WriteString("outcome", Wire.Of(Wire.Outcomes, end.Outcome)); json.Day("on", end.On); break;
            case Death death: json.Day("on", death.On); json.Text("place", death.Place); break;
            case Relocation move: json.Id("household", move.Household); json.Id("posyandu", move.Posyandu); json.Text("rt", move.Rt); break;
            case LeavesVillage leaves:
                json.Day("on", leaves.On);
                json.WriteString("to_village", leaves.ToVillage ?? RegisterChange.Unknown);
                json.WriteString("kind", Wire.Of(Wire.Departures, leaves.As));
                break;
            case Arrival arrival: Sheet(json, arrival); break;
            case Withdrawal withdrawal: json.WriteString("fact", withdrawal.Fact); break;
            case Verdict verdict: json.WriteString("fact", verdict.Fact); json.WriteString("choice", verdict.Choice); json.Text("field", verdict.Field); break;
            case Merge merge: json.WriteString("kept", merge.Kept); json.WriteString("merged", merge.Merged); break;
            case Apart apart: json.WriteString("one", apart.One); json.WriteString("other", apart.Other); break;
            case QuarterState quarter:
                json.WriteString("quarter", quarter.Quarter.ToString());
                json.WriteString("state", quarter.State);
                json.WriteString("rule_set", quarter.RuleSet);
                json.WriteString("figures", quarter.Figures);
                json.WriteNumber("number", quarter.Number);
                break;
            case WrongVillage wrong: json.WriteString("to_village", wrong.ToVillage); break;
            case Erasure erasure: json.WriteString("basis", erasure.Basis); json.WriteString("decided_by", erasure.DecidedBy); break;
            case KeptAsWritten kept: Members(json, kept.Json); break;
            case null: break;
            default: throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "No way to write this kind.");
        }

        json.WriteEndObject();
        PersonalPart(json, fact.Body);
    }

    private static void RegisterPart(Utf8JsonWriter json, RegisterChange register, bool personal)
    {
        if (personal && !register.Fields.Any(f => f.Field.Personal)) return;

        json.WriteStartObject(personal ? "personal" : "public");
        foreach (var change in register.Fields)
            if (change.Field.Personal == personal)
            {
                json.WriteStartObject(change.Field.Name);
                json.WritePropertyName("value");
                Value(json, change.Field, change.Value);
                json.WritePropertyName("base");
                Value(json, change.Field, change.Base);
                json.WriteEndObject();
            }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, RegisterField field, string? text)
    {
        if (text is null) json.WriteNullValue();
        else if (field.Type is FieldType.Count or FieldType.Measure) json.WriteNumberValue(decimal.Parse(text, CultureInfo.InvariantCulture));
        else if (field.Type is FieldType.List) json.WriteRawValue(text);
        else json.WriteStringValue(text);
    }

    private static void PersonalPart(Utf8JsonWriter json, FactBody? body)
    {
        var (name, text) = body switch
        {
            ChildVisit visit => ("note", visit.Note),
            PregnancyVisit visit => ("note", visit.Note),
            HouseholdVisit visit => ("note", visit.Note),
            Death death => ("cause", death.Cause),
            _ => ("", null),
        };
        if (text is not null)
        {
            json.WriteStartObject("personal");
            json.WriteString(name, text);
            json.WriteEndObject();
        }
        else if (body is QuarterState { Signers: { Count: > 0 } signers })
        {
            json.WriteStartObject("personal");
            FactWriter.Texts(json, "signers", signers);
            json.WriteEndObject();
        }
        else if (body is Arrival { Sheet: var sheet } && sheet.Any(line => line.Personal.Length > 0))
        {
            json.WriteStartObject("personal");
            foreach (var line in sheet.Where(line => line.Personal.Length > 0))
            {
                json.WritePropertyName(line.Id.ToString());
                json.WriteRawValue(line.Personal);
            }

            json.WriteEndObject();
        }
    }

    private static void Newborns(Utf8JsonWriter json, Birth birth)
    {
        json.Day("born_on", birth.BornOn);
        json.Text("place", birth.Place);
        json.Text("helper", birth.Helper);
        json.WriteStartArray("children");
        foreach (var child in birth.Children)
        {
            json.WriteStartObject();
            json.WriteString("person", child.Person);
            json.WriteString("sex", Wire.Of(Wire.Sexes, child.Sex));
            if (child.WeightKg is { } kg) json.WriteNumber("weight_g", (int)(kg * 1000));
            if (child.LengthCm is { } cm) json.WriteNumber("length_cm", cm);
            json.YesNo("alive", child.Alive);
            if (child.Order is { } order) json.WriteNumber("order", order);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sheet(Utf8JsonWriter json, Arrival arrival)
    {
        json.WriteString("from_village", arrival.FromVillage ?? RegisterChange.Unknown);
        json.WriteNumber("number", arrival.FromNumber);
        json.Text("hash", arrival.FromHash);
        json.WriteStartArray("sheet");
        foreach (var line in arrival.Sheet)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Id);
            json.WriteString("kind", line.Kind);
            json.WriteString("subject", line.Subject);
            json.Id("author", line.Author);
            json.Day("on", line.On);
            if (line.HeldBack) json.YesNo("held", true);
            json.WriteString("fact", line.Envelope);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Members(Utf8JsonWriter json, string text)
    {
        using var document = JsonDocument.Parse(text);
        foreach (var member in document.RootElement.EnumerateObject()) member.WriteTo(json);
    }
}
