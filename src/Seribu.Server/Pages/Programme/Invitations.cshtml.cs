using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The letters of invitation of a training or meeting: a page for each who was invited.</summary>
[Policy(Policy.Programme)]
public sealed class InvitationsPage(ReadGathering read) : PageModel
{
    public OpenGathering Open { get; private set; } = null!;

    public IEnumerable<OfficeRecord> Invited => Open.People.Where(person => !person.Yes("uninvited"));

    public string Organiser => Open.Record["organiser"] ?? Open.Record["chair"] ?? RegionBook.Kemendagri.NameOf(Open.Record.Region);

    public IReadOnlyList<string> Agenda => [.. (Open.Record["materials"] ?? Open.Record["agenda"] ?? "").Split('\n').Where(line => line.Length > 0)];

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, form, id, cancel) is not { } open) return NotFound();
        Open = open;
        return Page();
    }
}
