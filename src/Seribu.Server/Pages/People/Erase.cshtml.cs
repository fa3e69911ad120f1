using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Asks for the erasure of a person's data, or decides it.</summary>
[Policy(Policy.Erasure)]
public sealed class ErasePage(OpenCase open, EraseCase erase, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? Basis { get; set; }

    /// <summary>Why a request is refused.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Who asked for it, for whoever decides.</summary>
    public IReadOnlyList<ErasureAsked> Asked { get; private set; } = [];

    public OpenedCase Case { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    /// <summary>Decides it; a village only asks.</summary>
    public bool Decides => asker.Author.Grants.Any(grant => grant.Role == Roles.DataOfficer && grant.Reaches(Village));

    public string Back => Decides ? "/penghapusan" : $"/desa/{Village}/orang/{Id}";

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await erase.WriteAsync(Case, FactId, Basis, cancel);
        return Outcome.Stands && !Decides ? Redirect($"{Back}?baris={Outcome.Receipt!.Number}") : Page();
    }

    /// <summary>Refuses what was asked for.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Asked.Count == 0) return NotFound();

        Outcome = await erase.RefuseAsync(Case, Reason, Asked, cancel);
        return Outcome.Stands ? Redirect("/penghapusan") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await open.FindAsync(asker, Village, Id, cancel) is not { } found || found.Family.People.All(each => each.Person.Id != found.Id)) return false;

        Case = found;
        if (Decides) Asked = [.. (await erase.WaitingAsync(asker.Scope, cancel)).Where(asked => asked.Village == found.Village && asked.Person == found.Id)];
        return true;
    }
}
