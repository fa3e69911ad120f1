using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Villages;

namespace Seribu.Server.Pages.Villages;

/// <summary>One posyandu: its name, day, place and hamlets; closing it, or merging it into another.</summary>
[Policy(Policy.VillageProfile)]
public sealed class PosyanduPage(ReadProfile read, KeepPosyandu keep) : PageModel
{
    public VillageProfile Profile { get; private set; } = null!;

    /// <summary>The posyandu; empty for a new one.</summary>
    public PosyanduRow? Row { get; private set; }

    /// <summary>What is in the form.</summary>
    public PosyanduForm Form { get; private set; } = new(null, null, null, null);

    /// <summary>What the form was shown with, so that somebody else's change is noticed.</summary>
    public PosyanduForm Before { get; private set; } = new(null, null, null, null);

    /// <summary>The id of a new one, made with the form, so that sending twice adds once.</summary>
    public Guid NewId { get; private set; } = Guid.CreateVersion7();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The posyandu it could be merged into.</summary>
    public IEnumerable<PosyanduRow> Others => Profile.Posyandu.Where(other => other.Id != Row?.Id && other.IsOpen);

    private Author Author => HttpContext.Asker()!.Author;

    public async Task<IActionResult> OnGetAsync(string village, Guid? id, CancellationToken cancel) => await ReadAsync(village, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string village, Guid? id, Guid newId, CancellationToken cancel)
    {
        if (!await ReadAsync(village, id, cancel)) return NotFound();

        (Form, Before, NewId) = (Typed(""), Typed("before."), newId == Guid.Empty ? NewId : newId);
        return Answer(await keep.WriteAsync(Profile.Village, Row?.Id ?? NewId, Form, Row is null ? null : Before, Author, cancel));
    }

    public async Task<IActionResult> OnPostOpenAsync(string village, Guid id, bool open, CancellationToken cancel) =>
        await ReadAsync(village, id, cancel) ? Answer(await keep.OpenAsync(Profile.Village, Row!, open, Author, cancel)) : NotFound();

    public async Task<IActionResult> OnPostMergeAsync(string village, Guid id, Guid into, CancellationToken cancel) =>
        await ReadAsync(village, id, cancel) ? Answer(await keep.MergeAsync(Profile.Village, Row!, into, Author, cancel)) : NotFound();

    private IActionResult Answer(IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        return problems.Count > 0 ? Page() : Redirect($"/desa/{Profile.Village}/profil?tersimpan=1");
    }

    private PosyanduForm Typed(string prefix) =>
        new(Request.Form[prefix + "name"], Request.Form[prefix + "day_of_month"], Request.Form[prefix + "place"], Request.Form[prefix + "serves"]);

    private async Task<bool> ReadAsync(string village, Guid? id, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code) || await read.AnswerAsync(code, cancel) is not { } profile) return false;

        Profile = profile;
        Row = profile.Posyandu.FirstOrDefault(row => row.Id == id);
        if (id is not null && Row is null) return false;
        if (Row is not null) Form = Before = PosyanduForm.Of(Row);
        return true;
    }
}
