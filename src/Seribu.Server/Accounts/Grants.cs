using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>Gives and ends grants. Each change voids the account's cookies and tokens.</summary>
public sealed class Grants(UserManager<Account> accounts, AccountStore store, Database database, Authors authors, AccessLog log, TimeProvider time)
{
    /// <summary>Every reason not to give a grant. <paramref name="by"/> is empty for the command line, which may give any that is well made.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsOfAsync(Grant grant, Author? by, CancellationToken cancel)
    {
        if (Roles.Find(grant.Role) is not { } role) return [Refusal("role", "role-unknown")];
        if (Roles.LevelOf(grant.Region) is not { } level || !role.Levels.Contains(level)) return [Refusal("region", "role-level")];
        if (role.Reach == Reach.Posyandu && grant.Posyandu is null) return [Refusal("posyandu", "posyandu-needed")];
        if (by is not null && !Appointments.May(by, grant)) return [Refusal("role", "not-yours-to-give")];
        if (!Appointments.Fits(grant)) return [Refusal("posyandu", "posyandu-needed")];
        if (!await IsOpenAsync(grant, cancel)) return [grant.Posyandu is null ? Refusal("region", "place-unknown") : Refusal("posyandu", "posyandu-unknown")];

        return [];
    }

    /// <summary>The row of a new grant, to be saved with its account.</summary>
    internal AccountGrant New(Guid account, Grant grant, Author? by)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id,
            Account = account,
            Role = grant.Role,
            Region = grant.Region,
            Posyandu = grant.Posyandu,
            GivenAt = time.GetUtcNow(),
            GivenBy = by?.Id,
            Families = [.. (grant.Families ?? new HashSet<Guid>()).Select(household => new AccountFamily { Grant = id, Household = household })],
        };
    }

    public async Task<IReadOnlyList<Problem>> GiveAsync(Guid id, Grant grant, Author? by, CancellationToken cancel)
    {
        var problems = await ProblemsOfAsync(grant, by, cancel);
        if (problems.Count > 0) return problems;

        store.Grants.Add(New(id, grant, by));
        await VoidAsync(id, "grant-given", $"{grant.Role} {grant.Region}", by, cancel);
        return [];
    }

    /// <summary>Ends a grant; false when the account has no such grant or it is not the author's to end.</summary>
    public async Task<bool> EndAsync(Guid id, Guid grantId, Author? by, CancellationToken cancel)
    {
        var grant = await store.Grants.Include(each => each.Families).FirstOrDefaultAsync(each => each.Id == grantId && each.Account == id && each.EndedAt == null, cancel);
        if (grant is null || (by is not null && !Appointments.May(by, Of(grant)))) return false;

        grant.EndedAt = time.GetUtcNow();
        grant.EndedBy = by?.Id;
        await VoidAsync(id, "grant-ended", $"{grant.Role} {grant.Region}", by, cancel);
        return true;
    }

    /// <summary>Puts other families in the place of those a grant is bound to.</summary>
    public async Task<bool> AssignAsync(Guid id, Guid grantId, IReadOnlySet<Guid> households, Author by, CancellationToken cancel)
    {
        var grant = await store.Grants.Include(each => each.Families).FirstOrDefaultAsync(each => each.Id == grantId && each.Account == id && each.EndedAt == null, cancel);
        if (grant is null || !Appointments.May(by, Of(grant)) || Roles.Find(grant.Role)?.Reach != Reach.Families) return false;

        grant.Families.RemoveAll(family => !households.Contains(family.Household));
        grant.Families.AddRange(households.Except(grant.Families.Select(family => family.Household)).Select(household => new AccountFamily { Grant = grant.Id, Household = household }));
        await VoidAsync(id, "families-assigned", $"{grant.Role} {grant.Region} {households.Count}", by, cancel);
        return true;
    }

    private async Task VoidAsync(Guid id, string act, string detail, Author? by, CancellationToken cancel)
    {
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("A grant has no account.");
        await accounts.UpdateSecurityStampAsync(account);
        authors.Forget(id);
        await log.KeepAsync(by?.Id, act, cancel, subject: id, detail: detail);
    }

    // A village must be open on this server, a posyandu must be one of the village's; above, some village below must be open.
    private async Task<bool> IsOpenAsync(Grant grant, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var found = grant.Posyandu is null
            ? await session.FirstAsync(
                "SELECT COUNT(*) FROM book WHERE village_code = @code OR village_code >= @from AND village_code < @to OR @code = ''",
                row => row.Long(0), cancel, ("@code", grant.Region), ("@from", grant.Region + "."), ("@to", grant.Region + "/"))
            : await session.FirstAsync(
                "SELECT COUNT(*) FROM posyandu WHERE village_code = @code AND id = @posyandu",
                row => row.Long(0), cancel, ("@code", grant.Region), ("@posyandu", grant.Posyandu));
        return found > 0 || grant.Region.Length == 0;
    }

    internal static Grant Of(AccountGrant row) => new(row.Role, row.Region, row.Posyandu,
        Roles.Find(row.Role)?.Reach == Reach.Families ? row.Families.Select(family => family.Household).ToHashSet() : null);

    private static Problem Refusal(string field, string code) => new(field, code, Gravity.Refused);
}
