using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One family: the house, its people in their thousand days, what each is owed, visits and lines of the book.</summary>
[Policy(Policy.People)]
public sealed class FamilyPage(ReadFamily read, DecideFinding decide, Asker asker) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The line that was just written.</summary>
    [BindProperty(SupportsGet = true, Name = "baris")]
    public long? Line { get; set; }

    public FamilySheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/keluarga/{Sheet.Case.Family.Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        !await LoadAsync(cancel) ? NotFound() : Sheet.Case.Family.Id == Id ? Page() : Redirect(Path);

    /// <summary>Decides a finding.</summary>
    public async Task<IActionResult> OnPostDecideAsync(Guid fact, string choice, string? field, string? reason, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await decide.WriteAsync(Sheet.Case, new Verdict(fact, choice, string.IsNullOrEmpty(field) ? null : field), reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { } sheet) return false;

        Sheet = sheet;
        return true;
    }
}
