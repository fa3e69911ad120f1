using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Opens an account: first the role, then who and where, then the slip.</summary>
[Policy(Policy.Users)]
public sealed class NewUserPage(OpenAccount open, GrantChoices choices, Author author) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "role")]
    public string? RoleCode { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public Guid? Posyandu { get; set; }

    /// <summary>The role chosen; empty while it is still to be chosen.</summary>
    public Role? Role { get; private set; }

    public IReadOnlyList<Role> Roles => choices.RolesOf(author);

    public GrantPlaces Places { get; private set; } = GrantPlaces.None;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Slip? Slip { get; private set; }

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Code;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Role = Roles.FirstOrDefault(role => role.Code == RoleCode);
        if (Role is not null) Places = await choices.PlacesOfAsync(author, Role, cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (Role is null) return;

        var outcome = await open.HandleAsync(new(UserName ?? "", FullName ?? "", Places.Grant(Role, Region, Posyandu)), author, cancel);
        (Slip, Problems) = (outcome.Slip, outcome.Problems);
    }
}
