using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Care;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Forms;

/// <summary>Form 2C: a year of ticks for every child of two to six years.</summary>
[Policy(Policy.VillageForms)]
public sealed class PreschoolPage(Database database, PreschoolYear year, FieldClock clock, Author author, Scope scope) : PageModel
{
    [BindProperty(SupportsGet = true), FromRoute]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery(Name = "bulan")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "posyandu")]
    public Guid? Posyandu { get; set; }

    public FormChoice Choice { get; private set; } = null!;

    public IReadOnlyList<PreschoolRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OpenAsync(session, cancel) is not { } month) return NotFound();

        Choice = new("2c", month, author);
        Rows = await PreschoolYear.RowsAsync(session, month, scope, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFootAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OpenAsync(session, cancel) is { } month ? Partial("_Foot", FormFoot.Of(await PreschoolYear.RowsAsync(session, month, scope, cancel))) : NotFound();
    }

    public Task<IActionResult> OnPostPreviewAsync(TypedYear row, CancellationToken cancel) => AnswerAsync(row, keep: false, cancel);

    public Task<IActionResult> OnPostLineAsync(TypedYear row, CancellationToken cancel) => AnswerAsync(row, keep: true, cancel);

    private async Task<IActionResult> AnswerAsync(TypedYear row, bool keep, CancellationToken cancel)
    {
        FormMonth? month;
        await using (var session = await database.ReadAsync(cancel)) month = await OpenAsync(session, cancel);
        if (month is null) return NotFound();
        if (!ModelState.IsValid || month.Problem is not null) return BadRequest();

        return await year.SaveAsync(month, row, keep, author, scope, cancel) is { } saved ? Partial("_Preschool", saved) : NotFound();
    }

    private Task<FormMonth?> OpenAsync(Session session, CancellationToken cancel) => FormMonth.OpenAsync(session, scope, clock, Village, Asked, Posyandu, cancel);
}
