using Seribu.Domain.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>A line of the access log.</summary>
public sealed record AccessLine(Guid Id, DateTimeOffset At, string? UserName, string? FullName, string Act, string? Region, string? About, string? Purpose, string? Detail);

/// <summary>Reads the access log of the regions in scope, the newest first: acts of and on the accounts there, and acts about their people.</summary>
public sealed class ReadAccessLog(Database database)
{
    public const int PageSize = 100;

    /// <param name="scope">Where.</param>
    /// <param name="before">Only lines older than this one; for the next page.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<AccessLine>> HandleAsync(Scope scope, Guid? before, CancellationToken cancel)
    {
        var where = scope.Regions("l.village_code");
        var accounts = where.Sql.Replace("l.village_code", "g.region", StringComparison.Ordinal);
        await using var session = await database.ReadAsync(cancel);
        return await session.ListAsync($"""
            SELECT l.id, l.at, a.user_name, a.full_name, l.act, l.village_code, s.user_name, l.purpose, l.detail
            FROM access_log l LEFT JOIN account a ON a.id = l.account LEFT JOIN account s ON s.id = l.subject
            WHERE {(before is null ? "1 = 1" : "l.id < @before")}
              AND ({where.Sql} OR l.account IN (SELECT g.account FROM account_grant g WHERE {accounts}) OR l.subject IN (SELECT g.account FROM account_grant g WHERE {accounts}))
            ORDER BY l.id DESC LIMIT {PageSize}
            """,
            row => new AccessLine(
                row.Id(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(1)), row.TextOrNull(2), row.TextOrNull(3), row.Text(4),
                row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8)),
            cancel, before is null ? where.Values : [.. where.Values, ("@before", before)]);
    }
}
