using Seribu.Domain.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>A line of the access log.</summary>
public sealed record AccessLine(Guid Id, DateTimeOffset At, string? UserName, string? FullName, string Act, string? Region, string? About, string? Purpose, string? Detail);

/// <summary>Which lines of the access log are wanted; what is empty asks for all.</summary>
/// <param name="Text">In the name or user name of who acted, whose account it was about, or the detail.</param>
/// <param name="Act">The act's word.</param>
/// <param name="From">From this instant on.</param>
/// <param name="Until">Before this instant.</param>
public sealed record AccessQuestion(string? Text = null, string? Act = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>Reads the access log of the regions in scope, the newest first: acts of and on the accounts there, and acts about their people.</summary>
public sealed class ReadAccessLog(Database database)
{
    public const int PageSize = 100;

    /// <param name="scope">Where.</param>
    /// <param name="question">Which lines.</param>
    /// <param name="before">Only lines older than this one; for the next page.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<AccessLine>> HandleAsync(Scope scope, AccessQuestion question, Guid? before, CancellationToken cancel)
    {
        var where = scope.Regions("l.village_code");
        var accounts = where.Sql.Replace("l.village_code", "g.region", StringComparison.Ordinal);
        var wanted = Wanted(question, before);
        await using var session = await database.ReadAsync(cancel);
        return await session.ListAsync($"""
            SELECT l.id, l.at, a.user_name, a.full_name, l.act, l.village_code, s.user_name, l.purpose, l.detail
            FROM access_log l LEFT JOIN account a ON a.id = l.account LEFT JOIN account s ON s.id = l.subject
            WHERE {string.Join(" AND ", wanted.Select(each => each.Sql).Prepend("1 = 1"))}
              AND ({where.Sql} OR l.account IN (SELECT g.account FROM account_grant g WHERE {accounts}) OR l.subject IN (SELECT g.account FROM account_grant g WHERE {accounts}))
            ORDER BY l.id DESC LIMIT {PageSize}
            """,
            row => new AccessLine(
                row.Id(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(1)), row.TextOrNull(2), row.TextOrNull(3), row.Text(4),
                row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8)),
            cancel, [.. where.Values, .. wanted.Select(each => (each.Name, each.Value))]);
    }

    private static List<(string Sql, string Name, object? Value)> Wanted(AccessQuestion question, Guid? before)
    {
        const string Words = "lower(COALESCE(a.full_name, '') || ' ' || COALESCE(a.user_name, '') || ' ' || COALESCE(s.user_name, '') || ' ' || COALESCE(l.village_code, '') || ' ' || COALESCE(l.detail, ''))";
        var wanted = new List<(string, string, object?)>();
        if (before is { } older) wanted.Add(("l.id < @before", "@before", older));
        if (question.Text?.Trim() is { Length: > 0 } text) wanted.Add(($@"{Words} LIKE @text ESCAPE '!'", "@text", $"%{Literally(text.ToLowerInvariant())}%"));
        if (question.Act is { Length: > 0 } act) wanted.Add(("l.act = @act", "@act", act));
        if (question.From is { } from) wanted.Add(("l.at >= @from", "@from", from.ToUnixTimeMilliseconds()));
        if (question.Until is { } until) wanted.Add(("l.at < @until", "@until", until.ToUnixTimeMilliseconds()));
        return wanted;
    }

    // What was typed is looked for as it stands.
    private static string Literally(string text) =>
        text.Replace("\0", "", StringComparison.Ordinal).Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
