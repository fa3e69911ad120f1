using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>A child of another village is measured at this posyandu: into its own book where this writer may, else noted here.</summary>
[Policy(Policy.Register)]
public sealed class VisitorPage(ReadVillage read, FindPeople find, RecordVisitor record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty]
    public VisitorForm Form { get; set; } = new();

    public VillageChoices Choices { get; private set; } = null!;

    /// <summary>Children found in other villages this asker may write for.</summary>
    public IReadOnlyList<FoundPerson> Found { get; private set; } = [];

    public Written? Outcome { get; private set; }

    public IReadOnlyList<Problem> Problems => Outcome?.Problems ?? [];

    public IReadOnlyList<Problem> Doubts => Outcome?.Doubts ?? [];

    /// <summary>Noting a visitor says that the child is not of this village, which not every writer may.</summary>
    public bool MayNote => FactRights.May(asker.Author, Kinds.Departure, new(Choices.Village)) != Permit.Refused;

    public string? ProblemOf(string field) => words.Say(Problems, field);

    public string? DoubtOf(string field) => words.Say(Doubts, field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Form.On = FactWriter.Day(Choices.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || !MayNote) return NotFound();

        Outcome = await record.WriteAsync(asker.Author, Choices.Village, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"/desa/{Village}/orang/{Form.Child}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker.Scope, Village, cancel) is not { } choices) return false;

        Choices = choices;
        if (!string.IsNullOrWhiteSpace(Text)) Found = [.. (await find.FindAsync(asker.Scope, Text, cancel)).Where(person => person.Village != choices.Village)];
        return true;
    }
}
