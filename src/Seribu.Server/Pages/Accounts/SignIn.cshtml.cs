using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Demo;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Signing in by user name.</summary>
[Policy(Policy.Anyone)]
[EnableRateLimiting(HostServices.SignInLimit)]
public sealed class SignInPage(SignIn signIn, Database database) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Back { get; set; }

    /// <summary>The code of what went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>Accounts anybody may use; none outside a demo.</summary>
    public IReadOnlyList<DemoAccount> DemoAccounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (HttpContext.Asker() is not null) return LocalRedirect(ReturnPath.Of(Back));

        await ShowDemoAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(UserName, Password, cancel);
        if (outcome.Account is not { } account)
        {
            Problem = outcome.Code;
            await ShowDemoAsync(cancel);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, await signIn.PrincipalAsync(account));
        return LocalRedirect(ReturnPath.Of(Back));
    }

    private async Task ShowDemoAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        DemoAccounts = await Server.Demo.DemoAccounts.ReadAsync(session, cancel);
    }
}
