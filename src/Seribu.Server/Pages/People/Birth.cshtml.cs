using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a birth with one child or several.</summary>
[Policy(Policy.Write)]
public sealed class BirthPage(ReadPregnancy read, RecordBirth record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>How many children.</summary>
    [BindProperty(SupportsGet = true, Name = "anak")]
    public int Count { get; set; } = 1;

    [BindProperty]
    public BirthForm Form { get; set; } = new();

    public PregnancySheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public IReadOnlyList<Problem> Problems => Outcome?.Problems ?? [];

    public IReadOnlyList<Problem> Doubts => Outcome?.Doubts ?? [];

    public string Path => $"/desa/{Village}/kehamilan/{Id}";

    public string? ProblemOf(string field) => words.Say(Problems, field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Form = new() { BornOn = FactWriter.Day(Sheet.Case.Today), Children = [.. Enumerable.Range(0, Math.Clamp(Count, 1, 4)).Select(_ => new NewbornForm())] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await record.WriteAsync(Sheet, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.Birth)) return false;

        Sheet = sheet;
        return true;
    }
}
