using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>Where a quarter is put forward, closed, approved or opened again.</summary>
[Policy(Policy.Quarter)]
public sealed class ClosingPage(OpenVillageSheet open, CloseQuarter close, QuarterHistory history) : PageModel
{
    public VillageSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<QuarterAct> Acts { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The line that was just written.</summary>
    public Receipt? Receipt { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>What the asker may do now, in the order of the buttons.</summary>
    public IReadOnlyList<string> Steps { get; private set; } = [];

    /// <summary>May close, and not only put it forward.</summary>
    public bool MayClose => Permitted("closed") == Permit.Granted;

    /// <summary>A draft that waits for whoever may close.</summary>
    public QuarterAct? Draft => MayClose && Acts is [.., { State: "draft" } draft] ? draft : null;

    /// <summary>The figures as they would be closed now, where they differ from the frozen ones.</summary>
    public Tally Now => Sheet.Later ?? Sheet.Scorecard.Tally;

    public async Task<IActionResult> OnGetAsync(string village, CancellationToken cancel) =>
        await ReadAsync(village, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string village, string state, CancellationToken cancel)
    {
        Guid? id = Id == Guid.Empty ? null : Id;
        if (!await ReadAsync(village, cancel)) return NotFound();

        return await AnsweredAsync(village, await close.HandleAsync(new(Sheet.Address.Village, Sheet.Quarter, state, Reason?.Trim(), id), HttpContext.Asker()!.Author, cancel), cancel);
    }

    /// <summary>Refuses the draft.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(string village, CancellationToken cancel)
    {
        Guid? id = Id == Guid.Empty ? null : Id;
        if (!await ReadAsync(village, cancel) || Draft is not { } draft) return NotFound();

        return await AnsweredAsync(village, await close.RefuseAsync(Sheet.Address.Village, draft, Reason, id, HttpContext.Asker()!.Author, cancel), cancel);
    }

    private async Task<IActionResult> AnsweredAsync(string village, QuarterAnswer answer, CancellationToken cancel)
    {
        (Problems, Receipt) = (answer.Problems, answer.Receipt);
        await ReadAsync(village, cancel);
        if (Receipt is not null) Reason = null;
        return Page();
    }

    private async Task<bool> ReadAsync(string village, CancellationToken cancel)
    {
        if (ScorecardAddress.Read(village, Request.Query) is not { Posyandu: null } asked) return false;
        if (await open.AnswerAsync(new(asked.Village) { Quarter = asked.Quarter }, cancel) is not { } sheet) return false;

        Sheet = sheet;
        Acts = await history.AnswerAsync(sheet.Address.Village, sheet.Quarter, cancel);
        Steps = [.. Possible(sheet).Where(May)];
        ModelState.Clear();
        Id = Guid.CreateVersion7();
        return true;
    }

    private static IEnumerable<string> Possible(VillageSheet sheet) => sheet switch
    {
        { IsRunning: true } => [],
        { Closing.State: "closed" } => ["approved", "reopened"],
        { Closing.State: "approved" } => ["reopened"],
        _ => ["closed"],
    };

    // The gate of the book decides; here only what it would refuse is left out.
    private bool May(string state) => Permitted(state) != Permit.Refused;

    private Permit Permitted(string state) => FactRights.May(HttpContext.Asker()!.Author, Kinds.Quarter, new(Sheet.Address.Village) { Act = state });
}
