using System.Collections.Concurrent;

namespace Seribu.Cli.Scoring;

/// <summary>One thread reads, all processors score, the caller's thread writes; pages come out in the order they were read.</summary>
/// <remarks>There are only so many pages, so memory does not grow with the file, and whoever is ahead waits for whoever is behind.</remarks>
internal static class ScoreFlow
{
    private const int MostPages = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs until the file ends.</summary>
    /// <param name="newPage">Makes a page.</param>
    /// <param name="write">Gets every scored page in order.</param>
    /// <param name="cancel">Stops between two pages.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static void Run(Func<ScorePage> newPage, Action<ScorePage> write, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var idle = new BlockingCollection<ScorePage>();
        using var scored = new BlockingCollection<Task<ScorePage>>();

        var left = Math.Min(Environment.ProcessorCount + 3, MostPages);
        ScorePage Next() => idle.TryTake(out var page) ? page : left-- > 0 ? newPage() : idle.Take(stop.Token);
        var reading = Task.Factory.StartNew(
            () => Read(Next, scored, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var task in scored.GetConsumingEnumerable(cancel))
            {
                var page = task.GetAwaiter().GetResult();
                write(page);
                idle.Add(page, cancel);
            }
        }
        catch
        {
            // The reader may wait for a page that will not come back, or for a silent pipe: the first ends here, the second with the program.
            stop.Cancel();
            Task.WaitAny([reading], Patience);
            throw;
        }

        while (idle.TryTake(out var page)) page.Dispose();
        reading.GetAwaiter().GetResult();
    }

    private static void Read(Func<ScorePage> next, BlockingCollection<Task<ScorePage>> scored, CancellationToken stop)
    {
        try
        {
            for (var page = next(); page.Fill(); page = next())
            {
                var filled = page;
                scored.Add(Task.Run(
                    () =>
                    {
                        filled.Score();
                        return filled;
                    },
                    CancellationToken.None), stop);
            }
        }
        finally
        {
            scored.CompleteAdding();
        }
    }
}
