using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What a walk along a village's chain found.</summary>
/// <param name="Village">The book.</param>
/// <param name="Lines">Lines walked.</param>
/// <param name="BrokenAt">The number of the first line that does not fit; empty when all do.</param>
/// <param name="Reason"><c>gap</c>, <c>hash</c>, <c>personal</c> or <c>end</c>.</param>
public sealed record ChainWalk(string Village, long Lines, long? BrokenAt, string? Reason);

/// <summary>Walks the chains of the books and names the first broken line of each.</summary>
public static class VerifyBooks
{
    /// <summary>Walks one village's chain.</summary>
    public static async Task<ChainWalk> WalkAsync(Session session, string village, CancellationToken cancel)
    {
        var previous = Chain.Beginning.ToArray();
        long number = 0;
        await foreach (var line in session.StreamAsync(
            "SELECT e.number, e.id, e.author, e.received_at, e.epoch, e.envelope, e.personal_digest, e.hash, p.salt, p.body FROM entry e " +
            "LEFT JOIN entry_personal p ON p.village_code = e.village_code AND p.number = e.number WHERE e.village_code = @village ORDER BY e.number",
            r => (Number: r.Long(0), Id: r.Id(1), Author: r.Id(2), At: r.Long(3), Epoch: r.Long(4), Envelope: r.Bytes(5), Digest: r.Bytes(6), Hash: r.Bytes(7), Salt: r.BytesOrNull(8), Personal: r.BytesOrNull(9)),
            cancel, ("@village", village)))
        {
            if (line.Number != number + 1) return new(village, number, number + 1, "gap");
            if (line.Salt is not null && !Chain.PersonalDigest(line.Salt, line.Personal).AsSpan().SequenceEqual(line.Digest)) return new(village, number, line.Number, "personal");

            var hash = Chain.Link(previous, line.Epoch, line.Number, line.Id, line.Author, line.At, line.Envelope, line.Digest);
            if (!hash.AsSpan().SequenceEqual(line.Hash)) return new(village, number, line.Number, "hash");
            (previous, number) = (hash, line.Number);
        }

        var end = await session.FirstAsync("SELECT last_number, last_hash FROM book WHERE village_code = @village", r => (Number: r.Long(0), Hash: r.Bytes(1)), cancel, ("@village", village));
        var whole = end.Number == number && end.Hash is not null && end.Hash.AsSpan().SequenceEqual(previous);
        return whole ? new(village, number, null, null) : new(village, number, number + 1, "end");
    }
}
