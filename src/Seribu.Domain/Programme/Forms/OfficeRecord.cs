using System.Globalization;
using System.Text.Json;

namespace Seribu.Domain.Programme.Forms;

/// <summary>One filled-in form of an office: no fact of the field, but an ordinary row with a trail.</summary>
/// <param name="Region">The place that keeps it.</param>
/// <param name="Form">Its form.</param>
/// <param name="Id">Named where it was first typed.</param>
/// <param name="Values">The fields that hold something.</param>
/// <param name="Revision">How often it was kept; 0 before the first time.</param>
public sealed record OfficeRecord(string Region, string Form, Guid Id, IReadOnlyDictionary<string, string> Values, int Revision = 0)
{
    /// <summary>The value of a field in its one writing.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>A whole number or a sum of rupiah; nothing when it was left out.</summary>
    public long? Whole(string field) => this[field] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A number with decimals.</summary>
    public decimal? Number(string field) => this[field] is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A day.</summary>
    public DateOnly? Day(string field) => this[field] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a box was ticked.</summary>
    public bool Yes(string field) => this[field] is not null;

    /// <summary>The record another one points at.</summary>
    public Guid? Record(string field) => this[field] is { } text ? Guid.Parse(text) : null;

    /// <summary>Several words in one field.</summary>
    public IReadOnlyList<string> Words(string field) => this[field]?.Split(' ') ?? [];

    /// <summary>The values as the store keeps them.</summary>
    public static string Text(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text)!;
}
