using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis for paper and signatures.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisPrintPage(AnalyseSituation analyse, ReadCycle cycles, ReadVillages villages, FieldClock clock) : PageModel
{
    public SituationAnalysis Analysis { get; private set; } = null!;

    public CauseTable Causes { get; private set; } = null!;

    public SupplyTable Supply { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();

        Analysis = open.Analysis;
        Causes = await villages.CausesAsync(Analysis, open.Asked.Rule, cancel);
        Supply = (await villages.SupplyAsync(region, Analysis.Year, cancel))!;
        return Page();
    }
}
