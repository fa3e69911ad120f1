using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;

namespace Seribu.Server.People;

/// <summary>What became of something a page wrote.</summary>
/// <param name="Receipt">Its proof, once it stands in the book.</param>
/// <param name="Problems">Why it was refused.</param>
/// <param name="Doubts">What the writer is asked to look at again.</param>
public sealed record Written(Receipt? Receipt, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Doubts)
{
    public bool Stands => Receipt is not null;

    public static Written Refused(params IReadOnlyList<Problem> problems) => new(null, problems, []);

    public static Written Of(Answer answer) => answer switch
    {
        Accepted accepted => new(accepted.Receipt, [], []),
        Doubted doubted => new(null, [], doubted.Problems),
        Refused refused => Refused(refused.Problems),
        _ => Refused(new Problem("subject", "no-such-subject", Gravity.Refused)),
    };
}

/// <summary>Offers what a page wrote to the book.</summary>
public sealed class WriteFact(Intake intake)
{
    /// <summary>A fact written on a page. The page names it when it is shown, so that sending twice writes once.</summary>
    public static Fact New(Guid id, string kind, VillageCode village, Guid? subject, DateOnly on, FactBody body) => new()
    {
        Id = id == Guid.Empty ? Guid.CreateVersion7() : id,
        Kind = kind,
        Village = village,
        Subject = subject,
        On = on,
        Body = body,
    };

    /// <summary>Offers one fact.</summary>
    public async Task<Written> OfferAsync(Author author, Fact fact, CancellationToken cancel) => (await OfferAsync(author, [fact], cancel))[0];

    /// <summary>Offers facts of one village, in their order. Each has its own answer.</summary>
    public async Task<IReadOnlyList<Written>> OfferAsync(Author author, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var offer = new Offer(facts[0].Village, author, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]);
        return [.. (await intake.OfferAsync(offer, cancel)).Select(Written.Of)];
    }
}
