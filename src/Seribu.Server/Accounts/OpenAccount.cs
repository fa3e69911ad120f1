using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Host;

namespace Seribu.Server.Accounts;

/// <summary>An account somebody wants to open, with its first grant.</summary>
public sealed record NewAccount(string UserName, string FullName, Grant Grant);

/// <summary>What came of opening or resetting: a slip, or what must be mended.</summary>
public sealed record SlipOutcome(Slip? Slip, IReadOnlyList<Problem> Problems)
{
    public static SlipOutcome Refused(params Problem[] problems) => new(null, problems);
}

/// <summary>Opens an account with one grant and a password for a slip.</summary>
public sealed partial class OpenAccount(
    UserManager<Account> accounts, AccountStore store, Grants grants, AccessLog log, TimeProvider time, IOptions<OfficeOptions> office)
{
    /// <param name="wanted">The account.</param>
    /// <param name="by">Who opens it; empty for the command line, which may open any.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<SlipOutcome> HandleAsync(NewAccount wanted, Author? by, CancellationToken cancel)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = SignIn.Tidy(wanted.UserName),
            FullName = wanted.FullName.Trim(),
            OpenedAt = time.GetUtcNow(),
            OpenedBy = by?.Id,
            OneTimeUntil = time.GetUtcNow().AddDays(office.Value.SlipDays),
            LockoutEnabled = true,
        };

        List<Problem> problems = [.. await ProblemsOfAsync(account), .. await grants.ProblemsOfAsync(wanted.Grant, by, cancel)];
        if (problems.Count > 0) return new(null, problems);

        var password = OneTimePassword.Make();
        store.Grants.Add(grants.New(account.Id, wanted.Grant, by));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        var created = await accounts.CreateAsync(account);
        if (!created.Succeeded) return SlipOutcome.Refused([.. created.Errors.Select(error => Refusal("user_name", error.Code))]);

        await log.KeepAsync(by?.Id, "account-opened", cancel, subject: account.Id, detail: $"{wanted.Grant.Role} {wanted.Grant.Region}");
        return new(new(account.Id, account.UserName, account.FullName, password, account.OneTimeUntil.Value), []);
    }

    private async Task<List<Problem>> ProblemsOfAsync(Account account)
    {
        var problems = new List<Problem>();
        if (!UserName().IsMatch(account.UserName!)) problems.Add(Refusal("user_name", "user-name"));
        else if (await accounts.FindByNameAsync(account.UserName!) is not null) problems.Add(Refusal("user_name", "user-name-taken"));
        if (account.FullName.Length is 0 or > 100) problems.Add(Refusal("full_name", "name-length"));
        return problems;
    }

    private static Problem Refusal(string field, string code) => new(field, code, Gravity.Refused);

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{2,39}$")]
    private static partial Regex UserName();
}
