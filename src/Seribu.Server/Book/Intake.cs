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
        var (answers, late) = await commits.RunAsync(session => TakeAsync(session, offer, key, cancel), cancel);
        foreach (var arrival in late) await OfferAsync(new(arrival.Village, Author.House, offer.Source, [FactWriter.WriteNamed(arrival, out _)]), cancel);
        return answers;
    }

    /// <summary>Takes an offer, and says what of it other books must hear: those of villages that its people have gone on to. A book that is not kept here hears nothing.</summary>
    private async Task<(IReadOnlyList<Answer> Answers, IReadOnlyList<Fact> Late)> TakeAsync(Session session, Offer offer, NikKey key, CancellationToken cancel)
    {
        var village = offer.Village.Text;
        var today = clock.Today(offer.Village);
        await turn.EnterQuarterAsync(session, offer.Village, today, cancel);
        if (await VillageDesk.OpenAsync(database, session, village, cancel) is not { } desk) return ([.. offer.Facts.Select(_ => Closed())], []);

        var now = clock.Now.ToUnixTimeMilliseconds();
        await using var bulk = database.Bulk(session);
        var round = new Round(desk, new(desk, limits, today, offer.IsFile), bulk, offer, now);
        var answers = await round.TakeAsync(cancel);
        await desk.CloseAsync(bulk, key, await rules.ChosenAsync(session, offer.Village.District, cancel), today, now, cancel);
        return (answers, [.. desk.Late.Arrivals()]);
    }

    private static Refused Closed() => new(null, [new("village", "village-not-open", Gravity.Refused)]);
}
