using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.People;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.People;

/// <summary>One line of the book about a case, with its whole receipt; corrected or taken back from here.</summary>
[Policy(Policy.People)]
public sealed class FactLinePage(ReadLine read, WithdrawFact withdraw, Asker asker, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    /// <summary>The household, person or pregnancy the line is about.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Fact { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public LineSheet Sheet { get; private set; } = null!;

    public HistoryLine Line => Sheet.Line;

    public Written? Outcome { get; private set; }

    /// <summary>The page of the case.</summary>
    public string Path => $"/desa/{Village}/{PersonWords.Place(Sheet.Kind)}/{Sheet.Case.Id}";

    /// <summary>The asker may correct or take back this line.</summary>
    public bool MayAmend => Line.Counts && Sheet.Case.MayAmend(Sheet.Amends, Line.Line.Carried ? Guid.Empty : Line.Line.Author, Line.AgeDays(time.GetUtcNow()));

    /// <summary>Taking it back brings to life again what it took back.</summary>
    public bool IsWithdrawal => Line.Fact.Body is Withdrawal;

    /// <summary>The name of the village whose book the line came from; empty when it was written here.</summary>
    public string? BroughtFrom => Line.Line.Carried ? RegionBook.Kemendagri.Find(Line.BroughtFrom ?? "")?.Name ?? Line.BroughtFrom : null;

    /// <summary>The form that corrects a line of this kind, where there is one.</summary>
    public string? Correction => Line.Fact.Body switch
    {
        Domain.Care.ChildVisit when Sheet.Case.May(Kinds.ChildVisit) => $"{Path}/ukur?ganti={Fact}",
        Domain.Care.PregnancyVisit when Sheet.Case.May(Kinds.PregnancyVisit) => $"{Path}/kunjungan?ganti={Fact}",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await withdraw.WriteAsync(Sheet.Case, Fact, Reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, Fact, cancel) is not { } sheet) return false;

        Sheet = sheet;
        return true;
    }
}
