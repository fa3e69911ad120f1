using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Accounts;
using Seribu.Server.Care;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Forms;

/// <summary>Form 2A: the month of every pregnant woman and mother in her postnatal weeks.</summary>
[Policy(Policy.Forms)]
public sealed class PregnantPage(Database database, FormRows rows, SaveFormRow save, FieldClock clock, Author author, Scope scope, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true), FromRoute]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery(Name = "bulan")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    public FormChoice Choice { get; private set; } = null!;

    public IReadOnlyList<FormRow<PregnancyVisit>> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OpenAsync(session, cancel) is not { } month) return NotFound();

        Choice = new("2a", month, author);
        Rows = await rows.PregnanciesAsync(session, month, author, scope, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFootAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OpenAsync(session, cancel) is { } month ? Partial("_Foot", FormFoot.Of(await rows.PregnanciesAsync(session, month, author, scope, cancel))) : NotFound();
    }

    public Task<IActionResult> OnPostPreviewAsync(TypedRow row, CancellationToken cancel) =>
        AnswerAsync(month => save.PregnancyAsync(month, row, keep: false, author, scope, cancel), cancel);

    public Task<IActionResult> OnPostLineAsync(TypedRow row, CancellationToken cancel) =>
        AnswerAsync(month => save.PregnancyAsync(month, row, keep: true, author, scope, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(TypedRow row, CancellationToken cancel) => AnswerAsync(
        async month => await save.WithdrawAsync(month, row, author, scope, words["typed.undo-reason"], cancel) is { } pregnancy ? rows.Pregnancy(month, pregnancy, null, row.Number, author) : null, cancel);

    private async Task<IActionResult> AnswerAsync(Func<FormMonth, Task<FormRow<PregnancyVisit>?>> answer, CancellationToken cancel)
    {
        FormMonth? month;
        await using (var session = await database.ReadAsync(cancel)) month = await OpenAsync(session, cancel);
        if (month is null) return NotFound();
        if (!ModelState.IsValid || month.Problem is not null) return BadRequest();

        return await answer(month) is { } row ? Partial("_Pregnant", row) : NotFound();
    }

    private Task<FormMonth?> OpenAsync(Session session, CancellationToken cancel) => FormMonth.OpenAsync(session, scope, clock, Village, Asked, Posyandu, cancel);
}
