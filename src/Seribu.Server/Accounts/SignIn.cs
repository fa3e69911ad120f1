using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Seribu.Server.Accounts;

/// <summary>What came of an attempt to sign in: the account, or a code the page has words for.</summary>
public sealed record SignInOutcome(Account? Account, string Code)
{
    public static SignInOutcome Wrong { get; } = new(null, "sign-in.wrong");

    public static SignInOutcome Locked { get; } = new(null, "sign-in.locked");
}

/// <summary>Checks a user name and password; the same for pages and calls.</summary>
public sealed class SignIn(UserManager<Account> accounts, SignInManager<Account> manager, AccessLog log, Authors authors, TimeProvider time)
{
    // Hashed once with the same cost: an unknown name must take as long as a wrong password.
    private static string? decoy;

    public async Task<SignInOutcome> TryAsync(string? userName, string? password, CancellationToken cancel)
    {
        var account = await accounts.FindByNameAsync(Tidy(userName));
        if (account is null) return Unknown(password);

        var result = await manager.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (result.IsLockedOut) return await RefusedAsync(account, SignInOutcome.Locked, cancel);
        if (!result.Succeeded || account.OneTimeUntil < time.GetUtcNow()) return await RefusedAsync(account, SignInOutcome.Wrong, cancel);

        account.SignedInAt = time.GetUtcNow();
        await accounts.UpdateAsync(account);
        authors.Forget(account.Id);
        await log.KeepAsync(account.Id, "signed-in", cancel);
        return new(account, "");
    }

    public Task<ClaimsPrincipal> PrincipalAsync(Account account) => manager.CreateUserPrincipalAsync(account);

    /// <summary>User names are lower case, and a phone's keyboard likes to add a space.</summary>
    public static string Tidy(string? userName) => (userName ?? "").Trim().ToLowerInvariant();

    private SignInOutcome Unknown(string? password)
    {
        var nobody = new Account { FullName = "" };
        decoy ??= accounts.PasswordHasher.HashPassword(nobody, Guid.NewGuid().ToString());
        accounts.PasswordHasher.VerifyHashedPassword(nobody, decoy, password ?? "");
        return SignInOutcome.Wrong;
    }

    private async Task<SignInOutcome> RefusedAsync(Account account, SignInOutcome outcome, CancellationToken cancel)
    {
        authors.Forget(account.Id);
        await log.KeepAsync(account.Id, "sign-in-refused", cancel, detail: outcome.Code);
        return outcome;
    }
}
