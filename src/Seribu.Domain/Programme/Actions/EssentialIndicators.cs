using System.Text.Json;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>A service indicator a framework reports.</summary>
/// <param name="Number">Its number in the list.</param>
/// <param name="Group">Whom it serves.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Row">The row of the scorecard that counts nearly the same, <c>child/immunisation</c>; none where the books know nothing of it.</param>
public sealed record EssentialIndicator(int Number, string Group, Title Title, string? Row)
{
    /// <summary>The list of a code.</summary>
    public static IReadOnlyList<EssentialIndicator> Load(ReferenceBundle bundle, string code)
    {
        using var document = JsonDocument.Parse(bundle.Text($"frameworks/{code}.json"));
        return [.. new RowReader(document.RootElement, code).Rows("indicators").Select(row =>
            new EssentialIndicator(row.Number("number"), row.Text("group"), new(row.Row("title").Text("id"), row.Row("title").Text("en")), row.TextOrNull("row")))];
    }
}
