using System.Diagnostics;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange;

/// <summary>One line on a terminal that says how far a long file has come; silent where nobody looks.</summary>
/// <param name="screen">Where messages go.</param>
/// <param name="words">The reader's language.</param>
public sealed class ProgressLine(TextWriter screen, Texts words)
{
    private const int RowsBetweenLooks = 4096;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly bool isSeen = ReferenceEquals(screen, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private FileStream? file;
    private TimeSpan shownAt;
    private long toldRows;
    private int width;

    /// <summary>Takes the part of this file that was read as the part of the work that is done.</summary>
    public void Follow(FileStream read) => file = read;

    /// <summary>Tells that so many rows are done; shows it four times a second, with the time left where the end is known.</summary>
    public void Tell(long rows)
    {
        if (!isSeen || rows - toldRows < RowsBetweenLooks) return;

        toldRows = rows;
        if (clock.Elapsed - shownAt < Pause) return;

        shownAt = clock.Elapsed;
        var perSecond = (long)(rows / clock.Elapsed.TotalSeconds);
        Show(file is { CanSeek: true, Length: > 0, Position: > 0 }
            ? words["progress.rows-of-file", rows, perSecond, 100 * file.Position / file.Length, Left(clock.Elapsed, file.Position, file.Length)]
            : words["progress.rows", rows, perSecond]);
    }

    /// <summary>Clears the line, so that a message can take its place.</summary>
    public void Clear()
    {
        if (width > 0) Show("");
    }

    /// <summary>Minutes and seconds until the end, at the pace so far.</summary>
    private static string Left(TimeSpan passed, long done, long all)
    {
        var seconds = (long)Math.Ceiling(passed.TotalSeconds * (all - done) / done);
        return $"{seconds / 60}:{seconds % 60:00}";
    }

    private void Show(string text)
    {
        screen.Write('\r' + text.PadRight(width) + '\r');
        width = text.Length;
    }
}
