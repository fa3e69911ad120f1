using System.CommandLine;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Kpm;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu import</c>: files of other systems become facts, through the same door as everything else.</summary>
public static class Import
{
    private static Option<string?> Errors { get; } = new("--errors")
    {
        Description = "help.errors.all",
        HelpName = "ERRORS.csv",
    };

    /// <summary>Declares the command and its kinds of file.</summary>
    public static Command Define() => new("import", "help.import") { Kpm(), ImportEppgbmFile.Define(Errors, MayOpenAsync) };

    /// <summary>Imports the KPM's monthly forms. What was done is said on the screen, or as JSON where that is asked for.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunKpm(IReadOnlyList<string> paths, string? errors, BookRoom room, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        var files = paths.SelectMany(Files).ToList();
        if (files.Count == 0)
        {
            screen.WriteLine(words["kpm.no-files", string.Join(" ", paths)]);
            return ExitCode.CouldNotRun;
        }

        var progress = new ProgressLine(screen, words);
        using var refusals = new Refusals(screen, words, errors is null ? null : new(ExchangeFile.Write(errors)));
        var import = new ImportKpm(room.Store, room.Intake, room.Carry, room.Clock) { MayOpen = await MayOpenAsync(room, cancel) };
        var report = await import.RunAsync(files, refusals, progress.Tell, cancel);

        progress.Clear();
        refusals.Conclude();
        if (json is not null) Answer.Write(json, report);
        else screen.WriteLine(words["kpm.done", report.Rows, report.Villages, report.Written, report.Known, report.Refused, report.Doubtful]);
        return report.Refused == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private static Command Kpm()
    {
        var paths = new Argument<string[]>("DIR_OR_FILES") { Description = "help.import.kpm.paths", Arity = ArgumentArity.OneOrMore };
        var command = new Command("kpm", "help.import.kpm|seribu import kpm forms/ --errors refused.csv") { paths, Errors };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            return await RunKpm(parsed.GetRequiredValue(paths), parsed.GetValue(Errors), room, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }

    /// <summary>A store that is no installation yet takes whatever villages its files bring; an installation takes those it was opened for.</summary>
    private static async Task<bool> MayOpenAsync(BookRoom room, CancellationToken cancel)
    {
        await using var session = await room.Store.ReadAsync(cancel);
        return await Installation.ReadAsync(session, cancel) is null;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
        : [path];
}
