using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Care;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Forms;

/// <summary>A monthly form with a row for each case: opened, typed into row by row, taken back row by row.</summary>
/// <param name="form">Its name in the choice of forms: <c>2a</c>.</param>
/// <param name="row">The partial view of a row.</param>
public abstract class MonthlyFormPage<TVisit>(Database database, FieldClock clock, Author author, Scope scope, string form, string row) : PageModel where TVisit : class
{
    [BindProperty(SupportsGet = true), FromRoute]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery(Name = "bulan")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    public FormChoice Choice { get; private set; } = null!;

    public IReadOnlyList<FormRow<TVisit>> Rows { get; private set; } = [];

    protected Author Author => author;

    protected Scope Scope => scope;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OpenAsync(session, cancel) is not { } month) return NotFound();

        Choice = new(form, month, author);
        Rows = await RowsAsync(session, month, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFootAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OpenAsync(session, cancel) is { } month ? Partial("_Foot", FootOf(await RowsAsync(session, month, cancel))) : NotFound();
    }

    public Task<IActionResult> OnPostPreviewAsync(TypedRow row, CancellationToken cancel) => AnswerAsync(month => WriteAsync(month, row, keep: false, cancel), cancel);

    public Task<IActionResult> OnPostLineAsync(TypedRow row, CancellationToken cancel) => AnswerAsync(month => WriteAsync(month, row, keep: true, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(TypedRow row, CancellationToken cancel) => AnswerAsync(month => TakeBackAsync(month, row, cancel), cancel);

    /// <summary>The cases of a month.</summary>
    protected abstract Task<IReadOnlyList<FormRow<TVisit>>> RowsAsync(Session session, FormMonth month, CancellationToken cancel);

    /// <summary>What the foot counts.</summary>
    protected abstract FormFoot FootOf(IReadOnlyList<FormRow<TVisit>> rows);

    /// <summary>Looks at a typed row, or keeps it; nothing when there is no such case.</summary>
    protected abstract Task<FormRow<TVisit>?> WriteAsync(FormMonth month, TypedRow typed, bool keep, CancellationToken cancel);

    /// <summary>Takes a row back; nothing when there is no such row.</summary>
    protected abstract Task<FormRow<TVisit>?> TakeBackAsync(FormMonth month, TypedRow typed, CancellationToken cancel);

    private async Task<IActionResult> AnswerAsync(Func<FormMonth, Task<FormRow<TVisit>?>> answer, CancellationToken cancel)
    {
        FormMonth? month;
        await using (var session = await database.ReadAsync(cancel)) month = await OpenAsync(session, cancel);
        if (month is null) return NotFound();
        if (!ModelState.IsValid || month.Problem is not null) return BadRequest();

        return await answer(month) is { } typed ? Partial(row, typed) : NotFound();
    }

    private Task<FormMonth?> OpenAsync(Session session, CancellationToken cancel) => FormMonth.OpenAsync(session, scope, clock, Village, Asked, Posyandu, cancel);
}
