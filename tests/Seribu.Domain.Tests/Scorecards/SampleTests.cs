using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Seribu.Domain.Calendar;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Domain.Tests.Architecture;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class SampleTests
{
    private static readonly DateOnly LongAfter = new(2026, 6, 30);

    public static TheoryData<string, string> Scorecards()
    {
        var data = new TheoryData<string, string>();
        foreach (var sample in (string[])["kpm", "edge"])
            foreach (var (key, _) in Expected(sample)) data.Add(sample, key);

        return data;
    }

    [Theory]
    [MemberData(nameof(Scorecards))]
    public void Every_figure_equals_the_one_worked_out_by_others(string sample, string key)
    {
        var (rules, region, quarter) = Read(key);
        var villages = (sample == "kpm" ? FormReader.Kpm : FormReader.Edge).Where(village => village.Key.StartsWith(region, StringComparison.Ordinal)).ToList();

        var tally = villages.Select(village => Tally.Of(
                rules.In(quarter), village.Value.Households.Select(household => rules.Judge(household, quarter, LongAfter))))
            .Aggregate((one, other) => one + other);
        var scorecard = new Scorecard(rules, quarter, quarter.LastDay, tally, villages.SelectMany(village => village.Value.Funds));

        Assert.Equal(Lines(Expected(sample)[key]!), Lines(Written(scorecard, region)));
    }

    [Fact]
    public void All_samples_are_there()
    {
        var figures = Expected("kpm").Concat(Expected("edge")).Count();

        Assert.Equal(28, figures);
    }

    private static (RuleSet Rules, string Region, Quarter Quarter) Read(string key) =>
        key.Split(' ') is [var rules, var region, var quarter] && Quarter.TryParse(quarter, out var parsed)
            ? (RuleSet.Load(ReferenceBundle.Embedded, rules), region, parsed)
            : throw new FormatException(key);

    private static JsonObject Expected(string sample) => JsonNode.Parse(Repository.Text($"{Sheet.Samples}{sample}-scorecards.json"))!.AsObject();

    private static JsonNode Written(Scorecard scorecard, string region)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ScorecardJson.Write(json, scorecard, region, "a name");

        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }

    /// <summary>Every figure as <c>path = value</c>, headers and codes left out as the samples do, in order of the path.</summary>
    private static List<string> Lines(JsonNode scorecard)
    {
        var lines = new List<string>();
        Collect("", scorecard, lines);

        return [.. lines.Where(line => !line.StartsWith("/region") && !line.StartsWith("/quarter") && !line.StartsWith("/asOf") && !line.Contains("/code ")).Order(StringComparer.Ordinal)];
    }

    private static void Collect(string path, JsonNode? node, List<string> lines)
    {
        if (node is JsonObject fields)
            foreach (var (name, value) in fields) Collect($"{path}/{name}", value, lines);
        else if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++) Collect($"{path}/{i}", list[i], lines);
        else
            lines.Add($"{path} = {(node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<decimal>().ToString("0.##") : node?.ToString() ?? "none")}");
    }
}
