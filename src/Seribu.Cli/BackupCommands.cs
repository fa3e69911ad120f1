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
        var file = new Argument<FileInfo>("FILE") { Description = "help.backup.file" };
        var command = new Command("backup", "help.backup|seribu backup /backup/seribu.backup --data /srv/seribu") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenStandingAsync(parsed, cancel);
            return await RunBackup(room, parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }

    /// <summary>Declares <c>restore</c>.</summary>
    public static Command DefineRestore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "help.restore.file" };
        var command = new Command("restore", "help.restore|seribu restore /backup/seribu.backup --data /srv/seribu-new") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            return await RunRestore(room, parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }

    /// <summary>Writes a backup.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunBackup(BookRoom room, FileInfo file, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        ExchangeFile.RefuseFolder(file.FullName);
        // A backup takes the place of the file it is written to: a device has no such place.
        if (file.FullName.StartsWith("/dev/", StringComparison.Ordinal)) throw new UnusableFileException("is-device", file.FullName);
        var progress = new ProgressLine(screen, words);
        var content = await Backup.WriteAsync(room.Store, file, progress.Tell, cancel);
        progress.Clear();
        if (json is not null) Answer.Write(json, new { File = file.FullName, content.Villages, content.Lines });
        else screen.WriteLine(words["backup.done", file.Name, content.Villages, content.Lines]);
        return ExitCode.Done;
    }

    /// <summary>Restores a backup and walks the chains of what it brought.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunRestore(BookRoom room, FileInfo file, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        ExchangeFile.RefuseFolder(file.FullName);
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
            var walked = await BookCommands.RunVerify(room, "", screen, words, cancel);
            if (json is not null) Answer.Write(json, new { File = file.FullName, content.Villages, content.Lines, Unbroken = walked == ExitCode.Done });
            return walked;
        }
        catch (UnusableBackupException unusable)
        {
            progress.Clear();
            screen.WriteLine(words["restore." + unusable.Code, file.Name]);
            return ExitCode.CouldNotRun;
        }
    }
}
