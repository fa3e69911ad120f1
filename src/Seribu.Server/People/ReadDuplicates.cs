using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>One of two rows that may be one person.</summary>
public sealed record DuplicateSide(Member Person, string Place, int Lines);

/// <summary>Two rows that may be one person.</summary>
/// <param name="ProposedBy">Who put their merge forward, when somebody did.</param>
/// <param name="Reason">Why they may be one; empty for a proposal that the rules would not have made.</param>
public sealed record DuplicatePair(DuplicateSide One, DuplicateSide Other, DuplicateReason? Reason, string? ProposedBy);

/// <summary>Lists the rows of a village that may be one person. Somebody decides; nothing is merged by itself.</summary>
public sealed class ReadDuplicates(Database database)
{
    /// <summary>The pairs within the asker's scope, proposals first; nothing when the village keeps no book here.</summary>
    public async Task<IReadOnlyList<DuplicatePair>?> FindAsync(Scope scope, string village, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", code)) != 1) return null;

        var within = scope.Homes("p");
        var places = (await session.ListAsync(
            $"SELECT p.id, h.dusun, h.rt FROM person p LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home WHERE p.village_code = @village AND p.left_on IS NULL AND p.erased = 0 AND {within.Sql}",
            row => (Id: row.Id(0), Place: string.Join(", ", new[] { row.TextOrNull(1), row.TextOrNull(2) is { } rt ? $"RT {rt}" : null }.OfType<string>())),
            cancel, [("@village", code), .. within.Values])).ToDictionary(each => each.Id, each => each.Place);
        var people = (await Members.OfVillageAsync(session, code, cancel)).Where(person => places.ContainsKey(person.Id)).ToDictionary(person => person.Id);

        var proposals = await ProposalsAsync(session, code, cancel);
        var pairs = new List<(Guid One, Guid Other, DuplicateReason? Reason, string? By)>();
        foreach (var (kept, merged, by) in proposals) pairs.Add((kept, merged, null, by));
        foreach (var found in Duplicates.Among([.. people.Values.Select(CoachPerson.IdentityOf)]))
        {
            var at = pairs.FindIndex(pair => (pair.One == found.One && pair.Other == found.Other) || (pair.One == found.Other && pair.Other == found.One));
            if (at >= 0) pairs[at] = pairs[at] with { Reason = found.Reason };
            else pairs.Add((found.One, found.Other, found.Reason, null));
        }

        var lines = await LinesAsync(session, code, cancel);
        DuplicateSide Side(Guid id) => new(people[id], places[id], lines.GetValueOrDefault(id));
        return [.. pairs.Where(pair => people.ContainsKey(pair.One) && people.ContainsKey(pair.Other)).Select(pair => new DuplicatePair(Side(pair.One), Side(pair.Other), pair.Reason, pair.By))];
    }

    // A proposal waits as long as nobody has carried it out.
    private static async Task<List<(Guid Kept, Guid Merged, string By)>> ProposalsAsync(Session session, VillageCode village, CancellationToken cancel)
    {
        var waiting = await session.ListAsync(
            "SELECT e.envelope, a.full_name FROM entry e LEFT JOIN account a ON a.id = e.author WHERE e.village_code = @village AND e.kind = @merge AND e.marks LIKE @proposal ORDER BY e.number DESC",
            row => (Merge: FactReader.Read(row.Bytes(0), [])?.Body as Merge, By: row.TextOrNull(1) ?? Author.House.Name), cancel,
            ("@village", village), ("@merge", Kinds.Merge), ("@proposal", $"%\"{Line.Proposal}\"%"));
        var done = (await session.ListAsync("SELECT id FROM alias WHERE village_code = @village", row => row.Id(0), cancel, ("@village", village))).ToHashSet();
        return [.. waiting.Where(each => each.Merge is { } merge && !done.Contains(merge.Merged) && !done.Contains(merge.Kept)).Select(each => (each.Merge!.Kept, each.Merge.Merged, each.By)).Distinct()];
    }

    private static async Task<Dictionary<Guid, int>> LinesAsync(Session session, VillageCode village, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT subject, COUNT(*) FROM entry WHERE village_code = @village AND subject IS NOT NULL GROUP BY subject", row => (Id: row.Id(0), Count: row.Int(1)), cancel, ("@village", village)))
        .ToDictionary(each => each.Id, each => each.Count);
}
