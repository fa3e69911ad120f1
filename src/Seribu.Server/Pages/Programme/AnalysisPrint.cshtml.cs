using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis for paper and signatures.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisPrintPage(AnalyseSituation analyse, ReadCycle cycles, FieldClock clock) : PageModel
{
    public SituationAnalysis Analysis { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (region.Length is not (5 or 8)) return NotFound();
        var cycle = await cycles.AnswerAsync(region[..5], tahun, cancel);
        if (AnalysisRequest.Read(Request.Query, cycle) is not { } asked
            || await analyse.AnswerAsync(region, tahun ?? cycle?.Year ?? clock.Today(region).Year, asked.Weights, asked.Places, cancel) is not { } analysis) return NotFound();

        Analysis = analysis;
        return Page();
    }
}
