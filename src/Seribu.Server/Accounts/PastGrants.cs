using Seribu.Domain.Book;
using Seribu.Server.Host;

namespace Seribu.Server.Accounts;

/// <summary>Who wrote a fact on a day: a grant that ended not long ago still counts for the days before its end, so that somebody who was moved loses nothing of the last weeks.</summary>
public sealed class PastGrants(Authors authors, TimeProvider time)
{
    /// <summary>How long after its end a grant still counts for the days before it.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromDays(90);

    /// <summary>The account with the grants of that day; null when there is no such account.</summary>
    public async Task<Author?> AuthorAsync(Guid account, DateOnly on, CancellationToken cancel)
    {
        var known = await authors.FindAsync(account, cancel);
        return known is null ? null : Then(known.Author, known.Ended, on, time.GetUtcNow());
    }

    internal static Author Then(Author author, IReadOnlyList<EndedGrant> ended, DateOnly on, DateTimeOffset now)
    {
        var then = ended.Where(grant => grant.At >= now - Counts && on <= DateOnly.FromDateTime(FieldClock.At(grant.Grant.Region, grant.At).DateTime)).Select(grant => grant.Grant).ToList();
        return then.Count == 0 ? author : author with { Grants = [.. author.Grants, .. then] };
    }
}

/// <summary>A grant that is over.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="At">When it ended.</param>
public sealed record EndedGrant(Grant Grant, DateTimeOffset At);
