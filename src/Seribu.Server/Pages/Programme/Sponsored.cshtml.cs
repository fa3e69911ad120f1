using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>What a sponsor finds after signing in: the reports that are the sponsor's own.</summary>
[Policy(Policy.SponsorReport)]
public sealed class SponsoredPage(ReadSponsor read) : PageModel
{
    public IReadOnlyList<OfficeRecord> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Own = await read.OwnAsync(HttpContext.Asker()!.Author, cancel);
}
