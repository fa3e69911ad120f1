using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Calendar;

namespace Seribu.Domain.Book;

/// <summary>Reads the changes of a register fact: <c>{"name":{"value":"Sari","base":null}}</c>.</summary>
internal static class RegisterReader
{
    public static RegisterChange Read(Register register, ReadOnlySpan<byte> open, ReadOnlySpan<byte> personal, List<Problem> problems, ref bool understood)
    {
        var changes = new List<FieldChange>(8);
        Part(register, open, false, changes, problems, ref understood);
        Part(register, personal, true, changes, problems, ref understood);
        return new(register, changes);
    }

    private static void Part(Register register, ReadOnlySpan<byte> part, bool personal, List<FieldChange> changes, List<Problem> problems, ref bool understood)
    {
        if (part.IsEmpty) return;
        var reader = new FieldReader(part, problems);
        while (reader.Next())
        {
            if (register.Field(reader.Name) is not { } field) { understood = false; reader.Skip(); continue; }
            if (field.Personal != personal) { reader.Wrong(personal ? "not-personal" : "personal-in-public"); reader.Skip(); continue; }
            if (!reader.IsObject) { reader.Wrong("not-a-change"); reader.Skip(); continue; }

            var start = reader.ValueStart;
            reader.Skip();
            changes.Add(Change(field, part[start..reader.Position], problems));
        }
    }

    private static FieldChange Change(RegisterField field, ReadOnlySpan<byte> json, List<Problem> problems)
    {
        string? value = null, based = null;
        var reader = new FieldReader(json, problems);
        while (reader.Next())
            switch (reader.Name)
            {
                case "value": value = Value(field, ref reader, problems); break;
                case "base": based = Value(field, ref reader, problems); break;
                default: reader.Skip(); break;
            }

        return new(field, value, based);
    }

    private static string? Value(RegisterField field, ref FieldReader reader, List<Problem> problems)
    {
        var known = problems.Count;
        var text = field.Type switch
        {
            FieldType.Day when field.Name == "born_on" && reader.IsText(RegisterChange.Unknown) => RegisterChange.Unknown,
            FieldType.Day => reader.Day() is { } day ? DayText.Of(day) : null,
            FieldType.Id => reader.Id()?.ToString(),
            FieldType.Count => reader.Count(100_000)?.ToString(CultureInfo.InvariantCulture),
            FieldType.Measure => reader.Number(3)?.ToString("0.###", CultureInfo.InvariantCulture),
            FieldType.YesNo => reader.YesNo() switch { true => "y", false => "n", null => null },
            FieldType.List => Joined(reader.List()),
            FieldType.Word => Known(field, ref reader),
            _ => Trimmed(reader.Text(field.Name == "address" ? 500 : 100)),
        };

        // The reader names the inner "value"; the writer knows the field.
        for (var i = known; i < problems.Count; i++) problems[i] = problems[i] with { Field = field.Name };
        return text;
    }

    private static string? Known(RegisterField field, ref FieldReader reader)
    {
        var word = reader.Text();
        if (word is null || field.Words!.Contains(word)) return word;
        reader.Wrong("unknown-word");
        return null;
    }

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } kept ? kept : null;

    private static string? Joined(IReadOnlyList<string> items) => items.Count == 0 ? null : JsonSerializer.Serialize(items, FactJson.Default.IReadOnlyListString);
}
