using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Seribu.Server.Look.Words;

/// <summary>The words of screens and sheets in one language: <c>T[…]</c> in a page.</summary>
/// <remarks>
/// A text holds <c>{0}</c>, <c>{1}</c> … for its arguments; whole numbers are grouped as the language does.
/// Bold words stand between <c>**</c> and need <see cref="Html"/>. A key nobody wrote shows itself; a test finds it before a reader does.
/// </remarks>
public sealed partial class Texts
{
    private readonly Dictionary<string, string> _byKey;

    private Texts(Language language)
    {
        Language = language;
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"texts.{language.Code()}")
            ?? throw new InvalidOperationException($"The texts of {language} are not built in.");
        _byKey = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
        Formats = new(this);
    }

    public static Texts Indonesian { get; } = new(Language.Indonesian);

    public static Texts English { get; } = new(Language.English);

    public Language Language { get; }

    /// <summary>Numbers, dates and ages as this language writes them.</summary>
    public Formats Formats { get; }

    public IEnumerable<string> Keys => _byKey.Keys;

    public string this[string key] => _byKey.GetValueOrDefault(key, key);

    public string this[string key, params object?[] arguments] => Filled(key, arguments, part => part, Word);

    public static Texts In(Language language) => language == Language.English ? English : Indonesian;

    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>A text that counts: <c>key.one</c> for one, <c>key.many</c> for all other numbers; <c>{0}</c> is the number.</summary>
    public string Count(string key, long number, params object?[] arguments) =>
        this[number == 1 ? $"{key}.one" : $"{key}.many", [number, .. arguments]];

    /// <summary>A text with bold words. Arguments are encoded, except those that are already markup.</summary>
    public IHtmlContent Html(string key, params object?[] arguments) =>
        new HtmlString(Bold().Replace(Filled(key, arguments, LookSetup.Encoder.Encode, Markup), "<b>$1</b>"));

    private string Filled(string key, object?[] arguments, Func<string, string> written, Func<object?, string> argument) =>
        string.Concat(Placeholder().Split(this[key]).Select((part, at) =>
            at % 2 == 0 ? written(part)
            : int.Parse(part) < arguments.Length ? argument(arguments[int.Parse(part)])
            : $"{{{part}}}"));

    private string Word(object? argument) => argument switch
    {
        int or long or short => Formats.Number(Convert.ToInt64(argument)),
        _ => argument?.ToString() ?? "",
    };

    private string Markup(object? argument)
    {
        if (argument is not IHtmlContent html) return LookSetup.Encoder.Encode(Word(argument)).Replace("**", "&#42;&#42;", StringComparison.Ordinal);

        using var text = new StringWriter();
        html.WriteTo(text, LookSetup.Encoder);
        return text.ToString();
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
