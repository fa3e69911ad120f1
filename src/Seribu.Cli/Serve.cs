using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Seribu.Server.Host;

namespace Seribu.Cli;

/// <summary><c>seribu serve</c>: the district's pages and calls, until it is stopped.</summary>
internal static class Serve
{
    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "help.serve.urls",
        DefaultValueFactory = _ => HostSettings.DefaultUrls,
    };

    public static Command Define()
    {
        var command = new Command("serve", "help.serve|seribu serve --data /srv/seribu --urls http://localhost:5080") { Urls };

        command.SetAction(async (parsed, cancel) =>
        {
            await using var store = Everywhere.Store(parsed);
            return await RunAsync(new(store) { Urls = parsed.GetRequiredValue(Urls) }, parsed.InvocationConfiguration.Output, cancel, parsed.GetValue(Everywhere.Json));
        });
        return command;
    }

    public static async Task<int> RunAsync(HostSettings settings, TextWriter output, CancellationToken cancel, bool json = false)
    {
        await using var office = OfficeHost.Build(settings);
        await office.StartAsync(cancel);
        if (json) Answer.Write(output, new { office.Urls, settings.Database.Product });
        else await output.WriteLineAsync($"Seribu: {string.Join(" ", office.Urls)}  ({settings.Database.Product})");

        await office.WaitForShutdownAsync(cancel);
        return 0;
    }
}
