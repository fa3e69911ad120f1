using System.Text.Json;

namespace Seribu.Domain.Book;

/// <summary>What a fact says, besides who, where and when. One type for each kind that is understood.</summary>
public abstract record FactBody;

/// <summary>Kinds that are kept and listed as they were written; the feature they belong to reads them.</summary>
/// <param name="Kind">The kind's word.</param>
/// <param name="Json">The public part, as received.</param>
public sealed record KeptAsWritten(string Kind, string Json) : FactBody
{
    /// <summary>A text member, or nothing.</summary>
    public string? Word(string name)
    {
        using var document = JsonDocument.Parse(Json);
        return document.RootElement.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
    }
}
