using Microsoft.AspNetCore.Identity;

namespace Seribu.Server.Accounts;

/// <summary>Refuses what anybody would try first: the account's own name, and the words on the wall.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    private static readonly string[] First = ["seribu", "password", "katasandi", "kata sandi", "posyandu", "stunting", "qwertyuiop", "1234567890", "0123456789", "indonesia"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var tried = (password ?? "").ToLowerInvariant();
        var guessable = (user.UserName is { Length: > 0 } name && tried.Contains(name, StringComparison.Ordinal))
            || First.Any(word => tried.StartsWith(word, StringComparison.Ordinal) && tried.Length - word.Length < 5);

        return Task.FromResult(guessable ? IdentityResult.Failed(new IdentityError { Code = "PasswordGuessable" }) : IdentityResult.Success);
    }
}
