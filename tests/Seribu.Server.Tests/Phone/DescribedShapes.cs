using System.Text.Json;

namespace Seribu.Server.Tests.Phone;

/// <summary>The interface's own description, held against what really travelled.</summary>
internal sealed class DescribedShapes(JsonElement document)
{
    /// <summary>Where an answer is not as its call describes it; nothing when all of it is.</summary>
    public List<string> Differences(string path, string verb, int status, JsonElement answer)
    {
        var found = new List<string>();
        var content = document.GetProperty("paths").GetProperty(path).GetProperty(verb).GetProperty("responses").GetProperty($"{status}").GetProperty("content");
        Compare(content.EnumerateObject().First().Value.GetProperty("schema"), answer, $"{verb} {path} {status}", found);
        return found;
    }

    private void Compare(JsonElement shape, JsonElement value, string at, List<string> found)
    {
        if (shape.TryGetProperty("$ref", out var name)) shape = document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]);
        if (shape.TryGetProperty("oneOf", out var choices))
        {
            if (!choices.EnumerateArray().Any(choice => Fits(choice, value, at))) found.Add($"{at}: none of the shapes");
            return;
        }

        if (!Types(shape).Contains(TypeOf(value))) found.Add($"{at}: {TypeOf(value)}");
        if (shape.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value))) found.Add($"{at}: the word {value}");
        if (value.ValueKind == JsonValueKind.Array && shape.TryGetProperty("items", out var items))
            foreach (var (index, item) in value.EnumerateArray().Index()) Compare(items, item, $"{at}[{index}]", found);
        if (value.ValueKind == JsonValueKind.Object) Members(shape, value, at, found);
    }

    private void Members(JsonElement shape, JsonElement value, string at, List<string> found)
    {
        if (shape.TryGetProperty("required", out var required))
            found.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}: without {name}"));
        foreach (var member in value.EnumerateObject())
            if (shape.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var of)) Compare(of, member.Value, $"{at}.{member.Name}", found);
            else if (shape.TryGetProperty("additionalProperties", out var any)) Compare(any, member.Value, $"{at}.{member.Name}", found);
            else found.Add($"{at}: {member.Name} is not described");
    }

    private bool Fits(JsonElement shape, JsonElement value, string at)
    {
        var found = new List<string>();
        Compare(shape, value, at, found);
        return found.Count == 0;
    }

    private static string[] Types(JsonElement shape) => !shape.TryGetProperty("type", out var type) ? ["object", "array", "string", "integer", "number", "boolean", "null"]
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) && !value.GetRawText().Contains('.', StringComparison.Ordinal) ? "integer" : "number",
        _ => "boolean",
    };
}
