using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>The Kampung KB of a place together: tiers, groups, the eight steps, who needs support and who is an example; also as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class KampungPage(ReadKampung read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public string Region { get; private set; } = "";

    public KampungTotals Totals { get; private set; } = null!;

    public KampungCounts Counts { get; private set; } = null!;

    public IReadOnlyList<FieldChoice> Tiers => forms["kampung-kb"].Find("tier")!.Choices;

    /// <summary>The word of a choice of the profile; a dash without one.</summary>
    public string Say(string field, KampungStanding kampung) => words.Say(forms["kampung-kb"].Find(field)!, kampung.Kampung[field], new Dictionary<Guid, string>());

    public async Task<IActionResult> OnGetAsync(string region, string? sebagai, CancellationToken cancel)
    {
        (Region, (Totals, Counts)) = (region, await read.AnswerAsync(region, cancel));
        return sebagai == "xlsx"
            ? await Workbook.HandOutAsync(log, HttpContext, region, $"kampung-kb-{region}.xlsx", stream => KampungFile.Write(stream, this, words))
            : Page();
    }
}
