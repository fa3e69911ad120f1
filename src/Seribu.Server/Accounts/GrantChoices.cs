using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>A grant an account has now.</summary>
public sealed record HeldGrant(Guid Id, Grant Grant, string? Posyandu);

/// <summary>A posyandu of an open village.</summary>
public sealed record PosyanduChoice(Guid Id, string Village, string Name);

/// <summary>A family by its house and head.</summary>
public sealed record FamilyChoice(Guid Id, string? Head, string? Dusun, string? Rw, string? Rt);

/// <summary>Where a role can be given: regions by code and, for those who weigh, their posyandu.</summary>
public sealed record GrantPlaces(IReadOnlyList<string> Regions, IReadOnlyList<PosyanduChoice> Posyandu)
{
    public static GrantPlaces None { get; } = new([], []);

    /// <summary>The grant a form asks for; a single region needs no choosing, and a posyandu brings its village along.</summary>
    public Grant Grant(Role role, string? region, Guid? posyandu) => new(
        role.Code,
        Posyandu.FirstOrDefault(each => each.Id == posyandu)?.Village ?? region ?? (Regions.Count == 1 ? Regions[0] : "?"),
        posyandu,
        role.Reach == Reach.Families ? new HashSet<Guid>() : null);
}

/// <summary>What a form about grants offers.</summary>
public sealed class GrantChoices(Database database)
{
    /// <summary>Roles an author may appoint somewhere.</summary>
    public IReadOnlyList<Role> RolesOf(Author author) =>
        [.. Roles.All.Where(role => author.Grants.Any(grant => Appointments.By(grant.Role).Contains(role)))];

    /// <summary>Regions of open villages at the role's levels, within the author's reach.</summary>
    public async Task<GrantPlaces> PlacesOfAsync(Author author, Role role, CancellationToken cancel)
    {
        var where = Scope.Of(author, Policy.Users).Regions("b.village_code");
        await using var session = await database.ReadAsync(cancel);
        var villages = await session.ListAsync($"SELECT b.village_code FROM book b WHERE {where.Sql} ORDER BY b.village_code", row => row.Text(0), cancel, where.Values);
        var regions = role.Levels.SelectMany(level => villages.Select(village => At(level, village)))
            .Distinct().Where(region => author.Grants.Any(grant => grant.Reaches(region) && Appointments.By(grant.Role).Contains(role))).Order(StringComparer.Ordinal);

        return new([.. regions], role.Reach == Reach.Posyandu ? await PosyanduAsync(session, author, cancel) : []);
    }

    public async Task<IReadOnlyList<HeldGrant>> HeldAsync(Guid account, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var ids = await session.ListAsync("""
            SELECT g.id, p.name FROM account_grant g LEFT JOIN posyandu p ON p.village_code = g.region AND p.id = g.posyandu
            WHERE g.account = @account AND g.ended_at IS NULL ORDER BY g.given_at, g.id
            """,
            row => (Id: row.Id(0), Posyandu: row.TextOrNull(1)), cancel, ("@account", account));
        var grants = await Authors.GrantsOfAsync(session, account, cancel);
        return [.. ids.Zip(grants, (row, grant) => new HeldGrant(row.Id, grant, row.Posyandu))];
    }

    public async Task<IReadOnlyList<FamilyChoice>> FamiliesOfAsync(string village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ListAsync("""
            SELECT h.id, p.name, h.dusun, h.rw, h.rt FROM household h LEFT JOIN person p ON p.village_code = h.village_code AND p.id = h.head
            WHERE h.village_code = @village AND h.left_on IS NULL ORDER BY h.dusun, h.rw, h.rt, p.name, h.id
            """,
            row => new FamilyChoice(row.Id(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)), cancel, ("@village", village));
    }

    private static async Task<IReadOnlyList<PosyanduChoice>> PosyanduAsync(Session session, Author author, CancellationToken cancel)
    {
        var where = Scope.Of(author, Policy.Users).Regions("p.village_code");
        return await session.ListAsync(
            $"SELECT p.id, p.village_code, p.name FROM posyandu p WHERE {where.Sql} ORDER BY p.village_code, p.name",
            row => new PosyanduChoice(row.Id(0), row.Text(1), row.TextOrNull(2) ?? ""), cancel, where.Values);
    }

    private static string At(Level level, string village) => level switch
    {
        Level.Village => village,
        Level.SubDistrict => village[..8],
        Level.District => village[..5],
        Level.Province => village[..2],
        _ => "",
    };
}
