using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Two people or two households side by side: the same one, and which row stays; or two, and nobody asks again.</summary>
[Policy(Policy.Register)]
public sealed class MergePage(ReadChild read, ReadFamily families, MergeRows merge, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "satu")]
    public Guid One { get; set; }

    [BindProperty(SupportsGet = true, Name = "dua")]
    public Guid Other { get; set; }

    [BindProperty]
    public Guid FactId { get; set; } = Guid.CreateVersion7();

    /// <summary>Which of the two stays.</summary>
    [BindProperty]
    public Guid Kept { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<MergeSide> Sides { get; private set; } = [];

    /// <summary>Two households; else two people.</summary>
    public bool AreHouseholds => Sides[0].IsHousehold;

    /// <summary>Somebody put this merge forward.</summary>
    public ProposedMerge? Proposed { get; private set; }

    public Written? Outcome { get; private set; }

    /// <summary>May carry it out, not only put it forward.</summary>
    public bool MayDecide => Policy.Decide.Allows(asker.Author);

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Kept = Sides.MaxBy(side => side.Lines)!.Case.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        var kept = Sides.FirstOrDefault(side => side.Case.Id == Kept) ?? Sides[0];
        var merged = Sides.First(side => side != kept);
        Outcome = await merge.WriteAsync(kept.Case, FactId, merged.Case.Id, Reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{kept.Path}?baris={receipt.Number}") : Page();
    }

    /// <summary>The two are two.</summary>
    public async Task<IActionResult> OnPostApartAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await merge.ApartAsync(Sides[0].Case, FactId, Sides[1].Case.Id, Reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"/desa/{Village}/ganda?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Sides = [.. new[] { await SideAsync(One, cancel), await SideAsync(Other, cancel) }.OfType<MergeSide>()];
        if (Sides.Count < 2 || Sides[0].IsHousehold != Sides[1].IsHousehold || Sides[0].Case.Id == Sides[1].Case.Id || !Sides[0].Case.May(Kinds.Merge)) return false;

        Proposed = await merge.ProposedAsync(Sides[0].Case, Sides[1].Case.Id, cancel);
        return true;
    }

    private async Task<MergeSide?> SideAsync(Guid id, CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, id, null, cancel) is { } person) return MergeSide.Of(person, words);
        return await families.FindAsync(asker, Village, id, cancel) is { House: { } house } family && house.Id == family.Case.Id ? MergeSide.Of(family, words) : null;
    }
}
