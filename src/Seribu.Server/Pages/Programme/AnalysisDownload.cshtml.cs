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
public sealed class AnalysisDownloadPage(AnalyseSituation analyse, ReadCycle cycles, ReadVillages villages, AccessLog log, FieldClock clock, Texts words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, tahun, cancel) is not { } open) return NotFound();

        var causes = await villages.CausesAsync(open.Analysis, open.Asked.Rule, cancel);
        var supply = (await villages.SupplyAsync(region, open.Analysis.Year, cancel))!;
        return await Workbook.HandOutAsync(
            log, HttpContext, region, $"analisis-{region}-{open.Analysis.Year}.xlsx", stream => AnalysisFile.Write(stream, open.Analysis, causes, supply, words));
    }
}
