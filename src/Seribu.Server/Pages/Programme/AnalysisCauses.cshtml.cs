using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>What puts the families of each village at risk: from the books, and from surveys and verifications of others.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisCausesPage(AnalyseSituation analyse, ReadCycle cycles, ReadVillages villages, FieldClock clock) : PageModel
{
    public OpenAnalysis Open { get; private set; } = null!;

    public CauseTable Causes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();
        (Open, Causes) = (open, await villages.CausesAsync(open.Analysis, open.Asked.Rule, cancel));
        return Page();
    }
}
