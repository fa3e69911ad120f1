using System.Text.Json;
using System.Text.Json.Nodes;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Host;

/// <summary>What the server says of its own calls, and the copy of it that the phone app is built from.</summary>
public sealed class ApiDescriptionTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static readonly string[] Verbs = ["get", "post", "put", "delete", "patch"];

    [Fact]
    public async Task The_repository_holds_what_the_server_serves()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        var served = await browser.GetStringAsync("/openapi/api.json");

        var copy = Path.Combine(AppContext.BaseDirectory, "api.json");
        await File.WriteAllTextAsync(copy, served);
        Assert.True(served == await File.ReadAllTextAsync(Path.Combine(Repository(), "openapi", "api.json")), $"openapi/api.json is old: cp {copy} openapi/api.json");
    }

    [Fact]
    public async Task Every_call_says_what_it_is_for_and_what_each_answer_means()
    {
        var calls = await CallsAsync();

        Assert.NotEmpty(calls);
        Assert.All(calls, call =>
        {
            Assert.False(string.IsNullOrWhiteSpace(call.Value["summary"]?.GetValue<string>()), call.Key);
            Assert.All(call.Value["responses"]!.AsObject(), answer => Assert.False(string.IsNullOrWhiteSpace(answer.Value!["description"]?.GetValue<string>()), $"{call.Key} {answer.Key}"));
        });
    }

    [Fact]
    public async Task Every_answer_and_every_refusal_has_a_shape()
    {
        var calls = await CallsAsync();

        Assert.All(calls, call => Assert.All(call.Value["responses"]!.AsObject().Where(answer => answer.Key != "304"), answer =>
        {
            var kind = answer.Key.StartsWith('2') ? "application/json" : "application/problem+json";
            Assert.True(answer.Value!["content"]?[kind]?["schema"] is not null, $"{call.Key} {answer.Key} has no shape");
        }));
    }

    private async Task<Dictionary<string, JsonNode>> CallsAsync()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();
        var document = JsonNode.Parse(await browser.GetStringAsync("/openapi/api.json"))!;
        return document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(verb => Verbs.Contains(verb.Key)).Select(verb => ($"{verb.Key} {path.Key}", verb.Value!)))
            .ToDictionary(call => call.Item1, call => call.Item2);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Seribu.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
