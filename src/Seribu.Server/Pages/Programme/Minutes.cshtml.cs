using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>The minutes of a meeting for paper: agenda, decisions with what became of them, attendance with room to sign.</summary>
[Policy(Policy.Programme)]
public sealed class MinutesPage(ReadRecords read, OfficeForms forms) : PageModel
{
    public OfficeRecord Meeting { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> Decisions { get; private set; } = [];

    public IReadOnlyList<OfficeRecord> Guests { get; private set; } = [];

    public Domain.Scorecards.Coverage Fulfilled => Fulfilment.Of(Decisions);

    public Attendance Attendance => Attendance.Of([.. Guests]);

    public OfficeField GuestState => forms["guest"].Find("state")!;

    public Domain.Scorecards.Title TitleOf(string field) => forms["decision"].Find(field)!.Title;

    public string Say(OfficeRecord decision, string field, Look.Words.Texts words) => words.Say(forms["decision"].Find(field)!, decision[field], new Dictionary<Guid, string>());

    public async Task<IActionResult> OnGetAsync(string region, Guid id, CancellationToken cancel)
    {
        if (await read.OpenAsync(region, forms["meeting"], id, cancel) is not { } open) return NotFound();

        (Meeting, Decisions, Guests) = (open.Record, [.. open.Lines["decision"]], [.. open.Lines["guest"]]);
        return Page();
    }
}
