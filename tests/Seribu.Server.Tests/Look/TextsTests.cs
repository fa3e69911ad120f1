using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed partial class TextsTests
{
    private static readonly string Repository = Above("Seribu.slnx");

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.Equal(Texts.Indonesian.Keys, Texts.English.Keys);
    }

    [Fact]
    public void A_text_asks_for_the_same_arguments_in_both_languages()
    {
        // "1 day" needs no number, "{0} hari" does.
        var counted = Texts.Indonesian.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal));

        Assert.All(counted, key => Assert.Equal(PlaceholdersOf(Texts.Indonesian[key]), PlaceholdersOf(Texts.English[key])));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Texts_stand_in_order_and_once(string language)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository, "texts", $"{language}.json")));

        var keys = file.RootElement.EnumerateObject().Select(text => text.Name).ToList();

        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Every_text_a_page_asks_for_exists()
    {
        var missing =
            from file in Directory.EnumerateFiles(Path.Combine(Repository, "src"), "*.cs*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from use in Uses().Matches(File.ReadAllText(file))
            from key in KeysOf(use)
            where !Exists(key)
            select $"{Path.GetFileName(file)}: {key}";

        Assert.Empty(missing);
    }

    [Fact]
    public void A_text_puts_its_arguments_in_place_and_groups_whole_numbers()
    {
        Assert.Equal("1.059 dari 2.000", Texts.Indonesian["format.of", 1059, 2000L]);
        Assert.Equal("1,059 of a lot", Texts.English["format.of", 1059, "a lot"]);
    }

    [Fact]
    public void A_name_is_never_taken_for_markup()
    {
        using var page = new StringWriter();

        Texts.Indonesian.Html("format.of", "<b>**Kuncup**", 3).WriteTo(page, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Equal("&lt;b&gt;&#42;&#42;Kuncup&#42;&#42; dari 3", page.ToString());
    }

    [Theory]
    [InlineData(null, null, Language.Indonesian)]
    [InlineData(null, "fr-FR, en-GB;q=0.8, id;q=0.5", Language.English)]
    [InlineData(null, "en;q=0.4, id-ID;q=0.9", Language.Indonesian)]
    [InlineData("en", "id", Language.English)]
    [InlineData("xx", "en", Language.English)]
    public void A_choice_wins_over_the_browser_and_Indonesian_over_nothing(string? cookie, string? accepted, Language expected)
    {
        var request = new DefaultHttpContext().Request;
        if (cookie is not null) request.Headers.Cookie = $"seribu-language={cookie}";
        if (accepted is not null) request.Headers.AcceptLanguage = accepted;

        Assert.Equal(expected, Languages.Of(request));
    }

    private static bool Exists(string key) => key.IndexOf('{', StringComparison.Ordinal) switch
    {
        // A key made at run time: something must at least begin like it.
        -1 when key.EndsWith('.') => Texts.Indonesian.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal)),
        -1 => Texts.Indonesian.Has(key),
        var hole => Texts.Indonesian.Keys.Any(known => known.StartsWith(key[..hole], StringComparison.Ordinal)),
    };

    private static IEnumerable<string> KeysOf(Match use)
    {
        var key = use.Groups["key"].Value;
        return use.Groups["count"].Success ? [$"{key}.one", $"{key}.many"] : [key];
    }

    private static List<string> PlaceholdersOf(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Above(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, file))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"\b(?:T|texts|words|Texts\.\w+)(?:\[|\.Html\(|(?<count>\.Count\())\s*\$?""(?<key>[^""]+)""")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
