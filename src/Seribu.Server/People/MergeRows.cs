using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A merge that somebody put forward.</summary>
public sealed record ProposedMerge(string By, DateOnly On, string Reason);

/// <summary>Merges two rows that are one, or says that they are two. A merge is proposed by one, done by another, undone by withdrawing it; the merged id stays an alias for ever.</summary>
public sealed class MergeRows(Database database, WriteFact write)
{
    /// <summary>Writes the merge, or puts it forward.</summary>
    /// <param name="kept">The row that stays.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="merged">The row whose facts are read as the kept one's.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task<Written> WriteAsync(OpenedCase kept, Guid id, Guid merged, string? reason, CancellationToken cancel) =>
        OfferAsync(kept, id, Kinds.Merge, new Merge(kept.Id, merged), reason, cancel);

    /// <summary>Writes that two rows are two: they are not offered again.</summary>
    public Task<Written> ApartAsync(OpenedCase one, Guid id, Guid other, string? reason, CancellationToken cancel) =>
        OfferAsync(one, id, Kinds.Apart, new Apart(one.Id, other), reason, cancel);

    /// <summary>The latest proposal to merge these two that nobody has decided.</summary>
    public async Task<ProposedMerge?> ProposedAsync(OpenedCase one, Guid other, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var proposals = await Proposals.OfAsync(session, one.Village.Text, cancel);
        var waiting = proposals.Waiting.LastOrDefault(line => line.Fact.Body is Merge merge && (merge == new Merge(one.Id, other) || merge == new Merge(other, one.Id)));
        if (waiting is null || proposals.AreApart(one.Id, other)) return null;

        var by = await session.FirstAsync("SELECT full_name FROM account WHERE id = @id", row => row.Text(0), cancel, ("@id", waiting.Author));
        return new(by ?? Author.House.Name, waiting.Fact.On, waiting.Fact.Reason ?? "");
    }

    private Task<Written> OfferAsync(OpenedCase of, Guid id, string kind, FactBody body, string? reason, CancellationToken cancel) => Typed.Text(reason) is { } words
        ? write.OfferAsync(of.Author, WriteFact.New(id, kind, of.Village, of.Id, of.Today, body) with { Reason = words }, cancel)
        : Task.FromResult(Written.Refused(new Problem("reason", "missing", Gravity.Refused)));
}
