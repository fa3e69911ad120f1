using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Gives an account one more role.</summary>
[Policy(Policy.Users)]
public sealed class UserRolePage(FindAccounts find, Grants grants, GrantChoices choices, Author author) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public string? RoleCode { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public Guid? Posyandu { get; set; }

    public ListedAccount Account { get; private set; } = null!;

    public Role? Role { get; private set; }

    public GrantPlaces Places { get; private set; } = GrantPlaces.None;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await find.FindAsync(Id, author, cancel) is not { } account) return NotFound();
        if (choices.RolesOf(author).FirstOrDefault(role => role.Code == RoleCode) is not { } role) return NotFound();

        (Account, Role) = (account, role);
        Places = await choices.PlacesOfAsync(author, role, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = await OnGetAsync(cancel);
        if (Role is null) return shown;

        Problems = await grants.GiveAsync(Id, Places.Grant(Role, Region, Posyandu), author, cancel);
        return Problems.Count == 0 ? LocalRedirect($"/pengguna/{Id}") : shown;
    }
}
