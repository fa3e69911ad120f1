using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a death.</summary>
[Policy(Policy.Register)]
public sealed class DeathPage(ReadChild read, RecordDeath record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    public PersonSheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/orang/{Id}";

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await record.WriteAsync(Sheet.Case, FactId, On, Place, Cause, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.Death)) return false;

        Sheet = sheet;
        return true;
    }
}
