using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Domain.Regions;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>The only door to the books. An office form, a phone's batch, an Excel row and a line of the command line all come through here.</summary>
public sealed class Intake(Database database, Commits commits, RuleBooks rules, Limits limits, FieldClock clock, Turn turn)
{
    /// <summary>How long a fact waits for the one that creates its subject.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    private readonly Lazy<Task<NikKey>> nikKey = new(() => NikKey.OfAsync(database, CancellationToken.None));

    /// <summary>Offers facts to a village's book. Each gets its own answer, in the order they were offered; one bad fact never stops the others.</summary>
    /// <remarks>The answers are given when the lines are durable, not before.</remarks>
    public async Task<IReadOnlyList<Answer>> OfferAsync(Offer offer, CancellationToken cancel)
    {
        IReadOnlyList<Answer> answers = [];
        await OfferAsync(offer.Village, Once(offer), (_, given) => answers = given, cancel);
        return answers;
    }

    /// <summary>Offers a village's facts portion by portion. They stand or fall together, and no more of a file is in memory than is at work.</summary>
    /// <param name="village">The book.</param>
    /// <param name="portions">The portions, all from one source. They need not tell of different families, but what does is let go of sooner.</param>
    /// <param name="answered">Told the answers of each portion when it is judged. They are true once the call has returned.</param>
    /// <param name="cancel">Undoes all portions.</param>
    public async Task OfferAsync(VillageCode village, IAsyncEnumerable<Offer> portions, Action<Offer, IReadOnlyList<Answer>> answered, CancellationToken cancel)
    {
        var key = await nikKey.Value;
        var owes = await commits.RunAsync(session => TakeAsync(session, village, portions, answered, key, cancel), cancel);
        if (owes) await CarryOnAsync(village.Text, cancel);
    }

    /// <summary>Tells other books what they are owed by a village, or by all: a server may have been stopped before it could.</summary>
    internal async Task CarryOnAsync(string? village, CancellationToken cancel)
    {
        List<OwedCarries.Owed> owing;
        await using (var session = await database.ReadAsync(cancel)) owing = await OwedCarries.ListAsync(session, village, cancel);
        foreach (var owed in owing)
        {
            var answers = await OfferAsync(new(owed.To, Author.House, owed.Source, [owed.Fact]), cancel);
            if (answers[0] is Accepted) await commits.RunAsync(session => OwedCarries.PaidAsync(session, owed, cancel), cancel);
        }
    }

    /// <summary>Takes what is offered, and says whether other books must hear of it: those of villages that its people go on to, or have gone to before.</summary>
    private async Task<bool> TakeAsync(
        Session session, VillageCode village, IAsyncEnumerable<Offer> portions, Action<Offer, IReadOnlyList<Answer>> answered, NikKey key, CancellationToken cancel)
    {
        var today = clock.Today(village);
        await turn.EnterQuarterAsync(session, village, today, cancel);
        if (await VillageDesk.OpenAsync(database, session, village.Text, cancel) is not { } desk)
        {
            await foreach (var offer in portions.WithCancellation(cancel)) answered(offer, [.. offer.Facts.Select(_ => Closed())]);
            return false;
        }

        var now = clock.Now.ToUnixTimeMilliseconds();
        await using var bulk = database.Bulk(session);
        var settlement = new Settlement(desk, bulk, key, await rules.ChosenAsync(session, village.District, cancel), today);
        Offer? last = null;
        await foreach (var offer in portions.WithCancellation(cancel))
        {
            last = offer;
            answered(offer, await new Round(desk, new(desk, limits, today, offer.IsFile), bulk, offer, now).TakeAsync(cancel));
            if (offer.IsFile) await settlement.PortionAsync(cancel);
        }

        await settlement.CloseAsync(now, cancel);
        return last is not null && await OwedCarries.RecordAsync(desk, last, cancel);
    }

    private static async IAsyncEnumerable<Offer> Once(Offer offer)
    {
        yield return offer;
        await Task.CompletedTask;
    }

    private static Refused Closed() => new(null, [new("village", "village-not-open", Gravity.Refused)]);
}
