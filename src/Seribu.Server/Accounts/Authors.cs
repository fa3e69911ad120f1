using System.Collections.Concurrent;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>An account as a request meets it.</summary>
/// <param name="Author">Who it is and what it may do now.</param>
/// <param name="Stamp">Changes with the password and with every grant: a cookie or token with another stamp is void.</param>
/// <param name="MustChangePassword">Signed in with the password of a slip.</param>
/// <param name="LockedUntil">Locked, when in the future.</param>
public sealed record KnownAccount(Author Author, string Stamp, bool MustChangePassword, DateTimeOffset? LockedUntil);

/// <summary>Finds who asks. Read again every few seconds, so that a lock or a changed grant works at once here and soon on every other server.</summary>
public sealed class Authors(Database database, TimeProvider time)
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (KnownAccount Account, long At)> known = new();

    /// <summary>The account, or null when there is none.</summary>
    public async ValueTask<KnownAccount?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (known.TryGetValue(id, out var found) && time.GetElapsedTime(found.At) < KnownFor) return found.Account;

        var at = time.GetTimestamp();
        var account = await ReadAsync(id, cancel);
        if (account is null) known.TryRemove(id, out _);
        else known[id] = (account, at);
        return account;
    }

    /// <summary>Forgets what was read, after a change.</summary>
    public void Forget(Guid id) => known.TryRemove(id, out _);

    private async Task<KnownAccount?> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var account = await session.FirstAsync(
            "SELECT full_name, security_stamp, one_time_until, lockout_end FROM account WHERE id = @id",
            row => new KnownAccount(new(id, row.Text(0), []), row.Text(1), !row.IsNull(2), row.LongOrNull(3) is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null),
            cancel, ("@id", id));
        if (account is null) return null;

        return account with { Author = account.Author with { Grants = await GrantsOfAsync(session, id, cancel) } };
    }

    internal static async Task<IReadOnlyList<Grant>> GrantsOfAsync(Session session, Guid account, CancellationToken cancel)
    {
        var families = (await session.ListAsync("""
            SELECT f.account_grant, f.household FROM account_family f JOIN account_grant g ON g.id = f.account_grant
            WHERE g.account = @account AND g.ended_at IS NULL
            """,
            row => (Grant: row.Id(0), Household: row.Id(1)), cancel, ("@account", account))).ToLookup(row => row.Grant, row => row.Household);

        return await session.ListAsync(
            "SELECT id, role, region, posyandu FROM account_grant WHERE account = @account AND ended_at IS NULL ORDER BY given_at, id",
            row => new Grant(row.Text(1), row.Text(2), row.IdOrNull(3), Roles.Find(row.Text(1))?.Reach == Reach.Families ? families[row.Id(0)].ToHashSet() : null),
            cancel, ("@account", account));
    }
}
