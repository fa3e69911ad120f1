using System.Text.Json;
using Seribu.Cli;

namespace Seribu.Server.Tests.Regions;

public sealed class RegionsCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter screen = new();

    [Fact]
    public async Task A_district_is_listed_with_its_sub_districts()
    {
        var code = await Commands.Run(["regions", "19.05"], output, screen);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            ["19", "19.05", "19.05.01", "19.05.02", "19.05.03", "19.05.04", "19.05.05", "19.05.06"],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_search_tells_where_each_place_lies()
    {
        await Commands.Run(["regions", "--search", "mentok"], output, screen);

        Assert.Contains("19.05.01       Mentok                                 Kabupaten Bangka Barat, Kepulauan Bangka Belitung", output.ToString());
    }

    [Fact]
    public async Task A_program_gets_json()
    {
        await Commands.Run(["regions", "91.03", "--villages", "--json"], output, screen);

        var rows = JsonSerializer.Deserialize<List<Seribu.Cli.Regions.Row>>(output.ToString())!;
        var yoboi = rows.Single(row => row.Code == "91.03.01.3007");
        Assert.Equal(("Desa Adat Yoboi", "DesaAdat", "WIT"), (yoboi.Name, yoboi.Kind, yoboi.Zone));
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_named()
    {
        var code = await Commands.Run(["regions", "19.99", "--lang", "en"], output, screen);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Equal("19.99: no such region.", screen.ToString().Trim());
    }

    public void Dispose()
    {
        output.Dispose();
        screen.Dispose();
    }
}
