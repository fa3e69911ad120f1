using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>What a store remembers of its demo.</summary>
/// <param name="Plan">The plan it was begun with.</param>
/// <param name="IsFinished">All its facts stand in the books.</param>
public sealed record DemoRecord(DemoPlan Plan, bool IsFinished)
{
    /// <summary>The demo of a store, if it is one.</summary>
    public static Task<DemoRecord?> ReadAsync(Session session, CancellationToken cancel) => session.FirstAsync(
        "SELECT region, families, seed, today, is_finished FROM demo",
        row => new DemoRecord(new() { Region = row.Text(0), Families = row.IntOrNull(1), Seed = (ulong)row.Long(2), Today = row.Day(3) }, row.Yes(4)), cancel);

    /// <summary>Makes an empty store a demo. False when it holds something else already: invented people and real ones never share a store.</summary>
    public static async Task<bool> BeginAsync(Session session, DemoPlan plan, DateTimeOffset at, CancellationToken cancel)
    {
        if (!await Installation.ClaimAsync(session, new(InstallationKind.Demo, plan.Region), at, cancel)) return false;

        await session.RunAsync(
            "INSERT INTO demo (region, families, seed, today, is_finished) VALUES (@region, @families, @seed, @today, 0)", cancel,
            ("@region", plan.Region), ("@families", plan.Families), ("@seed", (long)plan.Seed), ("@today", plan.Today));
        return true;
    }

    /// <summary>Notes that everything is written.</summary>
    public static Task FinishAsync(Session session, CancellationToken cancel) => session.RunAsync("UPDATE demo SET is_finished = 1", cancel);
}
