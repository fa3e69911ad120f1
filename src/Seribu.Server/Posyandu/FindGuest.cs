using Seribu.Domain.Accounts;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Posyandu;

/// <summary>A child from elsewhere that may be added to a day's list.</summary>
public sealed record Guest(VillageCode Village, Guid Id, string Name, DateOnly BornOn, string? Posyandu);

/// <summary>What was looked for, and who fits.</summary>
public sealed record FoundGuests(string Wanted, IReadOnlyList<Guest> Guests);

/// <summary>Finds children under five by name or national number, in this village and wherever else the asker may write.</summary>
public sealed class FindGuest(Database database)
{
    private const int Most = 8;

    // A midwife's sub-district has some twenty villages; a wider scope is searched on the page made for it.
    private const int MostVillages = 40;

    /// <summary>The children that fit, those of this village first.</summary>
    public async Task<FoundGuests> FindAsync(PosyanduDay day, string wanted, Scope scope, CancellationToken cancel)
    {
        var digits = wanted.Replace(" ", "", StringComparison.Ordinal);
        var key = Nik.Read(digits).Refusal is null ? (await NikKey.OfAsync(database, cancel)).Of(digits) : null;
        var words = FoldedName.Of(wanted).Text;
        if (key is null && words.Length < 2) return new(wanted, []);

        await using var session = await database.ReadAsync(cancel);
        var found = new List<DayChild>();
        foreach (var village in await VillagesAsync(session, day.Village, scope, cancel))
        {
            found.AddRange((await DayChildren.NamedAsync(session, village, words, key, day.On, cancel))
                .Where(child => scope.Contains(child.Village, child.Posyandu, child.Home)));
            if (found.Count >= Most) break;
        }

        return new(wanted, [.. found.OrderBy(child => child.Village != day.Village).ThenBy(child => child.Name, StringComparer.OrdinalIgnoreCase).Take(Most)
            .Select(child => new Guest(child.Village, child.Person.Id, child.Name, child.Person.BornOn!.Value, child.PosyanduName))]);
    }

    private static async Task<IEnumerable<VillageCode>> VillagesAsync(Session session, VillageCode own, Scope scope, CancellationToken cancel)
    {
        var (sql, values) = scope.Regions("village_code");
        var others = await session.ListAsync(
            $"SELECT village_code FROM book WHERE {sql} AND village_code <> @own ORDER BY village_code LIMIT {MostVillages}",
            row => row.Village(0), cancel, [("@own", own), .. values]);
        return others.Prepend(own);
    }
}
