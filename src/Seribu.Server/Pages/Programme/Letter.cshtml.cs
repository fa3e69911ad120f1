using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>A cadre's activity letter of a month, from real work: it goes with a claim for the incentive and is never a condition of it.</summary>
[Policy(Policy.Programme)]
public sealed class LetterPage(ReadWork read, OfficeForms forms, FieldClock clock, AccessLog log, Texts words) : PageModel
{
    public CadreMonth Month { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public FieldChoice Kind => forms["cadre"].Find("kind")!.Choices.First(kind => kind.Code == Month.Cadre["kind"]);

    public async Task<IActionResult> OnGetAsync(string region, Guid id, string? bulan, string? sebagai, CancellationToken cancel)
    {
        Today = clock.Today(region);
        var month = ProgrammePlace.MonthOf(bulan, Today);
        if (await read.AnswerAsync(region, id, month, cancel) is not { } found) return NotFound();

        Month = found;
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"surat-{region}-{Month.Month:yyyy-MM}.xlsx", stream => CadreFiles.Write(stream, this, words));
    }
}
