using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What was put forward in a village's book by those who may only propose it, and what was decided about it.</summary>
/// <param name="Waiting">Neither taken back nor refused, oldest first. Whether it was carried out, its kind must say.</param>
/// <param name="Refused">The verdicts that refused something, by what they refused.</param>
/// <param name="Apart">Pairs of rows that somebody looked at and found to be two.</param>
internal sealed record Proposals(IReadOnlyList<Line> Waiting, IReadOnlyDictionary<Guid, Line> Refused, IReadOnlyList<Apart> Apart)
{
    // As the index says it: then the store need not read the whole book.
    private const string Deciding = "kind IN ('merge', 'apart', 'withdrawal', 'verdict', 'quarter', 'erasure')";

    /// <summary>Reads them from a village's book.</summary>
    public static async Task<Proposals> OfAsync(Session session, string village, CancellationToken cancel)
    {
        var lines = await BookLines.WhereAsync(session, village, Deciding, cancel);
        // A proposal has no effect, so it does not count; here it is asked only whether it still stands.
        var standing = Replay.Counting([.. lines.Select(line => line with { Marks = [] })]).Select(line => line.Number).ToHashSet();
        var refused = lines.Where(line => standing.Contains(line.Number) && line.Fact.Body is Verdict { Choice: Verdict.Refuse })
            .DistinctBy(line => ((Verdict)line.Fact.Body!).Fact).ToDictionary(line => ((Verdict)line.Fact.Body!).Fact);

        return new(
            [.. lines.Where(line => line.IsProposal && standing.Contains(line.Number) && !refused.ContainsKey(line.Fact.Id))],
            refused,
            [.. lines.Where(line => standing.Contains(line.Number)).Select(line => line.Fact.Body).OfType<Apart>()]);
    }

    /// <summary>Whether two rows were found to be two.</summary>
    public bool AreApart(Guid one, Guid other) => Apart.Any(apart => (apart.One == one && apart.Other == other) || (apart.One == other && apart.Other == one));

    /// <summary>The kind of a line that was put forward; nothing when there is no such line.</summary>
    internal static Task<string?> KindAsync(Session session, string village, Guid fact, CancellationToken cancel) => session.FirstAsync(
        "SELECT kind FROM entry WHERE village_code = @village AND id = @id AND marks LIKE @proposal", row => row.TextOrNull(0), cancel,
        ("@village", village), ("@id", fact), ("@proposal", $"%\"{Line.Proposal}\"%"));
}
