using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>An erasure somebody asked for that nobody has decided yet.</summary>
public sealed record ErasureAsked(VillageCode Village, Guid Person, DateOnly On, string AskedBy, string Basis);

/// <summary>Deletes the personal parts of a person's facts by right (UU PDP): asked for by the village, decided by the data officer. Counts stay.</summary>
public sealed class EraseCase(Database database, WriteFact write)
{
    /// <summary>Asks for it or decides it, as the writer's role allows.</summary>
    public async Task<Written> WriteAsync(OpenedCase person, Guid id, string? basis, CancellationToken cancel)
    {
        var typed = new Typed();
        var why = typed.TextNeeded("basis", basis);
        return typed.Problems.Count > 0
            ? Written.Refused(typed.Problems)
            : await write.OfferAsync(person.Author, WriteFact.New(id, Kinds.Erasure, person.Village, person.Id, person.Today, new Erasure(why!, person.Author.Name)) with { Reason = why }, cancel);
    }

    /// <summary>What waits for a decision within a scope, oldest first.</summary>
    public async Task<IReadOnlyList<ErasureAsked>> WaitingAsync(Scope scope, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var within = scope.Regions("e.village_code");
        return await session.ListAsync(
            $"""
            SELECT e.village_code, e.subject, e.on_day, a.full_name, e.envelope FROM entry e
            LEFT JOIN account a ON a.id = e.author JOIN person p ON p.village_code = e.village_code AND p.id = e.subject AND p.erased = 0
            WHERE e.kind = @erasure AND e.marks LIKE @proposal AND {within.Sql} ORDER BY e.received_at
            """,
            row => new ErasureAsked(row.Village(0), row.Id(1), row.Day(2), row.TextOrNull(3) ?? Author.House.Name, (FactReader.Read(row.Bytes(4), [])?.Body as Erasure)?.Basis ?? ""),
            cancel, [("@erasure", Kinds.Erasure), ("@proposal", $"%\"{Line.Proposal}\"%"), .. within.Values]);
    }
}
