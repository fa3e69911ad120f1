using System.Text.Json;

namespace Seribu.Domain.Scorecards;

/// <summary>Reads the properties of one row of reference data, and says which row when one is missing or of the wrong kind.</summary>
internal readonly struct RowReader(JsonElement row, string place)
{
    public string Text(string name) => TextOrNull(name) ?? throw Wrong(name, "a text");

    public string? TextOrNull(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw Wrong(name, "a text"),
    };

    public int Number(string name) => NumberOrNull(name) ?? throw Wrong(name, "a whole number");

    public int? NumberOrNull(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        _ => throw Wrong(name, "a whole number"),
    };

    public bool Flag(string name) => Find(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw Wrong(name, "true or false"),
    };

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var day) ? day : throw Wrong(name, "a day such as 2026-01-31");

    /// <summary>A word of an enum, written in camel case.</summary>
    public T Word<T>(string name)
        where T : struct, Enum => ToWord<T>(Text(name), name);

    public T? WordOrNull<T>(string name)
        where T : struct, Enum => TextOrNull(name) is { } text ? ToWord<T>(text, name) : null;

    public IReadOnlyList<T> Words<T>(string name)
        where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var element in List(name)) words.Add(ToWord<T>(element.GetString() ?? "", name));

        return words;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var element in List(name)) texts.Add(element.GetString() ?? throw Wrong(name, "a list of texts"));

        return texts;
    }

    public IReadOnlyList<int> Numbers(string name)
    {
        var numbers = new List<int>();
        foreach (var element in List(name))
            numbers.Add(element.TryGetInt32(out var number) ? number : throw Wrong(name, "a list of whole numbers"));

        return numbers;
    }

    public IEnumerable<RowReader> Rows(string name)
    {
        var inside = $"{place}.{name}";
        return List(name).Select((element, index) => new RowReader(element, $"{inside}[{index}]"));
    }

    public bool Has(string name) => Find(name) is not null;

    public RowReader Row(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value
        ? new(value, $"{place}.{name}")
        : throw Wrong(name, "an object");

    public FormatException Wrong(string name, string wanted) => new($"{place}: '{name}' must be {wanted}.");

    private T ToWord<T>(string text, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0])
            ? word
            : throw Wrong(name, $"one of {string.Join(' ', Enum.GetNames<T>())}");

    private JsonElement[] List(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => [.. value.EnumerateArray()],
        _ => throw Wrong(name, "a list"),
    };

    private JsonElement? Find(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
