using System.Globalization;
using System.Text.Json;
using Seribu.Cli;

namespace Seribu.Server.Tests.Exchange;

/// <summary><c>seribu prevalence</c> as typed: the figures, the report, what is said of rows that cannot be.</summary>
public sealed class PrevalenceTests : IDisposable
{
    private static readonly string[] Design = ["--cluster", "cluster", "--strata", "strata", "--weights", "sw"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-prevalence-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_file_of_figures_is_that_of_the_reference()
    {
        var (code, output, _) = await Run([Published("survey-10k.csv"), .. Design]);
        var own = Table(output.TrimEnd().Split('\n'));
        var reference = Table(await File.ReadAllLinesAsync(Published("prevalence-cluster-strata-weights.csv")));

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(reference.Keys.Order(), own.Keys.Order());
        Assert.All(reference, cell => Assert.InRange(own[cell.Key], cell.Value - 1e-6, cell.Value + 1e-6));
    }

    [Fact]
    public async Task Json_holds_design_effects_and_levels()
    {
        var (_, output, _) = await Run([Published("survey-10k.csv"), .. Design, "--json"]);

        var answer = JsonDocument.Parse(output).RootElement;

        Assert.Equal(242, answer.GetProperty("design").GetProperty("degreesOfFreedom").GetInt32());
        Assert.Equal("high", answer.GetProperty("levels")[0].GetProperty("level").GetString());
        Assert.InRange(answer.GetProperty("groups")[0].GetProperty("lengthForAge").GetProperty("below-2").GetProperty("designEffect").GetDouble(), 2.5, 3.5);
    }

    [Theory]
    [InlineData("id", "Pendek (stunting)")]
    [InlineData("en", "Stunting")]
    public async Task The_report_is_one_file_that_asks_nobody_for_anything(string language, string word)
    {
        var report = Path.Combine(folder.FullName, "report.html");

        var (code, output, _) = await Run([Published("survey-10k.csv"), .. Design, "--html", report, "--lang", language]);
        var html = await File.ReadAllTextAsync(report);

        Assert.Equal((ExitCode.Done, ""), (code, output));
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(word, html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(\"..", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">prevalence.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_column_can_part_the_children_and_bad_rows_are_named()
    {
        var file = Path.Combine(folder.FullName, "in.csv");
        await File.WriteAllTextAsync(file, "sex;age;lenhei;sw;posyandu\nm;365;75,7;1;<b>Melati\nm;365;65;x;Kenanga\nm;365;65;-1;Kenanga\nm;365;65;2;Kenanga\nm;2000;90;1;Kenanga\n");

        var (code, output, screen) = await Run([file, "--weight", "sw", "--by", "posyandu", "--lang", "en"]);
        var figures = Table(output.TrimEnd().Split('\n'));

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Equal(100, figures[("posyandu: Kenanga", "HA_2_r")]);
        Assert.Contains(":3: sw \"x\": no sampling weight", screen, StringComparison.Ordinal);
        Assert.Contains(":4: sw \"-1\": no sampling weight", screen, StringComparison.Ordinal);
        Assert.Contains("2 children counted; 1 older than 5 years and 0 without cluster or stratum left out; 2 rows refused.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_file_are_never_markup()
    {
        var (file, report) = (Path.Combine(folder.FullName, "in.csv"), Path.Combine(folder.FullName, "report.html"));
        await File.WriteAllTextAsync(file, "sex,age,lenhei,posyandu\nm,365,75.7,<script>x</script>\n");

        await Run([file, "--group", "posyandu", "--html", report]);

        Assert.DoesNotContain("<script>", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cluster")]
    [InlineData("--group")]
    public async Task A_column_that_is_not_there_stops_the_command(string option)
    {
        var (code, _, screen) = await Run([Published("survey-10k.csv"), option, "psu", "--lang", "en"]);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("has no column psu", screen, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Screen)> Run(params string[] args)
    {
        using StringWriter output = new(), screen = new();
        var code = await Commands.Run(["prevalence", .. args], output, screen);
        return (code, output.ToString(), screen.ToString());
    }

    private static Dictionary<(string Group, string Column), double> Table(string[] lines)
    {
        var rows = lines.Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        return rows.Skip(1)
            .SelectMany(row => row.Skip(1).Select((cell, at) => (Key: (row[0], rows[0][at + 1]), cell)))
            .Where(each => each.cell.Length > 0)
            .ToDictionary(each => each.Key, each => double.Parse(each.cell, CultureInfo.InvariantCulture));
    }

    private static string Published(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Seribu.slnx"))) root = root.Parent!;
        return Path.Combine(root.FullName, "tests", "Seribu.Growth.Tests", "Published", file);
    }
}
