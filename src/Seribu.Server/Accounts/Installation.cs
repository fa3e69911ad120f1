using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>What a store is for.</summary>
public enum InstallationKind
{
    /// <summary>Real people of a real district.</summary>
    Real,

    /// <summary>Invented people; every page says so.</summary>
    Demo,
}

/// <summary>The kind and region of a store, decided once. Invented people and real ones never share one.</summary>
public sealed record Installation(InstallationKind Kind, string Region)
{
    /// <summary>What the store is; null when it is still nothing.</summary>
    public static Task<Installation?> ReadAsync(Session session, CancellationToken cancel) => session.FirstAsync(
        "SELECT kind, region FROM installation", row => new Installation(Enum.Parse<InstallationKind>(row.Text(0)), row.Text(1)), cancel);

    /// <summary>Makes the store this installation. False when it is another already: a demo never becomes real, nor the other way round.</summary>
    public static async Task<bool> ClaimAsync(Session session, Installation wanted, DateTimeOffset at, CancellationToken cancel)
    {
        if (await ReadAsync(session, cancel) is { } present) return present == wanted;

        // Whatever was written before anybody said what the store is for, was no demo.
        if (wanted.Kind == InstallationKind.Demo && await session.FirstAsync("SELECT COUNT(*) FROM entry", row => row.Long(0), cancel) > 0) return false;

        await session.RunAsync("INSERT INTO installation (kind, region, opened_at) VALUES (@kind, @region, @at)", cancel,
            ("@kind", wanted.Kind), ("@region", wanted.Region), ("@at", at.ToUnixTimeMilliseconds()));
        return true;
    }
}
