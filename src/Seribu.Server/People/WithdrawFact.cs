using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Takes a fact back: it stays in the book and no longer counts. Taking back a withdrawal brings it to life again.</summary>
public sealed class WithdrawFact(WriteFact write)
{
    public Task<Written> WriteAsync(OpenedCase of, Guid fact, string? reason, CancellationToken cancel) => Typed.Text(reason) is { } words
        ? write.OfferAsync(of.Author, WriteFact.New(Guid.Empty, Kinds.Withdrawal, of.Village, of.Id, of.Today, new Withdrawal(fact)) with { Reason = words }, cancel)
        : Task.FromResult(Written.Refused(new Problem("reason", "missing", Gravity.Refused)));
}
