using Seribu.Domain.Book;
using Seribu.Domain.Growth;
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
        var key = await nikKey.Value;
        var (answers, owes) = await commits.RunAsync(session => TakeAsync(session, offer, key, cancel), cancel);
        if (owes) await CarryOnAsync(offer.Village.Text, cancel);
        return answers;
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

    /// <summary>Takes an offer, and says whether other books must hear of it: those of villages that its people go on to, or have gone to before.</summary>
    private async Task<(IReadOnlyList<Answer> Answers, bool Owes)> TakeAsync(Session session, Offer offer, NikKey key, CancellationToken cancel)
    {
        var village = offer.Village.Text;
        var today = clock.Today(offer.Village);
        await turn.EnterQuarterAsync(session, offer.Village, today, cancel);
        if (await VillageDesk.OpenAsync(database, session, village, cancel) is not { } desk) return ([.. offer.Facts.Select(_ => Closed())], false);

        var now = clock.Now.ToUnixTimeMilliseconds();
        await using var bulk = database.Bulk(session);
        var round = new Round(desk, new(desk, limits, today, offer.IsFile), bulk, offer, now);
        var answers = await round.TakeAsync(cancel);
        await desk.CloseAsync(bulk, key, await rules.ChosenAsync(session, offer.Village.District, cancel), today, now, cancel);
        return (answers, await OwedCarries.RecordAsync(desk, offer, cancel));
    }

    private static Refused Closed() => new(null, [new("village", "village-not-open", Gravity.Refused)]);
}
