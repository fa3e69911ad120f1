using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Decides between two records, or releases or keeps a number that was held back.</summary>
public sealed class DecideFinding(WriteFact write)
{
    /// <summary>Writes the verdict.</summary>
    /// <param name="of">The case the finding is about.</param>
    /// <param name="verdict">The fact named, the choice and the field.</param>
    /// <param name="reason">Why, in words; may be left out.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task<Written> WriteAsync(OpenedCase of, Verdict verdict, string? reason, CancellationToken cancel) =>
        write.OfferAsync(of.Author, WriteFact.New(Guid.Empty, Kinds.Verdict, of.Village, of.Id, of.Today, verdict) with { Reason = Typed.Text(reason) }, cancel);
}
