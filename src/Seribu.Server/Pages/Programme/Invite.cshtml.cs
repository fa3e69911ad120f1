using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Gatherings;

namespace Seribu.Server.Pages.Programme;

/// <summary>Chooses whom to invite to a training or meeting: cadres of the registry by kind and sub-district, and others by name.</summary>
[Policy(Policy.Programme)]
[RequestFormLimits(ValueCountLimit = 4096)]
public sealed class InvitePage(ReadGathering read, Invite invite, OfficeForms forms, FieldClock clock) : PageModel
{
    public OpenGathering Open { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> Cadres { get; private set; } = [];

    /// <summary>Cadres who are invited already.</summary>
    public IReadOnlySet<Guid> Invited { get; private set; } = new HashSet<Guid>();

    public string? Kind { get; private set; }

    /// <summary>Only cadres of the sub-districts that take part.</summary>
    public bool IsNarrow { get; private set; }

    public string? Others { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyList<FieldChoice> Kinds => forms["cadre"].Find("kind")!.Choices;

    public IReadOnlyList<string> SubDistricts => Open.Record.Words("sub_districts");

    public string Path => ProgrammePlace.Path(Open.Record.Region, $"/undang/{Open.Record.Form}/{Open.Record.Id}");

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, string? jenis, string? semua, CancellationToken cancel) =>
        await ReadAsync(region, form, id, jenis, semua, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string region, string form, Guid id, string? jenis, string? semua, Guid[] cadre, string? others, CancellationToken cancel)
    {
        if (!await ReadAsync(region, form, id, jenis, semua, cancel)) return NotFound();
        Problems = await invite.HandleAsync(region, form, id, [.. cadre.Distinct()], others, HttpContext.Asker()!.Author, cancel);
        if (Problems is [{ Code: "no-such-subject" }]) return NotFound();
        if (Problems.Count == 0) return Redirect($"{ProgrammePlace.Gathering(Open.Record)}?tersimpan=1");

        Others = others;
        return Page();
    }

    private async Task<bool> ReadAsync(string region, string form, Guid id, string? kind, string? all, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, form, id, cancel) is not { } open || !HttpContext.Keeps(forms[open.Kind.Line], region)) return false;

        (Open, Kind) = (open, kind);
        IsNarrow = SubDistricts.Count > 0 && all is null;
        Cadres = await read.CadresAsync(region, kind, IsNarrow ? SubDistricts : [], clock.Today(region), cancel);
        var present = open.People.Select(person => person.Id).ToHashSet();
        Invited = Cadres.Where(each => present.Contains(OpenGathering.IdOf(id, each.Id))).Select(each => each.Id).ToHashSet();
        return true;
    }
}
