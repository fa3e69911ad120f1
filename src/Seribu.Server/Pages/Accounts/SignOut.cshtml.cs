using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Leaves the office on this machine.</summary>
[Policy(Policy.Anyone)]
public sealed class SignOutPage : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/masuk");
    }
}
