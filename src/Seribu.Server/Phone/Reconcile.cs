using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>The end of every sync: phone and book compare count and hash of the phone's own facts, and tell each other what the other lacks.</summary>
internal sealed class Reconcile(Database database)
{
    private const int MostTold = 5_000;

    public static void Map(RouteGroupBuilder village) =>
        village.MapPost("/reconcile", (string village, Held held, HttpContext context, Reconcile slice, CancellationToken cancel) => slice.AnswerAsync(village, held, context, cancel))
            .Requires(Policy.Write).WithSummary("Compare the phone's own facts with the book").DisableAntiforgery().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);

    /// <summary>What the phone holds receipts for: its facts in this village within a range of its own count.</summary>
    public sealed record Held(long Epoch, long From, long To, long Count, string? Hash);

    /// <summary>One of the phone's facts as the book holds it.</summary>
    public sealed record Standing(Guid Id, long Seq, Receipt Receipt);

    /// <summary>What the book holds.</summary>
    public sealed record Compared(long Epoch, long Number, bool Same, long Count, bool More, IReadOnlyList<Standing> Facts, IReadOnlyList<Guid> Waiting);

    private async Task<Results<Ok<Compared>, ProblemHttpResult>> AnswerAsync(string village, Held held, HttpContext context, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return Refuse(StatusCodes.Status404NotFound, "not-found");
        if (context.Features.Get<Device>() is not { } device) return Refuse(StatusCodes.Status400BadRequest, "no-device");
        if (held.From < 0 || held.To < held.From || held.Count < 0) return Refuse(StatusCodes.Status400BadRequest, "bad-request");

        await using var session = await database.SnapshotAsync(cancel);
        var book = await session.FirstAsync(
            "SELECT epoch, last_number FROM book WHERE village_code = @village", r => (Epoch: r.Long(0), Number: r.Long(1)), cancel, ("@village", code));
        if (book.Epoch == 0) return Refuse(StatusCodes.Status404NotFound, "not-found");

        var known = await session.ListAsync(
            "SELECT id, seq, epoch, number, hash FROM entry WHERE village_code = @village AND device = @device AND seq >= @from AND seq <= @to ORDER BY seq, number",
            r => new Standing(r.Id(0), r.Long(1), Receipt.Of(code.Text, r.Long(2), r.Long(3), r.Bytes(4))), cancel,
            ("@village", code), ("@device", device.Id), ("@from", held.From), ("@to", held.To));
        var waiting = await session.ListAsync(
            "SELECT id FROM waiting WHERE village_code = @village AND author = @author ORDER BY id", r => r.Id(0), cancel, ("@village", code), ("@author", device.Account));

        var same = known.Count == held.Count && HashOf(known) == held.Hash?.ToLowerInvariant();
        return TypedResults.Ok(new Compared(book.Epoch, book.Number, same, known.Count, !same && known.Count > MostTold, same ? [] : [.. known.Take(MostTold)], waiting));
    }

    /// <summary>SHA-256 over the ids, sorted, 16 bytes each.</summary>
    public static string HashOf(IEnumerable<Standing> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var id in facts.Select(fact => Cell.Id(fact.Id)).OrderBy(Convert.ToHexString, StringComparer.Ordinal)) hash.AppendData(id);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ProblemHttpResult Refuse(int status, string code) => TypedResults.Problem(statusCode: status, title: code);
}
