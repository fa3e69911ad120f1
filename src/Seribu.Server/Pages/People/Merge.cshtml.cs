using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Two people side by side: the same one, and which row stays.</summary>
[Policy(Policy.Register)]
public sealed class MergePage(ReadChild read, MergeRows merge, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "satu")]
    public Guid One { get; set; }

    [BindProperty(SupportsGet = true, Name = "dua")]
    public Guid Other { get; set; }

    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    /// <summary>Which of the two stays.</summary>
    [BindProperty]
    public Guid Kept { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<PersonSheet> Sides { get; private set; } = [];

    public Written? Outcome { get; private set; }

    /// <summary>May carry it out, not only put it forward.</summary>
    public bool MayDecide => Policy.Decide.Allows(asker.Author);

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Kept = Sides.MaxBy(side => side.History.Count)!.Case.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        var kept = Sides.FirstOrDefault(side => side.Case.Id == Kept) ?? Sides[0];
        var merged = Sides.First(side => side != kept);
        Outcome = await merge.WriteAsync(kept.Case, FactId, merged.Case.Id, Reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"/desa/{Village}/orang/{kept.Case.Id}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, One, null, cancel) is not { } one || await read.FindAsync(asker, Village, Other, null, cancel) is not { } other) return false;
        if (one.Case.Id == other.Case.Id || !one.Case.May(Kinds.Merge)) return false;

        Sides = [one, other];
        return true;
    }
}
