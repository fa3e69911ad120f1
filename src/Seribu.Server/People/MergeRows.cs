using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Merges two rows that are one: proposed by one, done by another, undone by withdrawing it. The merged id stays an alias for ever.</summary>
public sealed class MergeRows(WriteFact write)
{
    /// <param name="kept">The row that stays.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="merged">The row whose facts are read as the kept one's.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task<Written> WriteAsync(OpenedCase kept, Guid id, Guid merged, string? reason, CancellationToken cancel) => Typed.Text(reason) is { } words
        ? write.OfferAsync(kept.Author, WriteFact.New(id, Kinds.Merge, kept.Village, kept.Id, kept.Today, new Merge(kept.Id, merged)) with { Reason = words }, cancel)
        : Task.FromResult(Written.Refused(new Problem("reason", "missing", Gravity.Refused)));
}
