using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;

namespace Seribu.Server.Phone;

/// <summary>A phone offers what it saved, and what it carries for others: open or sealed, of any village, one verdict for each.</summary>
public sealed class OfferOutbox(Intake intake, OpenSealed open, PastGrants past, FieldClock clock)
{
    /// <summary>Facts in one call.</summary>
    public const int MostFacts = 500;

    /// <summary>Bytes in one call, unpacked.</summary>
    public const int MostBytes = 1024 * 1024;

    internal static void Map(RouteGroupBuilder phone) =>
        phone.MapPost("/facts", Handle).Requires(Policy.Write).WithSummary("Offer facts, open or sealed").DisableAntiforgery()
            .Accepts<OutboxBody>("application/json").ProducesProblem(400).ProducesProblem(401).ProducesProblem(413);

    /// <summary>What the call carries, for the description of the interface; it is read piece by piece.</summary>
    internal sealed record OutboxBody(IReadOnlyList<OutboxElement> Facts);

    /// <summary>One fact, sealed or open.</summary>
    /// <param name="Id">The fact's id.</param>
    internal sealed record OutboxElement(Guid Id)
    {
        /// <summary>Sealed to the installation's key, in base 64.</summary>
        public byte[]? Sealed { get; init; }

        /// <summary>Open, as its writer wrote it.</summary>
        public FactShape? Fact { get; init; }
    }

    /// <summary>The verdicts, in the order of the facts.</summary>
    public sealed record Verdicts(long ServerTime, IReadOnlyList<ToldAnswer> Answers);

    private static async Task<Results<Ok<Verdicts>, ProblemHttpResult>> Handle(HttpRequest request, OfferOutbox slice, FieldClock clock, Author author, CancellationToken cancel)
    {
        var (body, status) = await RequestBody.ReadAsync(request, MostBytes, cancel);
        if (body is null) return TypedResults.Problem(statusCode: status, title: status == StatusCodes.Status413PayloadTooLarge ? "too-long" : "not-json");
        if (Outbox.Split(body) is not { } items) return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "not-json");
        if (items.Count > MostFacts) return TypedResults.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "too-long");

        return TypedResults.Ok(new Verdicts(clock.Now.ToUnixTimeMilliseconds(), await slice.OfferAsync(items, author, cancel)));
    }

    /// <summary>Offers facts in the name of who wrote each: the carrier's own when open, the phone's owner's when sealed.</summary>
    public async Task<IReadOnlyList<ToldAnswer>> OfferAsync(IReadOnlyList<OutboxItem> items, Author carrier, CancellationToken cancel)
    {
        var answers = new ToldAnswer?[items.Count];
        var villages = new Dictionary<VillageCode, List<(int Index, ReadOnlyMemory<byte> Json, Fact Fact, Guid Account)>>();
        for (var i = 0; i < items.Count; i++)
        {
            var (json, account, code) = items[i].Sealed is { } sealedFact ? await open.AnswerAsync(sealedFact, cancel) : (items[i].Open, carrier.Id, "");
            if (code.Length > 0) { answers[i] = ToldAnswer.Refused(items[i].Id, code); continue; }

            var problems = new List<Problem>();
            var fact = FactReader.Read(json, problems);
            if (fact is null) answers[i] = ToldAnswer.Refused(items[i].Id, problems);
            else if (items[i].Id is { } named && named != fact.Id) answers[i] = ToldAnswer.Refused(named, items[i].Sealed is null ? "wrong-id" : "sealed-broken");
            else (villages.TryGetValue(fact.Village, out var list) ? list : villages[fact.Village] = []).Add((i, json, fact, account));
        }

        var now = clock.Now.ToUnixTimeMilliseconds();
        foreach (var (village, facts) in villages)
        {
            var told = new List<Told>(facts.Count);
            foreach (var fact in facts) told.Add(new(await past.AuthorAsync(fact.Account, fact.Fact.On, cancel) ?? carrier, now));
            var given = await intake.OfferAsync(new(village, carrier, "phone", [.. facts.Select(fact => fact.Json)]) { Told = told }, cancel);
            for (var i = 0; i < facts.Count; i++) answers[facts[i].Index] = ToldAnswer.Of(given[i]) with { Id = facts[i].Fact.Id };
        }

        return answers!;
    }
}
