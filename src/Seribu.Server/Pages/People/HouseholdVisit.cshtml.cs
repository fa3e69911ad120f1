using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes a visit to a house.</summary>
[Policy(Policy.Write)]
public sealed class HouseholdVisitPage(ReadFamily read, RecordHouseholdVisit record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HouseholdVisitForm Form { get; set; } = new();

    public FamilySheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/keluarga/{Id}";

    /// <summary>Whom a home visit counts for: children under five and women in pregnancy or after birth.</summary>
    public IEnumerable<FamilyMember> Seen => Sheet.Here.Where(member => member.Day is not null || member.Groups.Any(group =>
        group is Domain.People.TargetGroup.Balita or Domain.People.TargetGroup.Pregnant or Domain.People.TargetGroup.Postnatal));

    public string? ProblemOf(string field) => words.Say(Outcome?.Problems ?? [], field);

    public string? DoubtOf(string field) => words.Say(Outcome?.Doubts ?? [], field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Form = new() { On = FactWriter.Day(Sheet.Case.Today), Persons = [.. Seen.Select(member => member.Person.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await record.WriteAsync(Sheet.Case, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, cancel) is not { House: not null } sheet || !sheet.Case.May(Kinds.HouseholdVisit)) return false;

        Sheet = sheet;
        return true;
    }
}
