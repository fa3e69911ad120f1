using Seribu.Domain.Book;
using Seribu.Domain.Reference;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>Compares what the phones recorded with what the books hold.</summary>
public static class ProveChecker
{
    /// <summary>Every broken promise, in words; none when all were kept.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Database store, IReadOnlyList<ProveWork> field, CancellationToken cancel)
    {
        var broken = new List<string>();
        var (key, rebuild) = (await NikKey.OfAsync(store, cancel), new Rebuild(store, new(ReferenceBundle.Embedded)));
        await using var session = await store.ReadAsync(cancel);
        foreach (var village in field.Select(work => work.Village).Distinct())
        {
            var lines = await session.ListAsync(
                "SELECT id, number, epoch, hash FROM entry WHERE village_code = @village ORDER BY number", r => (Id: r.Id(0), Receipt: Receipt.Of(village.Text, r.Long(2), r.Long(1), r.Bytes(3))),
                cancel, ("@village", village));
            broken.AddRange(Check(village, [.. lines], [.. field.Where(work => work.Village == village)]));
            var walk = await VerifyBooks.WalkAsync(session, village.Text, cancel);
            if (walk.BrokenAt is { } at) broken.Add($"{village}: the chain breaks at line {at}.");
            foreach (var table in await rebuild.VillageAsync(session, village, key, mend: false, cancel))
                if (!table.IsEqual) broken.Add($"{village}: the state is not what the book says: {table}.");
        }

        return broken;
    }

    private static IEnumerable<string> Check(VillageCode village, IReadOnlyList<(Guid Id, Receipt Receipt)> lines, IReadOnlyList<ProveWork> field)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Receipt.Number != i + 1) { yield return $"{village}: line {i + 1} has the number {lines[i].Receipt.Number}."; break; }

        var stands = lines.ToLookup(line => line.Id, line => line.Receipt);
        foreach (var work in field)
        {
            foreach (var (id, first) in work.Phone.Promised)
                if (stands[id].Count() != 1) yield return $"{village}: the acknowledged fact {id} stands {stands[id].Count()} times.";
                else if (!work.Phone.Receipts.TryGetValue(id, out var last) || stands[id].Single() != last) yield return $"{village}: the fact {id} has another receipt than the phone was given.";
                // Only a restored server may give another receipt than the first.
                else if (last != first && last.Epoch == first.Epoch) yield return $"{village}: the fact {id} was given two receipts.";
            if (work.Phone.Receipts.Count != work.Phone.Saved)
                yield return $"{village}: a phone saved {work.Phone.Saved} facts and has {work.Phone.Receipts.Count} receipts: {string.Join(" ", work.Phone.Outbox.Take(3).Select(id => work.Phone.Verdicts.GetValueOrDefault(id, "unanswered")))}.";
        }

        if (lines.Count != field.Sum(work => work.Phone.Saved)) yield return $"{village}: {lines.Count} lines of {field.Sum(work => work.Phone.Saved)} facts saved.";
    }
}
