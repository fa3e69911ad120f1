using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Posyandu;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Posyandu;

/// <summary>The grid of a posyandu day: children in the order of the paper, typed by keyboard alone.</summary>
[Policy(Policy.PosyanduDay)]
public sealed class DayPage(Database database, DayLines lines, SaveLine save, FindGuest find, FieldClock clock, Author author, Scope scope, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true), FromRoute]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true), FromRoute]
    public Guid Posyandu { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "tanggal")]
    public string? Date { get; set; }

    public PosyanduDay Day { get; private set; } = null!;

    public IReadOnlyList<DayLine> Lines { get; private set; } = [];

    public IReadOnlyList<DateOnly> Sessions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OpenAsync(session, cancel) is not { } day) return NotFound();

        Day = day;
        Lines = await lines.OfAsync(session, day, author, cancel);
        Sessions = await day.SessionsAsync(session, cancel);
        return Page();
    }

    /// <summary>The counts at the foot, asked for again after each line.</summary>
    public async Task<IActionResult> OnGetFootAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OpenAsync(session, cancel) is { } day ? Partial("_Foot", DayFoot.Of(await lines.OfAsync(session, day, author, cancel))) : NotFound();
    }

    /// <summary>Children from elsewhere who may be added to the list.</summary>
    public async Task<IActionResult> OnGetFindAsync(string? q, CancellationToken cancel)
    {
        PosyanduDay? day;
        await using (var session = await database.ReadAsync(cancel)) day = await OpenAsync(session, cancel);
        if (day is null) return NotFound();

        return Partial("_Guests", await find.FindAsync(day, q ?? "", scope, cancel));
    }

    /// <summary>An empty line for a child from elsewhere.</summary>
    public Task<IActionResult> OnPostGuestAsync(TypedLine line, CancellationToken cancel) =>
        AnswerAsync(async day => await save.FindAsync(day, line, author, scope, cancel), cancel);

    /// <summary>Works a line out while it is typed.</summary>
    public Task<IActionResult> OnPostPreviewAsync(TypedLine line, CancellationToken cancel) =>
        AnswerAsync(day => save.PreviewAsync(day, line, author, scope, cancel), cancel);

    /// <summary>Keeps a line.</summary>
    public Task<IActionResult> OnPostLineAsync(TypedLine line, CancellationToken cancel) =>
        AnswerAsync(day => save.SaveAsync(day, line, author, scope, cancel), cancel);

    /// <summary>Takes a kept line back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(TypedLine line, CancellationToken cancel) =>
        AnswerAsync(day => save.WithdrawAsync(day, line, author, scope, words["typed.undo-reason"], cancel), cancel);

    private async Task<IActionResult> AnswerAsync(Func<PosyanduDay, Task<DayLine?>> answer, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return BadRequest();

        PosyanduDay? day;
        await using (var session = await database.ReadAsync(cancel)) day = await OpenAsync(session, cancel);
        if (day is null) return NotFound();
        if (day.DateProblem is not null) return BadRequest();

        return await answer(day) is { } line ? Partial("_Line", line) : NotFound();
    }

    private Task<PosyanduDay?> OpenAsync(Session session, CancellationToken cancel) =>
        PosyanduDay.OpenAsync(session, scope, clock, Village, Posyandu, Date, cancel);
}
