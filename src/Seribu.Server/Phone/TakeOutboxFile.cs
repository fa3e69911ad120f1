using Seribu.Domain.Book;

namespace Seribu.Server.Phone;

/// <summary>An officer takes in the file a phone exported: what was never sent is still sealed in it, and each fact stays its writer's.</summary>
public sealed class TakeOutboxFile(OfferOutbox offer)
{
    /// <summary>The longest file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <returns>One verdict for each fact; nothing when the file is none of ours.</returns>
    public async Task<IReadOnlyList<ToldFact>?> TakeAsync(Stream file, Author carrier, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, cancel);
        if (Outbox.Split(whole.ToArray()) is not { Count: > 0 } items) return null;

        var told = new List<ToldFact>(items.Count);
        foreach (var part in items.Chunk(OfferOutbox.MostFacts))
            told.AddRange((await offer.OfferAsync(part, carrier, cancel)).Select(answer => new ToldFact(
                answer.Id, answer.Outcome, answer.Receipt, [.. answer.Problems.Select(problem => problem.Code).Distinct()])));
        return told;
    }
}

/// <summary>What became of one fact of a file.</summary>
public sealed record ToldFact(Guid? Id, string Outcome, Receipt? Receipt, IReadOnlyList<string> Codes);
