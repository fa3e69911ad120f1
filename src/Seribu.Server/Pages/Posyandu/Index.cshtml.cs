using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Posyandu;
using Seribu.Server.Store;

namespace Seribu.Server.Pages.Posyandu;

/// <summary>Opens the day of the first posyandu the asker may fill; where there is none, says what is missing.</summary>
[Policy(Policy.PosyanduDay)]
public sealed class IndexPage(Database database, Scope scope) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string village, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return NotFound();

        await using var session = await database.ReadAsync(cancel);
        return await PosyanduDay.ChoicesAsync(session, scope, code, cancel) is [var first, ..] ? LocalRedirect($"/desa/{code}/posyandu/{first.Id}/hari") : Page();
    }
}
