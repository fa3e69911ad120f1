using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Forms;

/// <summary>Opens the form that is filled most.</summary>
[Policy(Policy.Forms)]
public sealed class IndexPage : PageModel
{
    public IActionResult OnGet(string village) => VillageCode.TryParse(village, out var code) ? LocalRedirect($"/desa/{code}/formulir/2b") : NotFound();
}
