using Microsoft.Extensions.Primitives;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;

namespace Seribu.Server.Pages.Programme;

/// <summary>A form to be filled in.</summary>
/// <param name="Form">The form.</param>
/// <param name="Region">The place that keeps it.</param>
/// <param name="Values">What stands in it.</param>
/// <param name="Problems">What is wrong with what was typed.</param>
/// <param name="Names">The names of records that are pointed at.</param>
/// <param name="Choices">The records each pointing field may choose, by their form.</param>
public sealed record RecordFields(
    OfficeForm Form, string Region, IReadOnlyDictionary<string, string?> Values, IReadOnlyList<Problem> Problems, IReadOnlyDictionary<Guid, string> Names,
    ILookup<string, (Guid Id, string Name)> Choices)
{
    /// <summary>The families the reader may open, by their code.</summary>
    public IReadOnlyDictionary<string, string> Families { get; init; } = new Dictionary<string, string>();

    /// <summary>What a browser sent, field by field; several choices of one field stand beside each other.</summary>
    public static IReadOnlyDictionary<string, string?> Typed(OfficeForm form, IFormCollection sent) =>
        form.Fields.ToDictionary(field => field.Code, field => Text(field, sent[field.Code]));

    private static string? Text(OfficeField field, StringValues sent) => field.Kind == FieldKind.SubDistricts ? string.Join(' ', sent.ToArray()) : (string?)sent;
}
