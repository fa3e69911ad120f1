using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Assigns families to a companion.</summary>
[Policy(Policy.Users)]
public sealed class UserFamiliesPage(FindAccounts find, Grants grants, GrantChoices choices, Author author) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Grant { get; set; }

    public ListedAccount Account { get; private set; } = null!;

    public HeldGrant Held { get; private set; } = null!;

    public IReadOnlyList<FamilyChoice> Families { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await find.FindAsync(Id, author, cancel) is not { } account) return NotFound();
        if ((await choices.HeldAsync(Id, cancel)).FirstOrDefault(held => held.Id == Grant && held.Grant.Families is not null) is not { } found) return NotFound();

        (Account, Held) = (account, found);
        Families = await choices.FamiliesOfAsync(found.Grant.Region, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid[] families, CancellationToken cancel)
    {
        if (await OnGetAsync(cancel) is NotFoundResult missing) return missing;

        var known = Families.Select(family => family.Id).ToHashSet();
        return await grants.AssignAsync(Id, Grant, families.Where(known.Contains).ToHashSet(), author, cancel) ? LocalRedirect($"/pengguna/{Id}") : NotFound();
    }
}
