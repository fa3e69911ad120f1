using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>What became of a sponsor's money, child by child under pseudonyms. A sponsor sees the own report and no other. Also as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.SponsorReport)]
public sealed class SponsorPage(ReadSponsor read, OfficeForms forms, FieldClock clock, AccessLog log, Texts words) : PageModel
{
    public OfficeRecord Sponsor { get; private set; } = null!;

    public IReadOnlyList<PledgeStanding> Pledges { get; private set; } = [];

    /// <summary>The reader keeps or reads the programme here; a sponsor does not.</summary>
    public bool IsOffice => HttpContext.May(Policy.Programme, Sponsor.Region);

    public DateOnly Today => clock.Today(Sponsor.Region);

    public string Package(PledgeStanding pledge) => words.Say(forms["pledge"].Find("package")!.TitleOf(pledge.Record["package"]!));

    public async Task<IActionResult> OnGetAsync(string region, Guid id, string? sebagai, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, id, HttpContext.Asker()!, cancel) is not { } found) return NotFound();

        (Sponsor, Pledges) = (found.Sponsor, found.Pledges);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutOwnAsync(log, HttpContext, region, $"asuh-{region}.xlsx", stream => PartnerFiles.Write(stream, this, words));
    }
}
