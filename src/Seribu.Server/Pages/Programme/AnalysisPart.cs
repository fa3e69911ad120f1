using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>A part of the situation analysis: the gap of every service, the causes, the supply; and all of it on paper. Each reads what it shows.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisPartPage(AnalyseSituation analyse, ReadCycle cycles, ReadVillages villages, FieldClock clock) : PageModel
{
    public OpenAnalysis Open { get; private set; } = null!;

    public SituationAnalysis Analysis => Open.Analysis;

    /// <summary>What puts the families of each village at risk: from the books, and from surveys and verifications of others.</summary>
    public Task<CauseTable> CausesAsync() => villages.CausesAsync(Analysis, Open.Asked.Rule, HttpContext.RequestAborted);

    /// <summary>Who and what gives the services of each village, and what is missing.</summary>
    public async Task<SupplyTable> SupplyAsync() => (await villages.SupplyAsync(Analysis.District, Analysis.Year, HttpContext.RequestAborted))!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();
        Open = open;
        return Page();
    }
}
