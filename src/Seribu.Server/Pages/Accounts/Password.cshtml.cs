using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Choosing an own password: at the first sign-in with a slip, or later.</summary>
[Policy(Policy.SignedIn)]
[OpenToSlip]
public sealed class PasswordPage(ChangePassword change, SignInManager<Account> manager, Authors authors, Author author) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>Signed in with a slip's password: the first own one is chosen, and the slip's is not asked again.</summary>
    public bool First { get; private set; }

    /// <summary>For the browser's own store of passwords.</summary>
    public string? UserName => User.Identity?.Name;

    public bool Changed { get; private set; }

    public IReadOnlyList<(string Field, string Code)> Problems { get; private set; } = [];

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field).Code;

    public async Task OnGetAsync(CancellationToken cancel) => First = (await authors.FindAsync(author.Id, cancel))!.MustChangePassword;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        Problems = await change.HandleAsync(author.Id, Present, Wanted, Repeated, cancel);
        if (Problems.Count > 0) return Page();

        // The new stamp voided this cookie too.
        var account = await manager.UserManager.FindByIdAsync(author.Id.ToString());
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, await manager.CreateUserPrincipalAsync(account!));
        if (First) return LocalRedirect("/");

        Changed = true;
        return Page();
    }
}
