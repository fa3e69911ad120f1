using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>Which team of a village assists which hamlets, and a proposal to even it out: shown before and after, done only when somebody accepts it. Also as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class WorkloadPage(ReadWorkload read, ShareAreas share, FollowAreas follow, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public VillageWorkload Now { get; private set; } = null!;

    public LineTrail Trail { get; private set; } = null!;

    /// <summary>The accounts of the teams' members.</summary>
    public IReadOnlyList<TeamAccount> Accounts { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool IsKept { get; private set; }

    public bool Keeps => HttpContext.Keeps(forms["team-area"], Now.Village);

    /// <summary>Whether the reader may change whom the accounts open; whoever may not leaves it to the village's admin.</summary>
    public bool Appoints => FollowAreas.May(HttpContext.Asker()!.Author, Now.Village);

    public string Path => ProgrammePlace.Path(Now.Village, "/beban");

    public async Task<IActionResult> OnGetAsync(string region, string? tersimpan, string? sebagai, CancellationToken cancel)
    {
        if (Roles.LevelOf(region) != Level.Village) return NotFound();
        IsKept = tersimpan is not null;
        await ReadAsync(region, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"beban-{region}.xlsx", stream => CadreFiles.Write(stream, Now, words));
    }

    /// <summary>Areas given by hand: one choice for each area.</summary>
    public Task<IActionResult> OnPostAsync(string region, string? stamp, string[] area, string[] team, CancellationToken cancel) =>
        ShareAsync(region, stamp, [.. area.Zip(team).Where(pair => Guid.TryParse(pair.Second, out _)).Select(pair => (pair.First, Guid.Parse(pair.Second)))], cancel);

    /// <summary>The moves of the proposal that were ticked: <c>TEAM|AREA</c>.</summary>
    public Task<IActionResult> OnPostAcceptAsync(string region, string? stamp, string[] move, CancellationToken cancel) =>
        ShareAsync(region, stamp, [.. move.Select(each => each.Split('|', 2)).Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _)).Select(parts => (parts[1], Guid.Parse(parts[0])))], cancel);

    /// <summary>Lets the accounts follow that do not yet.</summary>
    public async Task<IActionResult> OnPostAccountsAsync(string region, CancellationToken cancel)
    {
        if (Roles.LevelOf(region) != Level.Village || !FollowAreas.May(HttpContext.Asker()!.Author, region)) return NotFound();
        await follow.HandleAsync(region, HttpContext.Asker()!.Author, cancel);
        return Redirect($"{ProgrammePlace.Path(region, "/beban")}?tersimpan=1");
    }

    private async Task<IActionResult> ShareAsync(string region, string? stamp, IReadOnlyList<(string Area, Guid Team)> given, CancellationToken cancel)
    {
        Problems = await share.HandleAsync(region, stamp, given, HttpContext.Asker()!.Author, cancel);
        if (Problems is [{ Code: "no-such-subject" }]) return NotFound();
        if (Problems.Count == 0) await follow.HandleAsync(region, HttpContext.Asker()!.Author, cancel);

        await ReadAsync(region, cancel);
        return Problems.Count == 0 ? Redirect($"{Path}?tersimpan=1") : Page();
    }

    private async Task ReadAsync(string region, CancellationToken cancel)
    {
        Now = await read.AnswerAsync(region, cancel);
        Accounts = await follow.ReadAsync(region, cancel);
        var (areas, changes) = await read.TrailAsync(region, cancel);
        Trail = new(forms["team-area"], region, areas.ToDictionary(area => area.Id), changes, Now.Teams.ToDictionary(team => team.Team.Id, team => team.Team["name"]!));
    }
}
