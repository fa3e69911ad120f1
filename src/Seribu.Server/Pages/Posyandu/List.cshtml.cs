using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Posyandu;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Posyandu;

/// <summary>The list for a day with a pencil: A4, in the order of the grid.</summary>
[Policy(Policy.PosyanduDay)]
public sealed class ListPage(Database database, DayLines lines, FieldClock clock, Author author, Scope scope) : PageModel
{
    public PosyanduDay Day { get; private set; } = null!;

    public IReadOnlyList<DayLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string village, Guid posyandu, [FromQuery(Name = "tanggal")] string? date, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await PosyanduDay.OpenAsync(session, scope, clock, village, posyandu, date, cancel) is not { } day) return NotFound();

        Day = day;
        Lines = await lines.OfAsync(session, day, author, cancel);
        return Page();
    }
}
