using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes one visit in a pregnancy or in the weeks after it, or corrects one.</summary>
[Policy(Policy.Write)]
public sealed class PregnancyVisitPage(ReadPregnancy read, RecordPregnancyVisit record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ganti")]
    public Guid? Corrected { get; set; }

    [BindProperty]
    public PregnancyVisitForm Form { get; set; } = new();

    public PregnancySheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public IReadOnlyList<Problem> Problems => Outcome?.Problems ?? [];

    public IReadOnlyList<Problem> Doubts => Outcome?.Doubts ?? [];

    /// <summary>Arm, blood and pressure are the midwife's to write.</summary>
    public bool MayMeasure => Sheet.Case.May(Kinds.PregnancyVisit, null, "arm_cm", "hb", "blood_pressure");

    public string Path => $"/desa/{Village}/kehamilan/{Id}";

    public string? ProblemOf(string field) => words.Say(Problems, field);

    public string? DoubtOf(string field) => words.Say(Doubts, field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        if (Corrected is not { } fact) Form.On = FactWriter.Day(Sheet.Case.Today);
        else if (Sheet.File.Visits.FirstOrDefault(visit => visit.Fact == fact) is { } visit) Form = PregnancyVisitForm.Of(visit);
        else return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await record.WriteAsync(Sheet, Form, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.PregnancyVisit)) return false;

        Sheet = sheet;
        return true;
    }
}
