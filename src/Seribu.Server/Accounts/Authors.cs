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
public sealed record KnownAccount(Author Author, string Stamp, bool MustChangePassword, DateTimeOffset? LockedUntil)
{
    /// <summary>What it could do until not long ago (<see cref="PastGrants"/>).</summary>
    public IReadOnlyList<EndedGrant> Ended { get; init; } = [];
}

/// <summary>Finds who asks. Read again every few seconds, so that a lock or a changed grant works at once here and soon on every other server.</summary>
public sealed class Authors(Database database, TimeProvider time)
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (KnownAccount Account, long At)> known = new();

    /// <summary>The account, or null when there is none.</summary>
    public async ValueTask<KnownAccount?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (Recent(id) is { } account) return account;

        await using var session = await database.ReadAsync(cancel);
        return await FindAsync(session, id, cancel);
    }

    /// <summary>The account, or null when there is none; for who has a session open.</summary>
    public async ValueTask<KnownAccount?> FindAsync(Session session, Guid id, CancellationToken cancel)
    {
        if (Recent(id) is { } recent) return recent;

        var at = time.GetTimestamp();
        var account = await ReadAsync(session, id, cancel);
        if (account is null) known.TryRemove(id, out _);
        else known[id] = (account, at);
        return account;
    }

    /// <summary>Forgets what was read, after a change.</summary>
    public void Forget(Guid id) => known.TryRemove(id, out _);

    private KnownAccount? Recent(Guid id) => known.TryGetValue(id, out var found) && time.GetElapsedTime(found.At) < KnownFor ? found.Account : null;

    private async Task<KnownAccount?> ReadAsync(Session session, Guid id, CancellationToken cancel)
    {
        var account = await session.FirstAsync(
            "SELECT full_name, security_stamp, one_time_until, lockout_end FROM account WHERE id = @id",
            row => new KnownAccount(new(id, row.Text(0), []), row.Text(1), !row.IsNull(2), Instant(row.LongOrNull(3))),
            cancel, ("@id", id));
        if (account is null) return null;

        var (grants, ended) = await SplitAsync(session, id, time.GetUtcNow(), cancel);
        return account with { Author = account.Author with { Grants = grants }, Ended = ended };
    }

    /// <summary>Who wrote a fact that waited: the account with its grants of the fact's day, inside a piece of work on a book.</summary>
    internal static async Task<Author> WriterAsync(Session session, Guid account, DateOnly on, long now, CancellationToken cancel)
    {
        if (account == Author.House.Id) return Author.House;

        var at = DateTimeOffset.FromUnixTimeMilliseconds(now);
        var (grants, ended) = await SplitAsync(session, account, at, cancel);
        return PastGrants.Then(new(account, "", grants), ended, on, at);
    }

    private static async Task<(IReadOnlyList<Grant> InForce, IReadOnlyList<EndedGrant> Ended)> SplitAsync(Session session, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var grants = await GrantsAsync(session, account, now - PastGrants.Counts, cancel);
        return ([.. grants.Where(grant => grant.EndedAt is null).Select(grant => grant.Grant)],
            [.. grants.Where(grant => grant.EndedAt is not null).Select(grant => new EndedGrant(grant.Grant, grant.EndedAt!.Value))]);
    }

    internal static async Task<IReadOnlyList<Grant>> GrantsOfAsync(Session session, Guid account, CancellationToken cancel) =>
        [.. (await GrantsAsync(session, account, DateTimeOffset.MaxValue, cancel)).Select(grant => grant.Grant)];

    // Those in force, and those that ended since.
    private static async Task<IReadOnlyList<(Grant Grant, DateTimeOffset? EndedAt)>> GrantsAsync(Session session, Guid account, DateTimeOffset since, CancellationToken cancel)
    {
        var families = (await session.ListAsync("""
            SELECT f.account_grant, f.household FROM account_family f JOIN account_grant g ON g.id = f.account_grant
            WHERE g.account = @account
            """,
            row => (Grant: row.Id(0), Household: row.Id(1)), cancel, ("@account", account))).ToLookup(row => row.Grant, row => row.Household);

        return await session.ListAsync(
            "SELECT id, role, region, posyandu, ended_at FROM account_grant WHERE account = @account AND (ended_at IS NULL OR ended_at >= @since) ORDER BY given_at, id",
            row => (new Grant(row.Text(1), row.Text(2), row.IdOrNull(3), Roles.Find(row.Text(1))?.Reach == Reach.Families ? families[row.Id(0)].ToHashSet() : null), Instant(row.LongOrNull(4))),
            cancel, ("@account", account), ("@since", since.ToUnixTimeMilliseconds()));
    }

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
