using Microsoft.AspNetCore.Identity;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>An account in the list of those who keep it.</summary>
public sealed record ListedAccount(
    Guid Id, string UserName, string FullName, IReadOnlyList<Grant> Grants, DateTimeOffset? SignedInAt, DateTimeOffset? SlipUntil, DateTimeOffset? LockedUntil);

/// <summary>Finds the accounts an author keeps: those whose every grant is theirs to give.</summary>
public sealed class FindAccounts(Database database, UserManager<Account> accounts)
{
    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ListedAccount>> ListAsync(Author by, CancellationToken cancel)
    {
        var where = Scope.Of(by, Policy.Users).Regions("g.region");
        var found = await ReadAsync($"id IN (SELECT g.account FROM account_grant g WHERE g.ended_at IS NULL AND {where.Sql})", where.Values, cancel);
        return [.. found.Where(account => Appointments.Manages(by, [.. account.Grants]))];
    }

    /// <summary>Every account of the store, for the command line.</summary>
    public Task<IReadOnlyList<ListedAccount>> AllAsync(CancellationToken cancel) => ReadAsync("1 = 1", [], cancel);

    /// <summary>One account, when it is the author's to keep; null as well when there is none.</summary>
    public async Task<ListedAccount?> FindAsync(Guid id, Author by, CancellationToken cancel) =>
        (await ReadAsync("id = @id", [("@id", id)], cancel)).FirstOrDefault(account => Appointments.Manages(by, [.. account.Grants]));

    /// <summary>The same, to change it.</summary>
    public async Task<Account?> FindManagedAsync(Guid id, Author by, CancellationToken cancel) =>
        await FindAsync(id, by, cancel) is null ? null : await accounts.FindByIdAsync(id.ToString());

    private async Task<IReadOnlyList<ListedAccount>> ReadAsync(string condition, (string, object?)[] values, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.ListAsync(
            $"SELECT id, user_name, full_name, signed_in_at, one_time_until, lockout_end FROM account WHERE {condition} ORDER BY full_name, user_name",
            row => new ListedAccount(row.Id(0), row.Text(1), row.Text(2), [], Instant(row.LongOrNull(3)), Instant(row.LongOrNull(4)), Instant(row.LongOrNull(5))),
            cancel, values);

        var listed = new List<ListedAccount>(rows.Count);
        foreach (var row in rows) listed.Add(row with { Grants = await Authors.GrantsOfAsync(session, row.Id, cancel) });
        return listed;
    }

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
