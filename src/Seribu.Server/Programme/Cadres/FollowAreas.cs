using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>The account of a team's member: the families it opens beside those of the team's areas.</summary>
/// <param name="Account">The account.</param>
/// <param name="Grant">Its grant as a member of an assistance team.</param>
/// <param name="UserName">What it signs in with.</param>
/// <param name="Team">The team.</param>
/// <param name="Opens">The families it opens.</param>
/// <param name="Wanted">The families it would open if it followed the areas.</param>
public sealed record TeamAccount(Guid Account, Guid Grant, string UserName, Guid Team, IReadOnlySet<Guid> Opens, IReadOnlySet<Guid> Wanted)
{
    /// <summary>Families it would open besides.</summary>
    public int Gains => Wanted.Count(family => !Opens.Contains(family));

    /// <summary>Families it would no longer open: another team's.</summary>
    public int Loses => Opens.Count(family => !Wanted.Contains(family));

    /// <summary>It opens what it should.</summary>
    public bool Follows => Opens.SetEquals(Wanted);
}

/// <summary>Lets the accounts of assistance teams follow their areas: the families to assist of the own areas are added, those of another team's areas go; what was given by hand elsewhere stays.</summary>
/// <remarks>Source: docs/rules/programme.md#teams.</remarks>
public sealed class FollowAreas(Database database, Grants grants, FieldClock clock)
{
    private const string Members =
        """
        SELECT g.id, g.account, a.user_name FROM account_grant g JOIN account a ON a.id = g.account
        WHERE g.role = @role AND g.region = @village AND g.ended_at IS NULL ORDER BY a.user_name
        """;

    /// <summary>The accounts of a village's teams: those a serving cadre names as its own.</summary>
    public async Task<IReadOnlyList<TeamAccount>> ReadAsync(string village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var today = clock.Today(village);
        var now = await ReadWorkload.ReadAsync(session, village, today, cancel);
        var houses = await ReadWorkload.HousesAsync(session, village, today, cancel);
        var teamOf = now.Areas.Where(area => now.NameOf(area.Team) is not null).ToDictionary(area => area.Name, area => area.Team, StringComparer.OrdinalIgnoreCase);
        var accounts = await session.ListAsync(Members, row => (Grant: row.Id(0), Account: row.Id(1), UserName: row.Text(2)), cancel, ("@role", Roles.Tpk), ("@village", village));

        var found = new List<TeamAccount>();
        foreach (var (grant, account, user) in accounts)
        {
            if (now.Teams.FirstOrDefault(team => team.Members.Any(member => string.Equals(member["user"], user, StringComparison.OrdinalIgnoreCase))) is not { } team) continue;

            var opens = (await session.ListAsync("SELECT household FROM account_family WHERE account_grant = @grant", row => row.Id(0), cancel, ("@grant", grant))).ToHashSet();
            var others = houses.Where(house => teamOf.GetValueOrDefault(house.Area) is { } its && its != team.Team.Id).Select(house => house.Id).ToHashSet();
            var own = houses.Where(house => house.IsAssisted && teamOf.GetValueOrDefault(house.Area) == team.Team.Id).Select(house => house.Id);
            found.Add(new(account, grant, user, team.Team.Id, opens, opens.Except(others).Union(own).ToHashSet()));
        }

        return found;
    }

    /// <summary>Whether somebody may change whom the accounts of a village's teams open.</summary>
    public static bool May(Author author, string village) => Appointments.May(author, new(Roles.Tpk, village, null, new HashSet<Guid>()));

    /// <summary>Lets every account follow that does not yet; how many did. Who may not give the grant changes none.</summary>
    public async Task<int> HandleAsync(string village, Author author, CancellationToken cancel)
    {
        if (!May(author, village)) return 0;

        var followed = 0;
        foreach (var account in await ReadAsync(village, cancel))
            if (!account.Follows && await grants.AssignAsync(account.Account, account.Grant, account.Wanted, author, cancel)) followed++;
        return followed;
    }
}
