using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisDownloadPage(AnalyseSituation analyse, ReadCycle cycles, AccessLog log, FieldClock clock, Texts words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (region.Length is not (5 or 8)) return NotFound();
        var cycle = await cycles.AnswerAsync(region[..5], tahun, cancel);
        if (AnalysisRequest.Read(Request.Query, cycle) is not { } asked
            || await analyse.AnswerAsync(region, tahun ?? cycle?.Year ?? clock.Today(region).Year, asked.Weights, asked.Places, cancel) is not { } analysis) return NotFound();

        return await Workbook.HandOutAsync(log, HttpContext, region, $"analisis-{region}-{analysis.Year}.xlsx", stream => AnalysisFile.Write(stream, analysis, words));
    }
}
