using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Says whose a family's code is, to those who may open the family in the book of its village. Lists of wider places name nobody.</summary>
public sealed class ReadFamilyNames(Database database)
{
    private const int VillageCodeLength = 13;

    /// <summary>The families an author may open in a village, by their code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnswerAsync(string region, Author author, CancellationToken cancel)
    {
        var within = Scope.Of(author, Policy.People).Households("h");
        var names = new Dictionary<string, string>();
        if (region.Length != VillageCodeLength) return names;

        await using var session = await database.ReadAsync(cancel);
        foreach (var (id, words) in await session.ListAsync(
            "SELECT h.id, COALESCE(p.name, (SELECT MIN(m.name) FROM person m WHERE m.village_code = h.village_code AND m.home = h.id AND m.left_on IS NULL AND m.erased = 0)), h.dusun, h.rt " +
            "FROM household h LEFT JOIN person p ON p.village_code = h.village_code AND p.id = h.head AND p.erased = 0 WHERE h.village_code = @village AND h.left_on IS NULL AND " + within.Sql,
            row => (Id: row.Id(0), Words: Words(row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3))), cancel, [("@village", region), .. within.Values]))
            names[FamilyCode.Of(id)] = words;
        return names;
    }

    private static string Words(string? head, string? hamlet, string? rt) =>
        string.Join(", ", new[] { head, string.Join(" RT ", new[] { hamlet, rt }.Where(part => !string.IsNullOrEmpty(part))) }.Where(part => !string.IsNullOrEmpty(part)));
}
