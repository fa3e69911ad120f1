using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;
using Seribu.Server.Accounts;

namespace Seribu.Server.Phone;

/// <summary>The first download: one packed document per village, scope and mask class, with the hash by which the phone checks it before it replaces anything.</summary>
internal sealed class GiveSnapshot(Database database, Turn turn, RuleBooks rules, FieldClock clock, Snapshots kept)
{
    public static void Map(RouteGroupBuilder village) =>
        village.MapGet("/snapshot", (string village, HttpContext context, GiveSnapshot slice, Author author, Scope scope, CancellationToken cancel) => slice.AnswerAsync(village, context, author, scope, cancel))
            .Requires(Policy.People).WithSummary("All a phone keeps of a village").Produces<PhoneDocument>().Produces(304).ProducesProblem(401).ProducesProblem(404)
            .AddOpenApiOperationTransformer(ApiWords.Hashed);

    private async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync(string village, HttpContext context, Author author, Scope scope, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "not-found");

        await turn.VillageAsync(code, cancel);
        BookHead? head;
        await using (var session = await database.ReadAsync(cancel)) head = await BookHead.OfAsync(session, code, scope, clock.Today(code), cancel);
        if (head is null) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "not-found");

        var snapshot = await kept.GetAsync(
            $"{code}/{head.Epoch}/{head.Number}/{FactWriter.Day(head.AsOf)}/{head.Scope.Key}/{rules.Bundle}", () => MakeAsync(code, author, scope), cancel);
        var tag = $"\"{snapshot.Sha256}\"";
        context.Response.Headers["X-Seribu-Sha256"] = snapshot.Sha256;
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.ToString() == tag) return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        return snapshot.Answer(context);
    }

    // Not the request's cancellation: whoever asks next for the same waits for this one.
    private async Task<Snapshot> MakeAsync(VillageCode village, Author author, Scope scope)
    {
        await using var session = await database.SnapshotAsync(CancellationToken.None);
        var head = await BookHead.OfAsync(session, village, scope, clock.Today(village), CancellationToken.None) ?? throw new InvalidOperationException("A book was closed.");
        return await Snapshot.MakeAsync(json => new VillageDocument(session, village, head, author, rules, json).SnapshotAsync(CancellationToken.None));
    }
}
