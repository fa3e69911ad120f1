using System.Text.Json;
using Seribu.Cli;

namespace Seribu.Server.Tests.Exchange;

/// <summary><c>seribu quality</c> as typed.</summary>
public sealed class QualityTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-quality-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Each_check_has_a_line_with_a_verdict_in_plain_words()
    {
        var (code, output, screen) = await Run(await Children(), "--lang", "en");

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Contains("Weights were rounded. Read the scale to 0.1 kg.", output, StringComparison.Ordinal);
        Assert.Contains("SMART score", output, StringComparison.Ordinal);
        Assert.Contains(":102: weight \"x\": no number", screen, StringComparison.Ordinal);
        Assert.Contains("101 children judged, 1 rows refused.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_who_rounds_and_which_lines_are_alike()
    {
        var (_, output, _) = await Run(await Children(), "--json");

        var answer = JsonDocument.Parse(output).RootElement;
        var groups = answer.GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("group").GetString()!);

        Assert.Equal("problematic", Level(groups["Ani"]));
        Assert.Equal("excellent", Level(groups["Budi"]));
        Assert.Equal([2, 103], answer.GetProperty("all").GetProperty("sameLines")[0].EnumerateArray().Select(line => line.GetInt32()));
    }

    [Theory]
    [InlineData("id", "Berat dibulatkan.")]
    [InlineData("en", "Weights were rounded.")]
    public async Task The_report_is_one_file_that_asks_nobody_for_anything(string language, string words)
    {
        var report = Path.Combine(folder.FullName, "report.html");

        await Run(await Children(), "--html", report, "--lang", language);
        var html = await File.ReadAllTextAsync(report);

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">quality.", html, StringComparison.Ordinal);
    }

    private static string? Level(JsonElement group) => group.GetProperty("checks").GetProperty("weightDigits").GetProperty("level").GetString();

    /// <summary>Ani rounds to whole and half kilograms, Budi reads every tenth; one row cannot be, one stands twice.</summary>
    private async Task<string> Children()
    {
        var rows = Enumerable.Range(0, 100).Select(at => at < 50
            ? FormattableString.Invariant($"{(at % 2 == 0 ? 'L' : 'P')},{200 + (at * 30)},{8 + (at % 2 / 2.0):0.0},{65 + (at / 2.0):0.0},Ani")
            : FormattableString.Invariant($"{(at % 2 == 0 ? 'L' : 'P')},{200 + ((at - 50) * 30)},{8 + (at % 10 / 10.0):0.0},{65.3 + (at / 2.0):0.0},Budi"));
        var file = Path.Combine(folder.FullName, "in.csv");
        await File.WriteAllLinesAsync(file, ["sex,age,weight,lenhei,enumerator", .. rows, "L,400,x,70,Ani", rows.First()]);
        return file;
    }

    private static async Task<(int Code, string Output, string Screen)> Run(params string[] args)
    {
        using StringWriter output = new(), screen = new();
        var code = await Commands.Run(["quality", .. args], output, screen);
        return (code, output.ToString(), screen.ToString());
    }
}
