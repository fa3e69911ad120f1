using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>The cadres and family assistance teams of a place: who serves, which team lacks a role, whom trainings reached.</summary>
[Policy(Policy.Programme)]
public sealed class CadresPage(ReadCadres read) : PageModel
{
    public CadreOverview Cadres { get; private set; } = null!;

    /// <summary>Whether the reader may open a training: a village reads of the district's, it does not see its list.</summary>
    public bool Opens(OfficeRecord training) => HttpContext.May(Policy.Programme, training.Region);

    public async Task<IActionResult> OnGetAsync(string region, CancellationToken cancel)
    {
        if (region.Length < 5) return NotFound();
        Cadres = await read.AnswerAsync(region, cancel);
        return Page();
    }
}
