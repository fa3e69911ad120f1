using System.CommandLine;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu backup</c> and <c>seribu restore</c>.</summary>
public static class BackupCommands
{
    /// <summary>Declares <c>backup</c>.</summary>
    public static Command DefineBackup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The backup to write, e.g. seribu-2026-11-21.backup." };
        var command = new Command("backup", "Write the whole store into one compressed file; the server may go on working.\n\nExample: seribu backup /backup/seribu.backup --data /srv/seribu") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            return await RunBackup(room, parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel);
        });
        return command;
    }

    /// <summary>Declares <c>restore</c>.</summary>
    public static Command DefineRestore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A file that seribu backup wrote." };
        var command = new Command("restore", "Restore a backup into an empty store of either kind.\n\nExample: seribu restore /backup/seribu.backup --data /srv/seribu-new") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            return await RunRestore(room, parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel);
        });
        return command;
    }

    /// <summary>Writes a backup.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunBackup(BookRoom room, FileInfo file, TextWriter screen, Texts words, CancellationToken cancel)
    {
        var progress = new ProgressLine(screen, words);
        var content = await Backup.WriteAsync(room.Store, file, progress.Tell, cancel);
        progress.Clear();
        screen.WriteLine(words["backup.done", file.Name, content.Villages, content.Lines]);
        return ExitCode.Done;
    }

    /// <summary>Restores a backup and walks the chains of what it brought.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunRestore(BookRoom room, FileInfo file, TextWriter screen, Texts words, CancellationToken cancel)
    {
        if (!file.Exists) throw new UnusableFileException("not-found", file.Name);
        if (!await Restore.IsEmptyAsync(room.Store, cancel))
        {
            screen.WriteLine(words["restore.not-empty"]);
            return ExitCode.CouldNotRun;
        }

        var progress = new ProgressLine(screen, words);
        try
        {
            var content = await Restore.ReadAsync(room.Store, file, progress.Tell, cancel);
            progress.Clear();
            screen.WriteLine(words["restore.done", file.Name, content.Villages, content.Lines]);
            return await BookCommands.RunVerify(room, "", screen, words, cancel);
        }
        catch (UnusableBackupException unusable)
        {
            progress.Clear();
            screen.WriteLine(words["restore." + unusable.Code, file.Name]);
            return ExitCode.CouldNotRun;
        }
    }
}
