using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>What changed in a village since a number of its book: state rows within the asker's scope, masked by role, and rows that are gone. Never other people's facts.</summary>
internal sealed class PullChanges(Database database, Turn turn, RuleBooks rules, FieldClock clock)
{
    // Lines in one answer; the next asks on from there.
    private const int PageLines = 1_000;

    // From here on a new document is shorter than the changes.
    private const int MostLines = 20_000;

    public static void Map(RouteGroupBuilder village) =>
        village.MapGet("/changes", (string village, long? after, long? epoch, string? scope, string? asOf, HttpContext context, PullChanges slice, Author author, Scope own, CancellationToken cancel) =>
                slice.AnswerAsync(village, new(after ?? 0, epoch, scope, asOf), context, author, own, cancel))
            .Requires(Policy.People).WithSummary("State rows changed since a number of the book").Produces<PhoneChanges>().ProducesProblem(401).ProducesProblem(404);

    /// <summary>What the phone has.</summary>
    internal sealed record Known(long After, long? Epoch, string? Scope, string? AsOf);

    private async Task<Results<FileContentHttpResult, ProblemHttpResult>> AnswerAsync(string village, Known known, HttpContext context, Author author, Scope scope, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "not-found");
        if (known.After < 0) return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "bad-request");

        await turn.VillageAsync(code, cancel);
        await using var session = await database.SnapshotAsync(cancel);
        if (await BookHead.OfAsync(session, code, scope, clock.Today(code), cancel) is not { } head) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "not-found");

        var packed = await Snapshot.MakeAsync(async json =>
        {
            var document = new VillageDocument(session, code, head, author, rules, json);
            var now = clock.Now.ToUnixTimeMilliseconds();
            if (Restart(known, head) is { } why) document.Restart(why, now);
            else await document.ChangesAsync(known.After, Math.Min(known.After + PageLines, head.Number), known.AsOf == FactWriter.Day(head.AsOf) ? head.AsOf : null, now, cancel);
        });
        return packed.Answer(context);
    }

    private static string? Restart(Known known, BookHead head) =>
        (known.Epoch is { } epoch && epoch != head.Epoch) || known.After > head.Number ? "epoch"
        : known.Scope is { } scope && scope != head.Scope.Key ? "scope"
        : head.Number - known.After > MostLines ? "long"
        : null;
}
