using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>Reads what a phone needs to know of its person.</summary>
internal sealed class ReadSession(Database database, RuleBooks rules, SealingKey seal, FieldClock clock)
{
    // A midwife of a sub-district carries its villages; nobody carries a district on a phone.
    private const int MostVillages = 50;

    public static PhoneLimits Limits { get; } = new(OfferOutbox.MostFacts, OfferOutbox.MostBytes, (int)PhoneTokens.Away.TotalDays, (int)PhoneTokens.Away.TotalDays);

    public async Task<PhoneSession> OfAsync(Author author, Guid device, CancellationToken cancel)
    {
        var scope = Scope.Of(author, Policy.People);
        await using var session = await database.ReadAsync(cancel);
        var villages = new List<PhoneVillage>();
        foreach (var (code, epoch, number) in await BooksAsync(session, scope, cancel)) villages.Add(await VillageAsync(session, code, epoch, number, scope, cancel));

        return new(
            clock.Now.ToUnixTimeMilliseconds(), new(author.Id, author.Name), device,
            [.. author.Grants.Select(grant => new PhoneGrant(grant.Role, grant.Region, grant.Posyandu, grant.Families is null ? null : [.. grant.Families.Order()]))],
            villages, await seal.PublicAsync(cancel), rules.Bundle, await RulesAsync(session, villages, cancel), Limits);
    }

    private static async Task<IReadOnlyList<(VillageCode Code, long Epoch, long Number)>> BooksAsync(Session session, Scope scope, CancellationToken cancel)
    {
        var where = scope.Regions("village_code");
        return await session.ListAsync(
            $"SELECT village_code, epoch, last_number FROM book WHERE {where.Sql} ORDER BY village_code LIMIT {MostVillages}", r => (r.Village(0), r.Long(1), r.Long(2)), cancel, where.Values);
    }

    private static async Task<PhoneVillage> VillageAsync(Session session, VillageCode code, long epoch, long number, Scope scope, CancellationToken cancel)
    {
        var posyandu = await session.ListAsync(
            "SELECT id, name FROM posyandu WHERE village_code = @village AND COALESCE(open, 1) = 1 ORDER BY name", r => new Named(r.Id(0), r.TextOrNull(1)), cancel, ("@village", code));
        var names = RegionBook.Kemendagri;
        return new(
            code.Text, names.NameOf(code.Text), names.NameOf(code.SubDistrict), names.NameOf(code.District), names.ZoneOf(code.Text).Hours,
            epoch, number, PhoneScope.Of(scope, code).Key, posyandu);
    }

    private async Task<IReadOnlyDictionary<string, string>> RulesAsync(Session session, List<PhoneVillage> villages, CancellationToken cancel)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        if (villages.Count == 0) return kept;

        var village = VillageCode.Parse(villages[0].Code);
        var chosen = await rules.ChosenAsync(session, village.District, cancel);
        foreach (var quarter in RuleBooks.Kept(clock.Today(village))) kept[$"{quarter.Year}"] = chosen(new Quarter(quarter.Year, 1)).Code;
        return kept;
    }
}
