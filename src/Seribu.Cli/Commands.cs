using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Seribu.Server.Exchange;

namespace Seribu.Cli;

/// <summary>All commands of <c>seribu</c>, and the one place where a command that cannot run is caught.</summary>
public static class Commands
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">As typed.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="screen">Where messages go.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter screen)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
        {
            CommandErrors.Tell(parsed, screen, Everywhere.Words(parsed));
            return ExitCode.CouldNotRun;
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = output, Error = screen, EnableDefaultExceptionHandler = false });
        }
        catch (UnusableFileException refused)
        {
            screen.WriteLine(Everywhere.Words(parsed)[$"file.{refused.Code}", [.. refused.Arguments]]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            screen.WriteLine(FileFailure.Say(failure, Everywhere.Words(parsed)));
        }
        catch (Exception failure) when (failure is DbException or SocketException)
        {
            screen.WriteLine(Everywhere.Words(parsed)["command.store-failed", failure.Message]);
        }
        catch (OperationCanceledException)
        {
            screen.WriteLine(Everywhere.Words(parsed)["command.stopped"]);
        }

        return ExitCode.CouldNotRun;
    }

    private static RootCommand Root()
    {
        var root = Everything();
        HelpPage.Replace(root);
        return root;
    }

    private static RootCommand Everything() => new("help.seribu")
    {
        Everywhere.Data,
        Everywhere.Database,
        Everywhere.Lang,
        Everywhere.Json,
        Init.Define(),
        Serve.Define(),
        UserCommand.Define(),
        ZScores.Define(),
        Prevalence.Define(),
        Quality.Define(),
        Demo.Define(),
        Regions.Define(),
        Import.Define(),
        Export.Define(),
        Scorecard.Define(),
        BookCommands.DefineRebuild(),
        BookCommands.DefineVerify(),
        BackupCommands.DefineBackup(),
        BackupCommands.DefineRestore(),
        Prove.Define(),
    };
}

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done, nothing refused.</summary>
    public const int Done = 0;

    /// <summary>The command could not run.</summary>
    public const int CouldNotRun = 1;

    /// <summary>Done, but rows were refused.</summary>
    public const int RowsRefused = 2;
}
