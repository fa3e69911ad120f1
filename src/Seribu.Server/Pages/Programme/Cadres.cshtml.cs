using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>The cadres and family assistance teams of a place: who serves, which team lacks a role, whom trainings reached. Also as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class CadresPage(ReadCadres read, AccessLog log, Texts words) : PageModel
{
    public CadreOverview Cadres { get; private set; } = null!;

    /// <summary>Whether the reader may open a training: a village reads of the district's, it does not see its list.</summary>
    public bool Opens(OfficeRecord training) => HttpContext.May(Policy.Programme, training.Region);

    public async Task<IActionResult> OnGetAsync(string region, string? sebagai, CancellationToken cancel)
    {
        if (region.Length < 5) return NotFound();
        Cadres = await read.AnswerAsync(region, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"kader-{region}.xlsx", stream => CadreFiles.Write(stream, Cadres, words));
    }
}
