using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>An erasure somebody asked for that nobody has decided yet.</summary>
/// <param name="Fact">The line that asks for it.</param>
public sealed record ErasureAsked(VillageCode Village, Guid Person, Guid Fact, DateOnly On, string AskedBy, string Basis);

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

    /// <summary>Refuses every request for a person's erasure, with a reason the village reads in the person's history.</summary>
    public async Task<Written> RefuseAsync(OpenedCase person, string? reason, IReadOnlyList<ErasureAsked> asked, CancellationToken cancel)
    {
        var typed = new Typed();
        var why = typed.TextNeeded("reason", reason);
        if (typed.Problems.Count > 0) return Written.Refused(typed.Problems);

        var written = Written.Refused();
        foreach (var one in asked)
            written = await write.OfferAsync(
                person.Author, WriteFact.New(Guid.Empty, Kinds.Verdict, person.Village, person.Id, person.Today, new Verdict(one.Fact, Verdict.Refuse, null)) with { Reason = why }, cancel);
        return written;
    }

    /// <summary>What waits for a decision within a scope, oldest first.</summary>
    public async Task<IReadOnlyList<ErasureAsked>> WaitingAsync(Scope scope, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var within = scope.Regions("e.village_code");
        var asked = await session.ListAsync(
            $"""
            SELECT e.village_code, e.subject, e.id, e.on_day, a.full_name, e.envelope FROM entry e
            LEFT JOIN account a ON a.id = e.author JOIN person p ON p.village_code = e.village_code AND p.id = e.subject AND p.erased = 0
            WHERE e.kind = @erasure AND e.marks LIKE @proposal AND {within.Sql} ORDER BY e.received_at
            """,
            row => new ErasureAsked(row.Village(0), row.Id(1), row.Id(2), row.Day(3), row.TextOrNull(4) ?? Author.House.Name, (FactReader.Read(row.Bytes(5), [])?.Body as Erasure)?.Basis ?? ""),
            cancel, [("@erasure", Kinds.Erasure), ("@proposal", $"%\"{Line.Proposal}\"%"), .. within.Values]);

        var waiting = new List<ErasureAsked>();
        foreach (var village in asked.GroupBy(each => each.Village))
        {
            var open = (await Proposals.OfAsync(session, village.Key.Text, cancel)).Waiting.Select(line => line.Fact.Id).ToHashSet();
            waiting.AddRange(village.Where(each => open.Contains(each.Fact)));
        }

        return [.. asked.Where(waiting.Contains)];
    }
}
