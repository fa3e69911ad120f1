using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>From state to rows: every row a subject has, as the tables hold it.</summary>
internal static class StateRows
{
    /// <summary>All rows of a subject, table by table.</summary>
    public static void Of(string village, SubjectState state, Guid home, Action<Table, object?[]> add)
    {
        if (state.Row is not { } row) return;
        // One object for all its rows: the writer sees at a glance that the cell is as before.
        object id = state.Id;
        add(StateTables.Of(row.Register), RegisterRow(village, id, row, home));
        foreach (var visit in state.ChildVisits) add(StateTables.ChildVisit, Child(village, id, visit));
        foreach (var visit in state.PregnancyVisits) add(StateTables.PregnancyVisit, Pregnancy(village, id, visit));
        foreach (var visit in state.HouseholdVisits) add(StateTables.HouseholdVisit, Household(village, id, visit));
        foreach (var month in state.PreschoolMonths)
            add(StateTables.PreschoolMonth, [village, id, month.Fact, month.On, month.Number, month.Author, Cell.YesNo(month.Carried), Cell.YesNo(month.What.Attended), month.What.Posyandu, month.Touched]);
        foreach (var move in state.Residences)
            add(StateTables.Residence, [village, move.Fact, state.Id, move.On, move.Number, move.Author, move.Carried, move.What.Posyandu, move.Touched]);
        foreach (var kept in state.Kept)
            add(StateTables.Noted, [village, kept.Fact, kept.What.Kind, state.Id, kept.On, kept.Number, kept.Author, kept.Carried, kept.What.Json, kept.Touched]);
        foreach (var finding in state.Findings)
            add(StateTables.Finding, [village, finding.Fact, finding.Code, finding.Detail, finding.Subject, finding.On, Texts(finding.Args) ?? "[]", finding.SettledBy, finding.Touched]);
    }

    /// <summary>A list of texts as one cell.</summary>
    public static string? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts);

    private static object?[] RegisterRow(string village, object id, RegisterRow row, Guid home)
    {
        var cells = new List<object?>(32) { village, id };
        foreach (var field in row.Register.Fields) cells.Add(FieldCell(field, row[field]));
        switch (row.Register.Kind)
        {
            case Kinds.Person:
                cells.AddRange([home, row["name"] is { } name ? FoldedName.Of(name).Text : null, row.FirstOn, .. Left(row), row.BornOf, row.Erased]);
                break;
            case Kinds.Household: cells.AddRange([row.FirstOn, .. Left(row)]); break;
            case Kinds.Pregnancy: cells.AddRange([home, row.FirstOn, row.EndedOn, row.Outcome]); break;
            default: cells.Add(row.FirstOn); break;
        }

        cells.Add(row.Changed);
        return [.. cells];
    }

    private static object?[] Left(RegisterRow row) => [row.Left?.On, row.Left?.As, row.Left?.ToVillage, row.CameOn, row.FromVillage];

    private static object? FieldCell(RegisterField field, string? text) => text is null ? null : field.Type switch
    {
        FieldType.Id => Guid.Parse(text),
        FieldType.Count => long.Parse(text, CultureInfo.InvariantCulture),
        FieldType.Measure => (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * 1000),
        FieldType.YesNo => text == "y",
        _ => text,
    };

    private static object?[] Child(string village, object person, Noted<ChildVisit> noted)
    {
        var v = noted.What;
        return
        [
            village, person, noted.Fact, noted.On, noted.Number, noted.Author, Cell.YesNo(noted.HeldBack), Cell.YesNo(noted.Carried), Texts(noted.Marks),
            v.Form, v.Posyandu, Cell.YesNo(v.Present), Grams(v.WeightKg), Tenths(v.LengthCm), v.Measure, Tenths(v.HeadCm), Tenths(v.ArmCm), Cell.YesNo(v.Oedema), v.Mat,
            v.Doses.Count == 0 ? null : string.Join(' ', v.Doses), v.VitaminA, Cell.YesNo(v.Deworming), Cell.YesNo(v.CounsellingFather), Cell.YesNo(v.CounsellingMother), v.HomeVisits,
            Cell.YesNo(v.SafeWater), Cell.YesNo(v.Latrine), Cell.YesNo(v.BirthCertificate), Cell.YesNo(v.HealthCover), Cell.YesNo(v.ParentingClass), v.Tool, v.Note, noted.Touched,
        ];
    }

    private static object?[] Pregnancy(string village, object pregnancy, Noted<PregnancyVisit> noted)
    {
        var v = noted.What;
        return
        [
            village, pregnancy, noted.Fact, noted.On, noted.Number, noted.Author, Cell.YesNo(noted.HeldBack), Cell.YesNo(noted.Carried), Texts(noted.Marks),
            v.Form, v.Posyandu, Cell.YesNo(v.HighRisk), Cell.YesNo(v.Kek), v.Anc, v.IronTablets, v.Supplement, v.Postnatal, v.Counselling, v.HomeVisits,
            Cell.YesNo(v.SafeWater), Cell.YesNo(v.Latrine), Cell.YesNo(v.HealthCover), Tenths(v.ArmCm), Grams(v.WeightKg), v.Hb is { } hb ? (long)(hb * 10) : null, v.BloodPressure, v.Note, noted.Touched,
        ];
    }

    private static object?[] Household(string village, object household, Noted<HouseholdVisit> noted)
    {
        var v = noted.What;
        return
        [
            village, household, noted.Fact, noted.On, noted.Number, noted.Author, Cell.YesNo(noted.Carried),
            v.Purpose, Texts([.. v.Persons.Select(p => p.ToString())]), Cell.YesNo(v.SafeWater), Cell.YesNo(v.Latrine), Texts(v.Topics), v.Note, noted.Touched,
        ];
    }

    private static long? Grams(decimal? kg) => kg is { } value ? (long)(value * 1000) : null;

    private static long? Tenths(decimal? cm) => cm is { } value ? (long)(value * 100) : null;
}
