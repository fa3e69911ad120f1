using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>How a cadre's month is judged: every part with its formula, figures and weight, and the points they make. It explains and decides nothing.</summary>
[Policy(Policy.Programme)]
public sealed class PerformancePage(ReadWork read, FieldClock clock) : PageModel
{
    private const int MonthsShown = 6;

    public CadreMonth Month { get; private set; } = null!;

    /// <summary>The months before and this one, oldest first.</summary>
    public IReadOnlyList<CadreMonth> Months { get; private set; } = [];

    public string Path => ProgrammePlace.Path(Month.Cadre.Region, $"/kader/{Month.Cadre.Id}/kinerja");

    public async Task<IActionResult> OnGetAsync(string region, Guid id, string? bulan, CancellationToken cancel)
    {
        var today = clock.Today(region);
        var last = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var asked = ProgrammePlace.MonthOf(bulan, today);
        var months = new List<CadreMonth>();
        for (var back = MonthsShown - 1; back >= 0; back--)
            if (await read.AnswerAsync(region, id, last.AddMonths(-back), cancel) is { } found) months.Add(found);
        if (months.Count == 0 || (months.Find(each => each.Month == asked) ?? await read.AnswerAsync(region, id, asked, cancel)) is not { } shown) return NotFound();

        (Month, Months) = (shown, months);
        return Page();
    }
}
