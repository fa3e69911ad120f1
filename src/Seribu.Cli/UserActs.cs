using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>What <c>seribu user</c> and <c>seribu init</c> do with accounts, and how they say it.</summary>
internal sealed class UserActs(IServiceProvider services, Database store, Texts words, TextWriter output, TextWriter screen, bool json)
{
    /// <summary>A grant as the command line names it; families are assigned on the pages.</summary>
    public static Grant Wanted(string role, string region) =>
        new(role, region, Families: Roles.Find(role)?.Reach == Reach.Families ? new HashSet<Guid>() : null);

    public async Task<int> AddAsync(NewAccount wanted, string? posyandu, CancellationToken cancel) =>
        await OpenAsync(wanted, posyandu, cancel) is { } slip ? Print(slip) : ExitCode.CouldNotRun;

    /// <summary>Opens an account and hands out its slip, or says why not.</summary>
    public async Task<Slip?> OpenAsync(NewAccount wanted, string? posyandu, CancellationToken cancel)
    {
        var outcome = await services.GetRequiredService<OpenAccount>().HandleAsync(wanted with { Grant = await BoundAsync(wanted.Grant, posyandu, cancel) }, null, cancel);
        if (outcome.Slip is null) Refuse(outcome.Problems);
        return outcome.Slip;
    }

    /// <summary>Whether some account holds a grant.</summary>
    public async Task<bool> HasAsync(Grant grant, CancellationToken cancel) =>
        (await services.GetRequiredService<FindAccounts>().AllAsync(cancel)).Any(account => account.Grants.Contains(grant));

    public Task<int> GrantAsync(string userName, Grant grant, string? posyandu, CancellationToken cancel) => OnAsync(userName, async account =>
    {
        var problems = await services.GetRequiredService<Grants>().GiveAsync(account.Id, await BoundAsync(grant, posyandu, cancel), null, cancel);
        return problems.Count == 0 ? Say(new { account.UserName, grant.Role, grant.Region, Posyandu = posyandu }, "user.granted", userName, grant.Role, grant.Region) : Refuse(problems);
    });

    public Task<int> ResetAsync(string userName, CancellationToken cancel) => OnAsync(userName, async account =>
        Print(await services.GetRequiredService<ResetAccount>().ResetAsync(account, null, cancel)));

    public Task<int> LockAsync(string userName, CancellationToken cancel) => OnAsync(userName, async account =>
    {
        await services.GetRequiredService<ResetAccount>().LockAsync(account, null, cancel);
        return Say(new { account.UserName, Locked = true }, "user.locked", userName);
    });

    public Task<int> UnlockAsync(string userName, CancellationToken cancel) => OnAsync(userName, async account =>
    {
        await services.GetRequiredService<ResetAccount>().UnlockAsync(account, null, cancel);
        return Say(new { account.UserName, Locked = false }, "user.unlocked", userName);
    });

    public async Task<int> ListAsync(CancellationToken cancel)
    {
        var accounts = await services.GetRequiredService<FindAccounts>().AllAsync(cancel);
        if (json)
        {
            Answer.Write(output, accounts.Select(account => new
            {
                account.UserName,
                account.FullName,
                Locked = ResetAccount.IsLocked(account.LockedUntil),
                account.SignedInAt,
                Grants = account.Grants.Select(grant => new { grant.Role, grant.Region, grant.Posyandu, Families = grant.Families?.Count }),
            }));
            return ExitCode.Done;
        }

        foreach (var account in accounts)
            output.WriteLine(string.Join("  ",
                account.UserName.PadRight(24), account.FullName.PadRight(30),
                string.Join(", ", account.Grants.Select(grant => $"{grant.Role} {grant.Region}")),
                ResetAccount.IsLocked(account.LockedUntil) ? words["users.locked"] : "").TrimEnd());
        output.WriteLine(words.Count("users.count", accounts.Count));
        return ExitCode.Done;
    }

    /// <summary>Prints a slip: the only time the password is shown.</summary>
    public int Print(Slip slip)
    {
        if (json)
        {
            Answer.Write(output, Of(slip));
            return ExitCode.Done;
        }

        output.WriteLine($"{words["slip.title"]}: {slip.FullName}");
        output.WriteLine($"  {words["users.user-name"]}: {slip.UserName}");
        output.WriteLine($"  {words["slip.password"]}: {slip.Password}");
        output.WriteLine($"  {words["slip.valid"]}: {words.Formats.Date(DateOnly.FromDateTime(slip.ValidUntil.UtcDateTime))}");
        return ExitCode.Done;
    }

    /// <summary>A slip as programs read it.</summary>
    public static object Of(Slip slip) => new { slip.UserName, slip.FullName, slip.Password, slip.ValidUntil };

    private int Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems) screen.WriteLine($"{problem.Field}: {words[$"problem.{problem.Code}"]}");
        return ExitCode.CouldNotRun;
    }

    private async Task<int> OnAsync(string userName, Func<Account, Task<int>> act)
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(SignIn.Tidy(userName)) is { } account) return await act(account);

        screen.WriteLine(words["user.unknown", userName]);
        return ExitCode.CouldNotRun;
    }

    private int Say(object answer, string key, params object?[] arguments)
    {
        if (json) Answer.Write(output, answer);
        else output.WriteLine(words[key, arguments]);
        return ExitCode.Done;
    }

    // An unknown name binds to nobody's posyandu, so that the grant is refused with its reason.
    private async Task<Grant> BoundAsync(Grant grant, string? posyandu, CancellationToken cancel)
    {
        if (posyandu is null) return grant;

        await using var session = await store.ReadAsync(cancel);
        var id = await session.FirstAsync("SELECT id FROM posyandu WHERE village_code = @village AND name = @name", row => row.Id(0), cancel,
            ("@village", grant.Region), ("@name", posyandu));
        return grant with { Posyandu = id };
    }
}
