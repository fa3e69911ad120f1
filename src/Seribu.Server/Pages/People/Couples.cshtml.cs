using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Couples before their wedding: the list of a village, and a new one.</summary>
[Policy(Policy.Couples)]
public sealed class CouplesPage(ReadVillage read, RegisterCouple register, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "baris")]
    public long? Line { get; set; }

    [BindProperty]
    public CoupleForm Form { get; set; } = new();

    public VillageChoices Choices { get; private set; } = null!;

    public IReadOnlyList<CoupleRow> Couples { get; private set; } = [];

    public Written? Outcome { get; private set; }

    /// <summary>Names lead to their pages for those who may read people.</summary>
    public bool MayRead => Scope.Of(asker.Author, Policy.People).Reaches(Village);

    public bool MayExport => Scope.Of(asker.Author, Policy.ExportPeople).Reaches(Village);

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await register.WriteAsync(asker.Author, Choices.Village, Choices.Today, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"/desa/{Village}/catin?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        Choices = choices;
        Couples = await register.ListAsync(choices.Village, cancel);
        return true;
    }
}
