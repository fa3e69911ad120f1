using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A person found by name or number, wherever the asker may look.</summary>
public sealed record FoundPerson(VillageCode Village, Guid Id, string? Name, DateOnly? BornOn, string? Sex, bool IsHere, double Likeness, string? Posyandu);

/// <summary>Searches people within the asker's scope: a number exactly, a name also with a typing error.</summary>
public sealed class FindPeople(Database database)
{
    private const int Most = 50;

    private const string Columns =
        "p.village_code, p.id, p.name, p.folded, p.born_on, p.sex, p.left_on, y.name FROM person p " +
        "LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home LEFT JOIN posyandu y ON y.village_code = p.village_code AND y.id = h.posyandu";

    private readonly Lazy<Task<NikKey>> nikKey = new(() => NikKey.OfAsync(database, CancellationToken.None));

    /// <summary>The people found, best first; a household number finds all its members.</summary>
    public async Task<IReadOnlyList<FoundPerson>> FindAsync(Scope scope, string text, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (Nik.Read(text).Value is { } nik) return await ByNumberAsync(session, scope, nik, cancel);

        var typed = FoldedName.Of(text);
        if (typed.Words.Count == 0) return [];

        var found = new PriorityQueue<FoundPerson, double>();
        var within = scope.Homes("p");
        await foreach (var person in session.StreamAsync($"SELECT {Columns} WHERE p.folded IS NOT NULL AND {within.Sql}", row => Read(row, typed), cancel, within.Values))
        {
            if (person is null) continue;
            found.Enqueue(person, person.Likeness + (person.IsHere ? 0.01 : 0));
            if (found.Count > Most) found.Dequeue();
        }

        return [.. found.UnorderedItems.OrderByDescending(each => each.Priority).ThenBy(each => each.Element.Name, StringComparer.Ordinal).Select(each => each.Element)];
    }

    private async Task<IReadOnlyList<FoundPerson>> ByNumberAsync(Session session, Scope scope, Nik nik, CancellationToken cancel)
    {
        var hmac = (await nikKey.Value).Of(nik.Digits);
        var within = scope.Homes("p");
        return [.. (await session.ListAsync(
            $"""
            SELECT {Columns}
            WHERE (EXISTS (SELECT 1 FROM nik_index n WHERE n.village_code = p.village_code AND n.person = p.id AND n.hmac = @hmac) OR p.kk = @digits OR h.kk_numbers LIKE @anywhere) AND {within.Sql}
            ORDER BY p.name
            """,
            row => Read(row, null), cancel, [("@hmac", hmac), ("@digits", nik.Digits), ("@anywhere", $"%{nik.Digits}%"), .. within.Values])).OfType<FoundPerson>().Take(Most)];
    }

    private static FoundPerson? Read(Row row, FoldedName? typed)
    {
        var likeness = typed is null ? 1 : NameSimilarity.Within(typed, FoldedName.Of(row.TextOrNull(2)));
        if (likeness < NameSimilarity.Found) return null;

        var bornOn = row.TextOrNull(4) is null or RegisterChange.Unknown ? (DateOnly?)null : row.Day(4);
        return new(row.Village(0), row.Id(1), row.TextOrNull(2), bornOn, row.TextOrNull(5), row.IsNull(6), likeness, row.TextOrNull(7));
    }
}
