using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Signing in by user name.</summary>
[Policy(Policy.Anyone)]
[EnableRateLimiting(HostServices.SignInLimit)]
public sealed class SignInPage(SignIn signIn) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Back { get; set; }

    /// <summary>The code of what went wrong.</summary>
    public string? Problem { get; private set; }

    public IActionResult OnGet() => HttpContext.Asker() is null ? Page() : LocalRedirect(ReturnPath.Of(Back));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(UserName, Password, cancel);
        if (outcome.Account is not { } account)
        {
            Problem = outcome.Code;
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, await signIn.PrincipalAsync(account));
        return LocalRedirect(ReturnPath.Of(Back));
    }
}
