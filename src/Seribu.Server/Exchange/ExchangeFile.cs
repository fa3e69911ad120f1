using System.IO.Compression;

namespace Seribu.Server.Exchange;

/// <summary>Files named on a command line: <c>-</c> is standard input or output, a name that ends in <c>.gz</c> is compressed.</summary>
public static class ExchangeFile
{
    /// <summary>Standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">A path or <c>-</c>.</param>
    /// <param name="progress">Told how much of the file has been read.</param>
    /// <exception cref="UnusableFileException">There is no such file, or it is a folder.</exception>
    public static Stream Read(string path, ProgressLine? progress = null)
    {
        if (path == Standard) return Console.OpenStandardInput();
        RefuseFolder(path);
        if (!File.Exists(path)) throw new UnusableFileException("not-found", path);

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        progress?.Follow(file);
        return IsCompressed(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Opens a table for reading as CSV: a CSV file, or the first sheet of an Excel workbook.</summary>
    /// <param name="path">A path or <c>-</c>; a name that ends in <c>.xlsx</c> or <c>.xls</c> is a workbook.</param>
    /// <param name="progress">Told how much of the file has been read.</param>
    /// <exception cref="UnusableFileException">There is no such file, or it is no workbook.</exception>
    public static Stream ReadTable(string path, ProgressLine? progress = null) =>
        Workbook.IsNamed(path) ? new SheetText(Workbook.Open(Read(path, progress), path)) : Read(path, progress);

    /// <summary>Makes a file, or empties it.</summary>
    /// <param name="path">A path or <c>-</c>.</param>
    /// <exception cref="UnusableFileException">It is a folder.</exception>
    public static Stream Write(string path)
    {
        if (path == Standard) return Console.OpenStandardOutput();

        RefuseFolder(path);
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        return IsCompressed(path) ? new GZipStream(file, CompressionLevel.Fastest) : file;
    }

    /// <summary>Whether two names mean one file, so that writing the one would destroy the other.</summary>
    public static bool AreSame(string? one, string? other) =>
        one is not null && other is not null && one != Standard && other != Standard
        && Path.GetFullPath(one).Equals(Path.GetFullPath(other), StringComparison.Ordinal);

    /// <summary>Says so when a name is a folder's.</summary>
    /// <exception cref="UnusableFileException">It is a folder.</exception>
    public static void RefuseFolder(string path)
    {
        if (Directory.Exists(path)) throw new UnusableFileException("is-folder", path);
    }

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
