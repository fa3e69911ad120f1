using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Who and what gives the services of each village, and what is missing.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisSupplyPage(AnalyseSituation analyse, ReadCycle cycles, ReadVillages villages, FieldClock clock) : PageModel
{
    public OpenAnalysis Open { get; private set; } = null!;

    public SupplyTable Supply { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();
        (Open, Supply) = (open, (await villages.SupplyAsync(region, open.Analysis.Year, cancel))!);
        return Page();
    }
}
