using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One line of the book about a person, with its whole receipt; corrected or taken back from here.</summary>
[Policy(Policy.People)]
public sealed class FactLinePage(ReadChild read, WithdrawFact withdraw, Asker asker, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Fact { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PersonSheet Sheet { get; private set; } = null!;

    public HistoryLine Line { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/orang/{Id}";

    /// <summary>The asker may correct or take back this line.</summary>
    public bool MayAmend => Line.Counts && Sheet.Case.MayAmend(Line.Fact.Kind, Line.Line.Author, Line.AgeDays(time.GetUtcNow()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await withdraw.WriteAsync(Sheet.Case, Fact, Reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet) return false;
        if (sheet.History.FirstOrDefault(line => line.Fact.Id == Fact) is not { } line) return false;

        (Sheet, Line) = (sheet, line);
        return true;
    }
}
