using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>A joint programme: its events, what was planned of each thing and what was given, village by village. For paper, or as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class JointPage(ReadAid read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public ProgrammeStanding Standing { get; private set; } = null!;

    public string Item(string code) => words.Say(forms["ledger"].Find("item")!.TitleOf(code));

    public async Task<IActionResult> OnGetAsync(string region, Guid id, string? sebagai, CancellationToken cancel)
    {
        if (await read.ProgrammeAsync(region, id, cancel) is not { } standing) return NotFound();
        Standing = standing;
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"program-{region}-{standing.Record["year"]}.xlsx", stream => PartnerFiles.Write(stream, this, words));
    }
}
