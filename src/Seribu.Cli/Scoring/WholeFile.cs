using Seribu.Server.Exchange;

namespace Seribu.Cli.Scoring;

/// <summary>A file that gets its name when it is whole: stopped half-way it is not there, and an older file of that name is untouched.</summary>
/// <remarks>Standard output, pipes and devices have no such second chance and are written as they are.</remarks>
internal sealed class WholeFile : IDisposable
{
    private readonly string path;
    private readonly string? unfinished;
    private bool isKept;

    /// <summary>Begins a file.</summary>
    /// <param name="path">A path or <c>-</c>.</param>
    public WholeFile(string path)
    {
        this.path = path;
        if (path != ExchangeFile.Standard)
        {
            ExchangeFile.RefuseFolder(path);
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new UnusableFileException("no-folder", path);
        }

        if (!IsWrittenAsItIs(path)) unfinished = Path.Combine(Path.GetDirectoryName(path) ?? "", "unfinished-" + Path.GetFileName(path));
        Stream = ExchangeFile.Write(unfinished ?? path);
    }

    /// <summary>What is written here stands in the file.</summary>
    public Stream Stream { get; }

    /// <summary>Closes the file and gives it its name.</summary>
    public void Keep()
    {
        Stream.Dispose();
        if (unfinished is not null) File.Move(unfinished, path, overwrite: true);
        isKept = true;
    }

    /// <summary>Throws away what was not kept.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!isKept && unfinished is not null) File.Delete(unfinished);
    }

    private static bool IsWrittenAsItIs(string path)
    {
        if (path == ExchangeFile.Standard || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal)) return true;
        if (!File.Exists(path)) return false;

        using var existing = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return !existing.CanSeek;
    }
}
