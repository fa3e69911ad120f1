using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.People;

/// <summary>A form over fields of a register: what was typed, and the value each field was shown with, so that a change nobody saw is found.</summary>
public sealed class RegisterForm
{
    /// <summary>Numbers that name a person: shown masked, and left empty they stay as they are.</summary>
    private static readonly string[] MaskedFields = ["nik", "kk", "temporary_id", "kk_numbers", "health_cover_no", "certificate_no"];

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The subject it creates, made when the form was shown.</summary>
    public Guid Subject { get; set; } = Guid.CreateVersion7();

    public Dictionary<string, string?> Value { get; set; } = [];

    public Dictionary<string, string?> Base { get; set; } = [];

    public List<string> Confirmed { get; set; } = [];

    public static bool IsMasked(RegisterField field) => MaskedFields.Contains(field.Name);

    /// <summary>What was typed into a field.</summary>
    public string? this[string field] => Typed.Text(Value.GetValueOrDefault(field));

    /// <summary>The changes that were typed, compared with what the form was shown with; and what could not be read.</summary>
    /// <param name="register">The register.</param>
    /// <param name="fields">The fields the page offers: others are not listened to.</param>
    /// <param name="present">The row as it is now, for fields that are shown masked; nothing for a new one.</param>
    public (IReadOnlyList<FieldChange> Changes, IReadOnlyList<Problem> Problems) Read(Register register, IEnumerable<string> fields, RegisterRow? present)
    {
        var typed = new Typed();
        var changes = new List<FieldChange>();
        foreach (var field in fields.Select(register.Field).OfType<RegisterField>())
        {
            var masked = IsMasked(field);
            if (masked && this[field.Name] is null) continue;

            var value = Normal(field, this[field.Name], typed);
            var based = masked ? present?[field] : Typed.Text(Base.GetValueOrDefault(field.Name));
            if (!masked && !CouldStand(field, based)) typed.Wrong(field.Name, "changed-meanwhile");
            else if (value != based) changes.Add(new(field, value, based));
        }

        return (changes, typed.Problems);
    }

    /// <summary>The codes of doubts that were confirmed; a button may carry several.</summary>
    public IReadOnlyList<string> ConfirmedCodes => [.. Confirmed.SelectMany(codes => codes.Split(','))];

    // What a form was shown with comes back as it stands in the register; anything else was not shown by us.
    private static bool CouldStand(RegisterField field, string? based) => based is null || field.Type switch
    {
        FieldType.Count or FieldType.Measure => decimal.TryParse(based, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        FieldType.List => ListOf(based) is not null,
        _ => true,
    };

    /// <summary>The items of a list as the register holds it; nothing when it is no such list.</summary>
    public static IReadOnlyList<string>? ListOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json);
        }
        catch (JsonException)
        {
            // Typed by hand, and shown again as it was typed.
            return null;
        }
    }

    // Numbers are kept as their digits, days and measures as facts write them.
    private static string? Normal(RegisterField field, string? text, Typed typed) => text is null ? null : (field.Name, field.Type) switch
    {
        ("nik", _) => typed.Civil(field.Name, Nik.Read(text), nik => nik.Digits),
        ("temporary_id", _) => typed.Civil(field.Name, TemporaryId.Read(text), id => id.Text),
        ("kk", _) => typed.Civil(field.Name, KkNumber.Read(text), kk => kk.Digits),
        ("phone", _) => typed.Civil(field.Name, Domain.People.Phone.Read(text), phone => phone.Text),
        ("kk_numbers", _) => List(text, each => typed.Civil(field.Name, KkNumber.Read(each), kk => kk.Digits)),
        ("born_on", _) when text == RegisterChange.Unknown => text,
        (_, FieldType.Day) => typed.Day(field.Name, text) is { } day ? FactWriter.Day(day) : null,
        (_, FieldType.Count) => typed.Count(field.Name, text)?.ToString(CultureInfo.InvariantCulture),
        (_, FieldType.Measure) => typed.Number(field.Name, text)?.ToString("0.###", CultureInfo.InvariantCulture),
        (_, FieldType.Id) => typed.Id(field.Name, text)?.ToString(),
        (_, FieldType.List) => List(text, each => each),
        _ => text,
    };

    private static string? List(string text, Func<string, string?> normal)
    {
        var items = text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(normal).OfType<string>().ToList();
        return items.Count == 0 ? null : JsonSerializer.Serialize(items);
    }
}
