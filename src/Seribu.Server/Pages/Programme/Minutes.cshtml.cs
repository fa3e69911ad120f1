using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>The minutes of a meeting for paper: agenda, decisions with what became of them, attendance with room to sign.</summary>
[Policy(Policy.Programme)]
public sealed class MinutesPage(ReadRecords read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public OfficeRecord Meeting { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> Decisions { get; private set; } = [];

    public IReadOnlyList<OfficeRecord> Guests { get; private set; } = [];

    public Domain.Scorecards.Coverage Fulfilled => Fulfilment.Of(Decisions);

    public Attendance Attendance => Attendance.Of([.. Guests]);

    public OfficeField GuestState => forms["guest"].Find("state")!;

    public Domain.Scorecards.Title TitleOf(string field) => forms["decision"].Find(field)!.Title;

    public Domain.Scorecards.Title TitleOfGuest(string field) => forms["guest"].Find(field)!.Title;

    public string Say(OfficeRecord decision, string field, Texts words) => words.Say(forms["decision"].Find(field)!, decision[field], new Dictionary<Guid, string>());

    public async Task<IActionResult> OnGetAsync(string region, Guid id, string? sebagai, CancellationToken cancel)
    {
        if (await read.OpenAsync(region, forms["meeting"], id, cancel) is not { } open) return NotFound();

        (Meeting, Decisions, Guests) = (open.Record, [.. open.Lines["decision"]], [.. open.Lines["guest"]]);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"notulen-{region}-{Meeting["on"]}.xlsx", stream => MeetingFiles.Write(stream, this, words));
    }
}
