using System.Text.RegularExpressions;

namespace Seribu.Domain.Tests.Architecture;

/// <summary>A slice of the server calls the rules and the ground it stands on, never another slice.</summary>
public sealed partial class SliceTests
{
    // The ground: what every slice stands on.
    private static readonly string[] Ground = ["Book", "Store", "Accounts", "Host", "Look", "Regions"];

    // The ground itself is narrower: the store knows nobody, and no one below may ask for a page.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Store"] = [],
        ["Look"] = [],
        ["Regions"] = ["Store", "Host"],
        ["Accounts"] = ["Store", "Host", "Look", "Regions", "Book"],
        ["Book"] = ["Store", "Host", "Accounts", "Regions"],
    };

    // Where the parts are put together: these name every slice by right.
    private static readonly string[] Composition = ["Host", "Pages"];

    [Fact]
    public void No_slice_names_another()
    {
        var server = Path.Combine(Repository.Root, "src", "Seribu.Server");
        var sources = Directory.EnumerateFiles(server, "*.cs*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(server, file).Replace('\\', '/'), File: file))
            .Where(source => source.Path.Contains('/') && !source.Path.StartsWith("bin/", StringComparison.Ordinal) && !source.Path.StartsWith("obj/", StringComparison.Ordinal))
            .Where(source => source.Path.EndsWith(".cs", StringComparison.Ordinal) || source.Path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(source => (source.Path, Text: File.ReadAllText(source.File)))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(Trespasses(sources));
    }

    [Fact]
    public void A_slice_that_names_another_is_noticed()
    {
        (string Path, string Text)[] sources =
        [
            ("Growth/RecordWeighing.cs", "using Seribu.Server.Book;\nusing Seribu.Server.Store;\nnamespace Seribu.Server.Growth;"),
            ("Scorecards/PrintScorecard.cs", "using Seribu.Server.Growth;\nnamespace Seribu.Server.Scorecards;"),
            ("Scorecards/ShowScorecard.cs", "namespace Seribu.Server.Scorecards; class ShowScorecard { Growth.RecordWeighing x; }"),
            ("Scorecards/Table.cs", "using Seribu.Domain.Growth;\nnamespace Seribu.Server.Scorecards; class Table { Growth.Kms x; }"),
            ("Store/Database.cs", "using Seribu.Server.Book;\nnamespace Seribu.Server.Store;"),
            ("Host/OfficeHost.cs", "using Seribu.Server.Growth;\nusing Seribu.Server.Scorecards;"),
            ("Pages/Growth/Child.cshtml", "@using Seribu.Server.Growth\n@using Seribu.Server.Pages.Growth"),
            ("Pages/Growth/Day.cshtml.cs", "using Seribu.Server.Pages.Scorecards;"),
        ];

        Assert.Equal(
            [
                "Pages/Growth/Day.cshtml.cs names Pages.Scorecards", "Scorecards/PrintScorecard.cs names Growth", "Scorecards/ShowScorecard.cs names Growth",
                "Store/Database.cs names Book",
            ],
            Trespasses(sources).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Trespasses(IReadOnlyList<(string Path, string Text)> sources)
    {
        // One type a file: the files of a slice are its types.
        var types = sources.Select(source => source.Path.Split('/')).ToLookup(path => path[0], path => path[^1].Split('.')[0]);

        return from source in sources
               let own = source.Path.Split('/')
               from named in Named(source.Text, own[0], types).Distinct()
               where !May(own, named)
               select $"{source.Path} names {named}";
    }

    private static bool May(string[] own, string named)
    {
        if (named.StartsWith("Pages.", StringComparison.Ordinal)) return own[0] == "Host" || (own[0] == "Pages" && (named == "Pages.Everywhere" || named == $"Pages.{own[1]}"));
        if (Composition.Contains(own[0])) return true;

        return named == own[0] || (Arrows.TryGetValue(own[0], out var allowed) ? allowed : Ground).Contains(named);
    }

    // By full name, or by the short one that a namespace beside it allows.
    private static IEnumerable<string> Named(string text, string own, ILookup<string, string> types)
    {
        foreach (Match match in FullName().Matches(text))
            yield return match.Groups["folder"].Success && match.Groups["slice"].Value == "Pages" ? $"Pages.{match.Groups["folder"].Value}" : match.Groups["slice"].Value;

        foreach (Match match in ShortName().Matches(text))
            if (match.Groups["slice"].Value is var slice && slice != own && types[slice].Contains(match.Groups["type"].Value)) yield return slice;
    }

    [GeneratedRegex(@"\bSeribu\.Server\.(?<slice>[A-Z]\w*)(\.(?<folder>[A-Z]\w*))?")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![.\w])(Server\.)?(?<slice>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex ShortName();
}
