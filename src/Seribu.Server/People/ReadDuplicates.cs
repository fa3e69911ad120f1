using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>One of two rows that may be one person or one household.</summary>
/// <param name="Id">The row.</param>
/// <param name="Name">The person's, or that of the household's head.</param>
/// <param name="BornOn">A person's.</param>
/// <param name="Members">How many live in a household; empty for a person.</param>
/// <param name="Place">Hamlet and RT.</param>
/// <param name="Lines">Lines of the book about it.</param>
public sealed record DuplicateSide(Guid Id, string? Name, DateOnly? BornOn, int? Members, string Place, int Lines);

/// <summary>Two rows that may be one.</summary>
/// <param name="One">The row that came first.</param>
/// <param name="Other">The other row.</param>
/// <param name="Reason">Why they may be one; empty for a proposal that the rules would not have made.</param>
/// <param name="ProposedBy">Who put their merge forward, when somebody did.</param>
public sealed record DuplicatePair(DuplicateSide One, DuplicateSide Other, DuplicateReason? Reason, string? ProposedBy);

/// <summary>Lists the rows of a village that may be one. Somebody decides; nothing is merged by itself, and what was found to be two is not asked again.</summary>
public sealed class ReadDuplicates(Database database)
{
    /// <summary>The pairs within the asker's scope, proposals first; nothing when the village keeps no book here.</summary>
    public async Task<IReadOnlyList<DuplicatePair>?> FindAsync(Scope scope, string village, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", code)) != 1) return null;

        var lines = await LinesAsync(session, code, cancel);
        var people = await PeopleAsync(session, code, scope, lines, cancel);
        var (households, cards) = await HouseholdsAsync(session, code, scope, lines, cancel);
        var sides = people.Select(each => each.Side).Concat(households).ToDictionary(side => side.Id);

        var proposals = await Proposals.OfAsync(session, code.Text, cancel);
        var pairs = await ProposedAsync(session, code, proposals, cancel);
        foreach (var found in Duplicates.Among([.. people.Select(each => each.Identity)]).Concat(Duplicates.AmongHouseholds(cards)))
        {
            var at = pairs.FindIndex(pair => (pair.One == found.One && pair.Other == found.Other) || (pair.One == found.Other && pair.Other == found.One));
            if (at >= 0) pairs[at] = pairs[at] with { Reason = found.Reason };
            else pairs.Add(new(found.One, found.Other, found.Reason, null));
        }

        return
        [
            .. pairs.Where(pair => sides.ContainsKey(pair.One) && sides.ContainsKey(pair.Other) && !proposals.AreApart(pair.One, pair.Other))
                .Select(pair => new DuplicatePair(sides[pair.One], sides[pair.Other], pair.Reason, pair.By)),
        ];
    }

    /// <summary>How many merges wait for somebody who may carry them out.</summary>
    public async Task<int> ProposedAsync(VillageCode village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var proposals = await Proposals.OfAsync(session, village.Text, cancel);
        return (await ProposedAsync(session, village, proposals, cancel)).Count(pair => !proposals.AreApart(pair.One, pair.Other));
    }

    // A proposal waits as long as nobody has carried it out.
    private static async Task<List<Pair>> ProposedAsync(Session session, VillageCode village, Proposals proposals, CancellationToken cancel)
    {
        var waiting = proposals.Waiting.Where(line => line.Fact.Body is Merge).ToList();
        if (waiting.Count == 0) return [];

        var done = (await session.ListAsync("SELECT id FROM alias WHERE village_code = @village", row => row.Id(0), cancel, ("@village", village))).ToHashSet();
        var pairs = new List<Pair>();
        foreach (var (merge, author) in waiting.AsEnumerable().Reverse().Select(line => ((Merge)line.Fact.Body!, line.Author)))
        {
            if (done.Contains(merge.Merged) || done.Contains(merge.Kept) || pairs.Exists(pair => pair.One == merge.Kept && pair.Other == merge.Merged)) continue;
            var by = await session.FirstAsync("SELECT full_name FROM account WHERE id = @id", row => row.Text(0), cancel, ("@id", author)) ?? Author.House.Name;
            pairs.Add(new(merge.Kept, merge.Merged, null, by));
        }

        return pairs;
    }

    private static async Task<List<(DuplicateSide Side, Identity Identity)>> PeopleAsync(Session session, VillageCode village, Scope scope, Dictionary<Guid, int> lines, CancellationToken cancel)
    {
        var within = scope.Homes("p");
        var places = (await session.ListAsync(
            $"SELECT p.id, h.dusun, h.rt FROM person p LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home WHERE p.village_code = @village AND p.left_on IS NULL AND p.erased = 0 AND {within.Sql}",
            row => (Id: row.Id(0), Place: Place(row, 1)), cancel, [("@village", village), .. within.Values])).ToDictionary(each => each.Id, each => each.Place);
        return
        [
            .. (await Members.OfVillageAsync(session, village, cancel)).Where(person => places.ContainsKey(person.Id))
                .Select(person => (new DuplicateSide(person.Id, person.Name, person.BornOn, null, places[person.Id], lines.GetValueOrDefault(person.Id)), CoachPerson.IdentityOf(person))),
        ];
    }

    private static async Task<(List<DuplicateSide> Sides, List<(Guid, IReadOnlyList<string>)> Cards)> HouseholdsAsync(
        Session session, VillageCode village, Scope scope, Dictionary<Guid, int> lines, CancellationToken cancel)
    {
        var sides = new List<DuplicateSide>();
        var cards = new List<(Guid, IReadOnlyList<string>)>();
        var within = scope.Households("h");
        await foreach (var (side, kk) in session.StreamAsync(
            $"""
            SELECT h.id, h.dusun, h.rt, h.kk_numbers,
                COALESCE((SELECT p.name FROM person p WHERE p.village_code = h.village_code AND p.id = h.head),
                    (SELECT p.name FROM person p WHERE p.village_code = h.village_code AND p.home = h.id AND p.left_on IS NULL ORDER BY p.born_on LIMIT 1)),
                (SELECT COUNT(*) FROM person p WHERE p.village_code = h.village_code AND p.home = h.id AND p.left_on IS NULL)
            FROM household h WHERE h.village_code = @village AND h.left_on IS NULL AND {within.Sql} ORDER BY h.first_on, h.id
            """,
            row => (new DuplicateSide(row.Id(0), row.TextOrNull(4), null, row.Int(5), Place(row, 1), lines.GetValueOrDefault(row.Id(0))), StateReader.Texts(row.TextOrNull(3))),
            cancel, [("@village", village), .. within.Values]))
        {
            sides.Add(side);
            cards.Add((side.Id, kk));
        }

        return (sides, cards);
    }

    private static string Place(Row row, int from) =>
        string.Join(", ", new[] { row.TextOrNull(from), row.TextOrNull(from + 1) is { } rt ? $"RT {rt}" : null }.OfType<string>());

    private static async Task<Dictionary<Guid, int>> LinesAsync(Session session, VillageCode village, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT subject, COUNT(*) FROM entry WHERE village_code = @village AND subject IS NOT NULL GROUP BY subject", row => (Id: row.Id(0), Count: row.Int(1)), cancel, ("@village", village)))
        .ToDictionary(each => each.Id, each => each.Count);

    private sealed record Pair(Guid One, Guid Other, DuplicateReason? Reason, string? By);
}
