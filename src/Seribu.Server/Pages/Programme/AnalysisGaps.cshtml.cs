using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The gap of every service in every village.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisGapsPage(AnalyseSituation analyse, ReadCycle cycles, FieldClock clock) : PageModel
{
    public OpenAnalysis Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();
        Open = open;
        return Page();
    }
}
