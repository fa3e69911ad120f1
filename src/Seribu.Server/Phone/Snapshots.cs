namespace Seribu.Server.Phone;

/// <summary>The documents made last: many phones that ask for the same at once wait for one making.</summary>
internal sealed class Snapshots
{
    // About 60 documents of a large village; an older one is simply made again.
    private const int Most = 60;

    private readonly Lock sync = new();
    private readonly Dictionary<string, Task<Snapshot>> made = [];
    private readonly Queue<string> order = [];

    public async Task<Snapshot> GetAsync(string key, Func<Task<Snapshot>> make, CancellationToken cancel)
    {
        Task<Snapshot> making;
        lock (sync)
        {
            if (!made.TryGetValue(key, out making!))
            {
                while (order.Count >= Most) made.Remove(order.Dequeue());
                making = made[key] = Task.Run(make, CancellationToken.None);
                order.Enqueue(key);
            }
        }

        try
        {
            return await making.WaitAsync(cancel);
        }
        catch when (making.IsFaulted)
        {
            // What failed is not kept: the next one asks again.
            lock (sync) made.Remove(key);
            throw;
        }
    }
}
