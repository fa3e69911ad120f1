using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Domain.Book;
using Seribu.Server.Host;

namespace Seribu.Server.Accounts;

/// <summary>Gives an account a new password for a slip, and locks and unlocks it. Who may, <see cref="FindAccounts"/> asked before.</summary>
public sealed class ResetAccount(UserManager<Account> accounts, Authors authors, AccessLog log, TimeProvider time, IOptions<OfficeOptions> office)
{
    // Until somebody unlocks it; a lock after wrong passwords ends by itself.
    private static readonly DateTimeOffset ForEver = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether an account was locked by somebody, and not by wrong passwords.</summary>
    public static bool IsLocked(DateTimeOffset? lockedUntil) => lockedUntil >= ForEver;

    public async Task<Slip> ResetAsync(Account account, Author? by, CancellationToken cancel)
    {
        var password = OneTimePassword.Make();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.OneTimeUntil = time.GetUtcNow().AddDays(office.Value.SlipDays);
        account.AccessFailedCount = 0;
        if (!IsLocked(account.LockoutEnd)) account.LockoutEnd = null;

        await SaveAsync(account, "password-reset", by, cancel);
        return new(account.Id, account.UserName!, account.FullName, password, account.OneTimeUntil.Value);
    }

    public async Task LockAsync(Account account, Author? by, CancellationToken cancel)
    {
        account.LockoutEnd = ForEver;
        await SaveAsync(account, "account-locked", by, cancel);
    }

    public async Task UnlockAsync(Account account, Author? by, CancellationToken cancel)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await SaveAsync(account, "account-unlocked", by, cancel);
    }

    // A new stamp voids every cookie and token.
    private async Task SaveAsync(Account account, string act, Author? by, CancellationToken cancel)
    {
        await accounts.UpdateSecurityStampAsync(account);
        authors.Forget(account.Id);
        await log.KeepAsync(by?.Id, act, cancel, subject: account.Id);
    }
}
