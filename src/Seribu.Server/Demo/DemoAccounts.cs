using Microsoft.AspNetCore.Identity;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>An account of the demo that a newcomer may sign in with.</summary>
/// <param name="UserName">What to type.</param>
/// <param name="FullName">The invented name.</param>
/// <param name="Role">What it is.</param>
/// <param name="Region">Where.</param>
public sealed record DemoAccount(string UserName, string FullName, Role Role, string Region);

/// <summary>The accounts of a demo: everybody who writes in its books, and one of every role around the first village. One password opens all.</summary>
public static class DemoAccounts
{
    /// <summary>The password of every demo account: shown on the screen and on the sign-in page, for nobody in it is real.</summary>
    public const string Password = "contoh-seribu";

    private static readonly (string Role, string UserName)[] Shown =
    [
        (Roles.Cadre, "kader"), (Roles.Kpm, "kpm"), (Roles.Tpk, "tpk"), (Roles.Midwife, "bidan"), (Roles.Nutritionist, "gizi"), (Roles.VillageAdmin, "admin"),
        (Roles.Head, "kades"), (Roles.VillageForum, "forum"), (Roles.Facilitator, "pendamping"), (Roles.Camat, "camat"), (Roles.Kua, "kua"),
        (Roles.Agency, "opd"), (Roles.HealthOffice, "dinkes"), (Roles.DistrictAdmin, "tpps"), (Roles.Regent, "bupati"), (Roles.DataOfficer, "pelindungdata"),
        (Roles.Province, "provinsi"), (Roles.Partner, "mitra"), (Roles.Sponsor, "baas"), (Roles.Parent, "orangtua"), (Roles.Auditor, "auditor"),
    ];

    /// <summary>The accounts to show, in the order of the roles; none when this store is no demo.</summary>
    public static async Task<IReadOnlyList<DemoAccount>> ReadAsync(Session session, CancellationToken cancel)
    {
        if (await DemoRecord.ReadAsync(session, cancel) is null) return [];

        var found = await session.ListAsync(
            "SELECT a.user_name, a.full_name, g.role, g.region FROM account a JOIN account_grant g ON g.account = a.id",
            row => new DemoAccount(row.Text(0), row.Text(1), Roles.Find(row.Text(2))!, row.Text(3)), cancel);
        return [.. Shown.Select(shown => found.Find(account => account.UserName == shown.UserName)).OfType<DemoAccount>()];
    }

    /// <summary>Those who write the books of a village, and for the first village one of every other role.</summary>
    /// <param name="village">After its families were made: the assistance team knows its own.</param>
    /// <param name="isFirst">The village a newcomer starts in.</param>
    /// <param name="household">A household of the village, for the accounts that belong to a family.</param>
    internal static async Task WriteAsync(Session session, DemoVillage village, bool isFirst, Guid household, DateTimeOffset at, CancellationToken cancel)
    {
        var hash = Hash.Value;
        var written = new HashSet<string>();
        foreach (var author in village.Authors)
        {
            written.Add(author.Grants[0].Role);
            await AccountAsync(session, author, UserNameOf(village, author, isFirst), hash, at, cancel);
        }

        if (!isFirst) return;
        foreach (var (role, userName) in Shown.Where(each => !written.Contains(each.Role)))
            await AccountAsync(session, OfRole(village, role, household), userName, hash, at, cancel);
    }

    /// <summary>What somebody who writes in a village's book signs in with: in the first village the first of each role has a short name.</summary>
    internal static string UserNameOf(DemoVillage village, Author author, bool isFirst)
    {
        var role = author.Grants[0].Role;
        var (authors, shown) = (village.Authors.ToList(), Shown.First(each => each.Role == role).UserName);
        return isFirst && authors.Find(each => each.Grants[0].Role == role)!.Id == author.Id ? shown : $"{shown}.{village.Code.Text}.{authors.FindIndex(each => each.Id == author.Id) + 1}";
    }

    // One hash for all: making one takes as long as a guess should.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>().HashPassword(new() { FullName = "" }, Password));

    private static Author OfRole(DemoVillage village, string role, Guid household)
    {
        var dice = village.Dice.Fork("account " + role);
        var known = Roles.Find(role)!;
        var region = known.Levels[^1] switch
        {
            Level.Province => village.Code.Text[..2],
            Level.District => village.Code.District,
            Level.SubDistrict => village.Code.SubDistrict,
            Level.Installation => "",
            _ => village.Code.Text,
        };
        HashSet<Guid>? families = known.Reach == Reach.Families ? [household] : null;
        return new(dice.Id(village.Plan.OpenedAt), Naming.Adult(dice, dice.Chance(0.5)), [new(role, region, null, families)]);
    }

    private static async Task AccountAsync(Session session, Author author, string userName, string hash, DateTimeOffset at, CancellationToken cancel)
    {
        var made = await session.RunAsync(
            "INSERT INTO account (id, user_name, normalized_name, full_name, password_hash, security_stamp, concurrency_stamp, lockout_enabled, failed_count, two_factor, " +
            "phone_confirmed, email_confirmed, opened_at) VALUES (@id, @user, @upper, @name, @hash, @stamp, @stamp, 1, 0, 0, 0, 0, @at) ON CONFLICT (id) DO NOTHING", cancel,
            ("@id", author.Id), ("@user", userName), ("@upper", userName.ToUpperInvariant()), ("@name", author.Name), ("@hash", hash),
            ("@stamp", Guid.NewGuid().ToString("N")), ("@at", at.ToUnixTimeMilliseconds()));
        if (made == 0) return;

        foreach (var grant in author.Grants)
        {
            var id = NamedIds.Of("demo-grant", author.Id.ToString(), grant.Role);
            await session.RunAsync(
                "INSERT INTO account_grant (id, account, role, region, posyandu, given_at) VALUES (@id, @account, @role, @region, @posyandu, @at)", cancel,
                ("@id", id), ("@account", author.Id), ("@role", grant.Role), ("@region", grant.Region), ("@posyandu", grant.Posyandu), ("@at", at.ToUnixTimeMilliseconds()));
            foreach (var family in grant.Families ?? new HashSet<Guid>())
                await session.RunAsync(
                    "INSERT INTO account_family (account_grant, household) VALUES (@id, @family)", cancel, ("@id", id), ("@family", family));
        }
    }
}
