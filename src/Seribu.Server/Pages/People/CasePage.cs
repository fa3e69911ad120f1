using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Book;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A page that writes one thing about a case of a village and then goes where it shows. Who may not write it finds no page; the door would refuse it anyway.</summary>
public abstract class CasePage(Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What became of the form; empty until it is sent.</summary>
    public Written? Outcome { get; private set; }

    public IReadOnlyList<Problem> Problems => Outcome?.Problems ?? [];

    public IReadOnlyList<Problem> Doubts => Outcome?.Doubts ?? [];

    /// <summary>The case's own page.</summary>
    public abstract string Path { get; }

    /// <summary>The page that shows what was written.</summary>
    protected virtual string Next => Path;

    protected Texts Words => words;

    public string? ProblemOf(string field) => words.Say(Problems, field);

    public string? DoubtOf(string field) => words.Say(Doubts, field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) && await FillAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await WriteAsync(cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Next}?baris={receipt.Number}") : Page();
    }

    /// <summary>Finds the case; no when it is not there, or not this asker's to write.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancel);

    /// <summary>Fills the form as it is first shown; no when what it would change is not there.</summary>
    protected virtual Task<bool> FillAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>Writes what the form says.</summary>
    protected abstract Task<Written> WriteAsync(CancellationToken cancel);
}
