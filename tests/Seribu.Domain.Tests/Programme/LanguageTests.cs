using System.Text.Json;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Tests.Programme;

/// <summary>What the programme's reference data says to people, it says in both languages.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Folders = ["office-forms/", "frameworks/", "budget-codes/", "skills/", "performance/", "indicators/"];

    // Words people read. What is beside them is a code, a source or a name.
    private static readonly string[] Said = ["title", "many", "purpose", "formula", "unit"];

    // Names of bodies, programmes and letters, and words both languages share.
    private static readonly HashSet<string> Same =
        ["A", "APBDes", "B", "C", "CSR", "D", "DASHAT", "Data", "KPM", "Kampung KB", "Koperasi Merah Putih", "Media", "PKK", "RKPDes", "Radio, TV", "Rumah DataKu", "Target", "Volume"];

    [Fact]
    public void Everything_people_read_stands_in_both_languages() => Assert.DoesNotContain(Texts(), text => text.En.Length == 0 || text.Id.Length == 0);

    [Fact]
    public void Nothing_stands_in_one_language_twice() => Assert.Empty(Texts().Where(text => text.Id == text.En && !Same.Contains(text.Id)).Select(text => $"{text.Path}: {text.Id}"));

    private static List<(string Path, string Id, string En)> Texts()
    {
        var bundle = ReferenceBundle.Embedded;
        var found = new List<(string, string, string)>();
        foreach (var path in bundle.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal) && Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))))
        {
            using var document = JsonDocument.Parse(bundle.Text(path));
            Walk(document.RootElement, path, found);
        }

        Assert.NotEmpty(found);
        return found;
    }

    // A word of people that is a bare text has no second language.
    private static void Walk(JsonElement element, string path, List<(string, string, string)> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var (each, at) in element.EnumerateArray().Select((each, at) => (each, at))) Walk(each, $"{path}[{at}]", found);
        if (element.ValueKind != JsonValueKind.Object) return;

        if (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String) found.Add((path, id.GetString()!, element.TryGetProperty("en", out var en) ? en.GetString()! : ""));
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && Said.Contains(property.Name)) found.Add(($"{path}.{property.Name}", property.Value.GetString()!, ""));
            Walk(property.Value, $"{path}.{property.Name}", found);
        }
    }
}
