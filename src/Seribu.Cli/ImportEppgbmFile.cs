using System.CommandLine;
using Seribu.Domain.Regions;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Eppgbm;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu import eppgbm</c>: the puskesmas's export of children and measurements.</summary>
public static class ImportEppgbmFile
{
    /// <summary>What was asked for.</summary>
    /// <param name="Path">The export.</param>
    /// <param name="Village">The village of all rows; empty: found by the names in each row.</param>
    /// <param name="Errors">File of refused and doubtful rows.</param>
    public sealed record Request(string Path, VillageCode? Village, string? Errors);

    /// <summary>Imports the file. What was done is said on the screen, or as JSON where that is asked for.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(Request request, BookRoom room, bool mayOpen, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        var progress = new ProgressLine(screen, words);
        using var refusals = new Refusals(screen, words, request.Errors is { } errors ? new(ExchangeFile.Write(errors)) : null);
        var import = new ImportEppgbm(room.Store, room.Intake) { MayOpen = mayOpen };
        var report = await import.RunAsync(request.Path, request.Village, refusals, progress, cancel);

        progress.Clear();
        refusals.Conclude();
        if (json is not null) Answer.Write(json, report);
        else screen.WriteLine(words["eppgbm.done", report.Rows, report.Villages, report.Written, report.Known, report.Refused, report.Doubtful]);
        return report.Refused == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    internal static Command Define(Option<string?> errors, Func<BookRoom, CancellationToken, Task<bool>> mayOpen)
    {
        var path = new Argument<string>("FILE") { Description = "help.import.eppgbm.file" };
        var village = new Option<string?>("--village") { Description = "help.import.eppgbm.village", HelpName = "CODE" };
        var byName = new Option<bool>("--by-name") { Description = "help.import.eppgbm.by-name" };
        village.Validators.Add(result =>
        {
            if (!VillageCode.TryParse(result.GetValueOrDefault<string?>(), out _)) result.AddError("command.takes-village|--village");
        });

        var command = new Command("eppgbm", "help.import.eppgbm|seribu import eppgbm balita.xlsx --village 19.05.01.2004")
        {
            path, village, byName, errors,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (screen, words) = (parsed.InvocationConfiguration.Error, Everywhere.Words(parsed));
            var code = parsed.GetValue(village);
            if ((code is not null) == parsed.GetValue(byName))
            {
                screen.WriteLine(words["eppgbm.village-or-names"]);
                return ExitCode.CouldNotRun;
            }

            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            var request = new Request(parsed.GetRequiredValue(path), code is null ? null : VillageCode.Parse(code), parsed.GetValue(errors));
            return await RunAsync(request, room, await mayOpen(room, cancel), screen, words, cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }
}
