using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Twins that were mixed up: chosen visits go from one to the other.</summary>
[Policy(Policy.Write)]
public sealed class TwinsPage(ReadChild read, ReadFamily family, SwapTwins swap, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The other twin, where there are several.</summary>
    [BindProperty(SupportsGet = true, Name = "dengan")]
    public Guid? With { get; set; }

    [BindProperty]
    public List<Guid> Facts { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = "Form.Confirmed")]
    public List<string> Confirmed { get; set; } = [];

    public PersonSheet One { get; private set; } = null!;

    public PersonSheet? Other { get; private set; }

    /// <summary>Brothers and sisters born on the same day.</summary>
    public IReadOnlyList<Member> Twins { get; private set; } = [];

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/orang/{Id}";

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Reason = words["twins.reason"];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Other is null) return NotFound();

        Outcome = await swap.WriteAsync(One, Other, Facts, Reason, [.. Confirmed.SelectMany(codes => codes.Split(','))], cancel);
        if (Outcome.Receipt is { } receipt) return Redirect($"{Path}?baris={receipt.Number}");

        await LoadAsync(cancel);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } one || !one.Case.May(Kinds.ChildVisit)) return false;

        One = one;
        Twins = [.. (await family.FindAsync(asker, Village, Id, cancel))!.Members.Select(member => member.Person).Where(person => person.Id != one.Case.Id && person.BornOn is not null && person.BornOn == one.Person.BornOn)];
        if ((Twins.FirstOrDefault(twin => twin.Id == With) ?? (Twins is [var only, ..] ? only : null)) is { } other) Other = await read.FindAsync(asker, Village, other.Id, null, cancel);
        return true;
    }
}
