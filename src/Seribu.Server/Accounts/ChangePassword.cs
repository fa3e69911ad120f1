using Microsoft.AspNetCore.Identity;

namespace Seribu.Server.Accounts;

/// <summary>Somebody chooses an own password: the first after a slip, or another one.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, Authors authors, AccessLog log)
{
    /// <summary>Codes of what is wrong, by field; none when the password is changed.</summary>
    public async Task<IReadOnlyList<(string Field, string Code)>> HandleAsync(Guid id, string? present, string? wanted, string? repeated, CancellationToken cancel)
    {
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("The asker has no account.");
        var problems = await ProblemsOfAsync(account, present, wanted, repeated);
        if (problems.Count > 0) return problems;

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, wanted!);
        account.OneTimeUntil = null;
        await accounts.UpdateSecurityStampAsync(account);
        authors.Forget(id);
        await log.KeepAsync(id, "password-changed", cancel, subject: id);
        return [];
    }

    private async Task<List<(string Field, string Code)>> ProblemsOfAsync(Account account, string? present, string? wanted, string? repeated)
    {
        // With a slip's password somebody has just signed in; it is not asked twice.
        if (account.OneTimeUntil is null && !await accounts.CheckPasswordAsync(account, present ?? "")) return [("Present", "password.present-wrong")];
        if (string.IsNullOrEmpty(wanted)) return [("Wanted", "password.PasswordTooShort")];
        if (wanted.Length > 200) return [("Wanted", "password.too-long")];
        if (await accounts.CheckPasswordAsync(account, wanted)) return [("Wanted", "password.same")];

        var problems = new List<(string, string)>();
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, account, wanted);
            problems.AddRange(result.Errors.Select(error => ("Wanted", $"password.{error.Code}")));
        }

        if (problems.Count == 0 && wanted != repeated) problems.Add(("Repeated", "password.differs"));
        return problems;
    }
}
