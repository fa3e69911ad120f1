using System.Threading.Channels;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Brings work to the store. PostgreSQL groups commits itself; for SQLite one writer commits the work that waits together, so that the disk is asked once.</summary>
public sealed class Commits : IAsyncDisposable
{
    private const int Together = 64;

    private readonly Database database;
    private readonly Channel<Job>? queue;
    private readonly Task? writer;

    public Commits(Database database)
    {
        this.database = database;
        if (database is not SqliteDatabase) return;

        queue = Channel.CreateUnbounded<Job>(new() { SingleReader = true });
        writer = Task.Run(WriteAsync);
    }

    /// <summary>One piece of work, and who waits for it.</summary>
    private sealed record Job(Func<Session, Task> Work, TaskCompletionSource Done, CancellationToken Cancel);

    /// <summary>Runs a piece of work in a transaction. It returns when the work is durable, or throws when none of it happened.</summary>
    public async Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancel)
    {
        if (queue is null)
        {
            await using var session = await database.WriteAsync(cancel);
            var made = await work(session);
            await session.CommitAsync(cancel);
            return made;
        }

        T result = default!;
        var job = new Job(async session => result = await work(session), new(TaskCreationOptions.RunContinuationsAsynchronously), cancel);
        await queue.Writer.WriteAsync(job, cancel);
        await job.Done.Task;
        return result;
    }

    /// <summary>Finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        queue?.Writer.TryComplete();
        if (writer is not null) await writer;
    }

    private async Task WriteAsync()
    {
        while (await queue!.Reader.WaitToReadAsync())
        {
            var jobs = new List<Job>();
            while (jobs.Count < Together && queue.Reader.TryRead(out var job)) jobs.Add(job);
            await TogetherAsync(jobs);
        }
    }

    private async Task TogetherAsync(List<Job> jobs)
    {
        var done = new List<Job>();
        try
        {
            await using var session = await database.WriteAsync();
            foreach (var job in jobs)
                if (await StepAsync(session, job)) done.Add(job);
            await session.CommitAsync(CancellationToken.None);
            foreach (var job in done) job.Done.TrySetResult();
        }
        catch (Exception broken)
        {
            // The transaction is gone: nobody's work happened, and everybody is told. A full disk takes it away under the work: whoever failed first said why.
            var why = jobs.FirstOrDefault(job => job.Done.Task.IsFaulted)?.Done.Task.Exception?.InnerException ?? broken;
            foreach (var job in jobs) job.Done.TrySetException(why);
        }
    }

    /// <summary>Runs one piece of work; its failure undoes it alone.</summary>
    private static async Task<bool> StepAsync(Session session, Job job)
    {
        if (job.Cancel.IsCancellationRequested) { job.Done.TrySetCanceled(job.Cancel); return false; }
        await session.RunAsync("SAVEPOINT job", CancellationToken.None);
        try
        {
            await job.Work(session);
            await session.RunAsync("RELEASE job", CancellationToken.None);
            return true;
        }
        catch (Exception failed)
        {
            job.Done.TrySetException(failed);
            await session.RunAsync("ROLLBACK TO job", CancellationToken.None);
            await session.RunAsync("RELEASE job", CancellationToken.None);
            return false;
        }
    }
}
