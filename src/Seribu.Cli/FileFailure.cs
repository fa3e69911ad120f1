using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary>What is wrong with a file or folder, in the reader's words: the system's own are English and for programmers.</summary>
internal static class FileFailure
{
    // What Linux and Windows call a full disk.
    private const int NoSpaceLeft = 28, DiskFull = unchecked((int)0x80070070);

    public static string Say(Exception failure, Texts words) => failure switch
    {
        DirectoryNotFoundException => words["file.no-folder", NameIn(failure.Message)],
        FileNotFoundException => words["file.not-found", NameIn(failure.Message)],
        UnauthorizedAccessException => words["command.no-right", NameIn(failure.Message)],
        IOException { HResult: NoSpaceLeft or DiskFull } => words["command.disk-full", NameIn(failure.Message)],
        _ => words["command.file-failed", failure.Message],
    };

    // The name stands in quotes; a message without one is told whole.
    private static string NameIn(string message) => message.Split('\'') is [_, var name, ..] ? name : message;
}
