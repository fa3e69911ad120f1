using System.Text;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>One offer taken fact by fact: known already, refused, doubted, waiting or written.</summary>
internal sealed class Round(VillageDesk desk, FactGate gate, BulkWriter bulk, Offer offer, long now)
{
    private const int Chunk = 200;

    private readonly Dictionary<Guid, Stored> known = new(offer.Facts.Count);

    /// <summary>A line with the same id that some book holds.</summary>
    private sealed record Stored(string Village, long Epoch, long Number, byte[] Hash, ReadOnlyMemory<byte> Envelope, byte[] Digest, byte[]? Salt);

    public async Task<IReadOnlyList<Answer>> TakeAsync(CancellationToken cancel)
    {
        var facts = offer.Read;
        var ids = facts.Where(f => f.Fact is not null).Select(f => f.Fact!.Id);
        // The ids of a file's rows are made from the village too: no other book can hold them, and an empty book holds those of earlier portions alone.
        if (offer.IsFile && desk.WasEmpty) ids = ids.Where(desk.Page.Wrote);
        await FindKnownAsync([.. ids.Distinct()], cancel);
        await desk.LoadAsync([.. facts.SelectMany(f => Subjects(f.Fact)).Distinct()], cancel);

        var answers = new List<Answer>(facts.Count);
        for (var i = 0; i < facts.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var (fact, problems) = facts[i];
            answers.Add(fact is null ? new Refused(null, problems) : await TakeAsync(fact, offer.ToldOf(i, now), problems, cancel));
        }

        return answers;
    }

    private async ValueTask<Answer> TakeAsync(Fact fact, Told told, List<Problem> shape, CancellationToken cancel)
    {
        if (fact.Village != offer.Village) return Refuse(fact, "village", "wrong-book");
        if (Repeated(fact) is { } again) return again;
        if (shape.Count > 0) return new Refused(fact.Id, shape);

        var word = await gate.JudgeAsync(fact, told, cancel);
        if (word.WaitsFor is { } awaited) return await WaitAsync(fact, told, awaited, null, cancel);
        if (word.Problems.Any(p => p.Gravity == Gravity.Refused)) return new Refused(fact.Id, [.. word.Problems.Where(p => p.Gravity == Gravity.Refused)]);
        if (!offer.IsFile && word.Problems.Any(p => !fact.Confirmed.Contains(p.Code))) return new Doubted(fact.Id, word.Problems);

        var receipt = await WriteAsync(fact, told, word, cancel);
        await ReleaseAsync(fact, cancel);
        return new Accepted(fact.Id, receipt, word.Problems);
    }

    private async ValueTask<Receipt> WriteAsync(Fact fact, Told told, GateWord word, CancellationToken cancel)
    {
        IReadOnlyList<string> marks = word.Problems.Count == 0 && !word.IsProposal ? []
            : [.. word.Problems.Select(p => p.Code).Distinct(), .. word.IsProposal ? (string[])[Line.Proposal] : []];
        var line = new Line(desk.Page.Number + 1, told.Author.Id, word.Problems.Any(p => p.Gravity == Gravity.HeldBack), marks, fact);
        var receipt = await desk.AcceptAsync(line, offer.Source, told.At, cancel);
        await desk.Page.SpillAsync(bulk, cancel);
        known[fact.Id] = new(desk.Village, receipt.Epoch, receipt.Number, desk.Page.Hash, fact.Envelope, [], null);
        return receipt;
    }

    private Answer? Repeated(Fact fact)
    {
        if (!known.TryGetValue(fact.Id, out var first)) return null;
        var same = first.Village == desk.Village && first.Envelope.Span.SequenceEqual(fact.Envelope.Span) && SamePersonal(first, fact);
        return same
            ? new Accepted(fact.Id, Receipt.Of(desk.Village, first.Epoch, first.Number, first.Hash), [], Again: true)
            : Refuse(fact, "id", "id-taken");
    }

    // Without its salt the personal part was erased, or the line was written a moment ago: the public part decides.
    private static bool SamePersonal(Stored first, Fact fact) =>
        first.Salt is null || Chain.PersonalDigest(first.Salt, fact.Personal.Span).AsSpan().SequenceEqual(first.Digest);

    /// <summary>Holds a fact until what it stands on arrives: thirty days from when it was first heard of, however often it is offered. Then it is refused.</summary>
    private async Task<Answer> WaitAsync(Fact fact, Told told, Guid awaited, long? until, CancellationToken cancel)
    {
        desk.AnyWaits = true;
        var end = await WaitingFact.HoldAsync(desk, fact, told.Author.Id, offer.Source, awaited, now, until ?? now + (long)Intake.Patience.TotalMilliseconds, cancel);
        return end >= now ? new Waits(fact.Id, DateTimeOffset.FromUnixTimeMilliseconds(end)) : Refuse(fact, "subject", "no-such-subject");
    }

    /// <summary>Writes what was waiting for this fact, or for somebody it made known; and what waited for that.</summary>
    private async ValueTask ReleaseAsync(Fact fact, CancellationToken cancel)
    {
        if (!(desk.AnyWaits ??= await WaitingFact.AnyAsync(desk, now, cancel))) return;
        var made = fact.Body is RegisterChange or Birth or Arrival ? Subjects(fact).Where(desk.State.Knows) : [];
        var brought = fact.Body is Arrival arrival ? arrival.Sheet.Select(carried => carried.Id) : [];
        foreach (var awaited in made.Concat(brought).Append(fact.Id).ToList())
            foreach (var (waiting, author, until) in await WaitingFact.TakeAsync(desk, awaited, now, cancel))
            {
                if (known.ContainsKey(waiting.Id)) continue;
                await desk.LoadAsync([.. Subjects(waiting)], cancel);
                var told = new Told(await Authors.WriterAsync(desk.Session, author, waiting.On, now, cancel), now);
                var word = await gate.JudgeAsync(waiting, told, cancel);
                if (word.WaitsFor is { } next) { await WaitAsync(waiting, told, next, until, cancel); continue; }

                // What is refused now is told when the writer offers it again, which a phone does until it has an answer.
                if (word.Problems.Any(p => p.Gravity == Gravity.Refused)) continue;
                await WriteAsync(waiting, told, word, cancel);
                await ReleaseAsync(waiting, cancel);
            }
    }

    private async Task FindKnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Any(desk.Page.Wrote)) await desk.Page.HandOverAsync(bulk, cancel);
        for (var from = 0; from < ids.Count; from += Chunk)
        {
            var part = ids.Skip(from).Take(Chunk).ToList();
            var names = string.Join(", ", part.Select((_, i) => $"@i{i}"));
            foreach (var (id, line) in await desk.Session.ListAsync(
                "SELECT e.id, e.village_code, e.epoch, e.number, e.hash, e.envelope, e.personal_digest, p.salt FROM entry e " +
                $"LEFT JOIN entry_personal p ON p.village_code = e.village_code AND p.number = e.number WHERE e.id IN ({names})",
                r => (r.Id(0), new Stored(r.Text(1), r.Long(2), r.Long(3), r.Bytes(4), r.Bytes(5), r.Bytes(6), r.BytesOrNull(7))), cancel,
                [.. part.Select((id, i) => ($"@i{i}", (object?)id))]))
                if (!known.TryGetValue(id, out var before) || before.Village != desk.Village) known[id] = line;
        }
    }

    private static IEnumerable<Guid> Subjects(Fact? fact)
    {
        if (fact is null) yield break;
        if (fact.Subject is { } subject) yield return subject;
        switch (fact.Body)
        {
            case RegisterChange change:
                foreach (var field in (string[])["household", "woman", "mother"])
                    if (change.Register.Field(field) is not null && change.Of(field) is { } id) yield return id;
                break;
            case Birth birth:
                foreach (var child in birth.Children) yield return child.Person;
                break;
            case Relocation { Household: { } household }: yield return household; break;
            case Merge merge:
                yield return merge.Kept;
                yield return merge.Merged;
                break;
            case Arrival arrival:
                foreach (var carried in arrival.Sheet)
                {
                    yield return carried.Subject;
                    // Whose family somebody joins is in the lines that come along.
                    if (carried.Kind is not (Kinds.Person or Kinds.Pregnancy)) continue;
                    foreach (var named in Subjects(FactReader.Read(Encoding.UTF8.GetBytes(carried.Envelope), []))) yield return named;
                }

                break;
        }
    }

    private static Refused Refuse(Fact fact, string field, string code) => new(fact.Id, [new(field, code, Gravity.Refused)]);
}
