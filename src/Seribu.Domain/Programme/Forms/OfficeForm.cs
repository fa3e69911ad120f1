using System.Text.Json;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Forms;

/// <summary>A form an office keeps beside the books: who fills it in, where, and with what. Forms are rows of reference data (docs/rules/programme.md#forms).</summary>
public sealed record OfficeForm
{
    /// <summary>Its name in addresses and files.</summary>
    public required string Code { get; init; }

    /// <summary>What people call one record of it.</summary>
    public required Title Title { get; init; }

    /// <summary>What people call all of them.</summary>
    public required Title Many { get; init; }

    /// <summary>The part of the programme it belongs to.</summary>
    public required string Part { get; init; }

    /// <summary>The levels of place that keep it.</summary>
    public required IReadOnlyList<Level> At { get; init; }

    /// <summary>What one must be allowed to do in order to keep it.</summary>
    public required Policy Write { get; init; }

    /// <summary>The fields, in the order of the paper.</summary>
    public required IReadOnlyList<OfficeField> Fields { get; init; }

    /// <summary>The form whose record it is a line of, such as the training of an attendance; a field of that name points at it.</summary>
    public string? Parent { get; init; }

    /// <summary>Made by the programme itself and changed on a page of its own, not in the general lists.</summary>
    public bool IsInner { get; init; }

    /// <summary>The field that names a record in lists.</summary>
    public OfficeField Name => Fields[0];

    /// <summary>The field of a code, if the form has it.</summary>
    public OfficeField? Find(string code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>Whether places of this code keep the form.</summary>
    public bool IsKeptAt(string region) => Roles.LevelOf(region) is { } level && At.Contains(level);

    /// <summary>Reads what was typed: the values that can be kept, and what is wrong with the others.</summary>
    public (IReadOnlyDictionary<string, string> Values, IReadOnlyList<Problem> Problems) Read(IReadOnlyDictionary<string, string?> typed)
    {
        var problems = new List<Problem>();
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields)
            if (field.Read(typed.GetValueOrDefault(field.Code), problems) is { Length: > 0 } value) values[field.Code] = value;

        return (values, problems);
    }

    /// <summary>Reads the forms of one file of reference data.</summary>
    /// <exception cref="FormatException">A row is incomplete.</exception>
    public static IReadOnlyList<OfficeForm> ReadAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. new RowReader(document.RootElement, "office forms").Rows("forms").Select(Read)];
    }

    private static OfficeForm Read(RowReader row) => new()
    {
        Code = row.Text("code"),
        Title = TitleOf(row.Row("title")),
        Many = TitleOf(row.Row("many")),
        Part = row.Text("part"),
        At = row.Words<Level>("at"),
        Write = row.Word<Policy>("write"),
        Parent = row.TextOrNull("parent"),
        IsInner = row.Flag("inner"),
        Fields = [.. row.Rows("fields").Select(ReadField)],
    };

    private static OfficeField ReadField(RowReader row) => new()
    {
        Code = row.Text("code"),
        Title = TitleOf(row.Row("title")),
        Kind = row.WordOrNull<FieldKind>("kind") ?? FieldKind.Text,
        IsRequired = row.Flag("required"),
        IsListed = row.Flag("listed"),
        IsPrivate = row.Flag("private"),
        Of = row.TextOrNull("of"),
        Least = row.NumberOrNull("least") ?? 0,
        Most = row.NumberOrNull("most"),
        Choices = [.. row.Rows("choices").Select(choice => new FieldChoice(choice.Text("code"), TitleOf(choice)))],
    };

    private static Title TitleOf(RowReader row) => new(row.Text("id"), row.Text("en"));
}
