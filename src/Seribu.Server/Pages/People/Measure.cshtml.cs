using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.People;

/// <summary>Writes one visit of a child, or corrects one; categories and doubts appear while it is typed.</summary>
[Policy(Policy.Write)]
public sealed class MeasurePage(ReadChild read, RecordMeasurement record, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The visit that is corrected.</summary>
    [BindProperty(SupportsGet = true, Name = "ganti")]
    public Guid? Corrected { get; set; }

    /// <summary>The village whose posyandu measures this child as a visitor.</summary>
    [BindProperty(SupportsGet = true, Name = "tamu")]
    public string? VisitedVillage { get; set; }

    [BindProperty]
    public MeasurementForm Form { get; set; } = new();

    public PersonSheet Sheet { get; private set; } = null!;

    public Written? Outcome { get; private set; }

    public MeasurementPreview? Preview { get; private set; }

    public IReadOnlyList<Problem> Problems => Outcome?.Problems ?? [];

    public IReadOnlyList<Problem> Doubts => Outcome?.Doubts ?? [];

    /// <summary>The measurement before the day of the form: what every field shows beside itself.</summary>
    public Measurement? Before => Sheet.Measurements.FirstOrDefault(one => !one.IsHeldBack && one.Visit.Fact != Form.Replaces);

    public string Path => $"/desa/{Village}/orang/{Id}";

    public string? ProblemOf(string field) => words.Say(Problems, field);

    public string? DoubtOf(string field) => words.Say(Doubts, field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        if (Corrected is { } fact)
        {
            if (Sheet.Case.Family.People.First(each => each.Person.Id == Sheet.Case.Id).Visits.FirstOrDefault(visit => visit.Fact == fact) is not { } visit) return NotFound();
            Form = MeasurementForm.Of(visit);
        }
        else
        {
            Form.On = FactWriter.Day(Sheet.Case.Today);
            if (VisitedVillage is { } host && RegionBook.Kemendagri.Find(host) is { } region) Form.Note = words["visitor.measured-in", region.Name];
        }

        return Page();
    }

    /// <summary>What the form would mean, for the page to show while somebody types.</summary>
    public async Task<IActionResult> OnGetPreviewAsync([Bind(Prefix = "Form")] MeasurementForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        (Form, Preview) = (form, record.Preview(Sheet.Case, form));
        return Partial("_Preview", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await record.WriteAsync(Sheet.Case, Form, cancel);
        if (Outcome.Receipt is { } receipt) return Redirect($"{Path}?baris={receipt.Number}");

        Preview = record.Preview(Sheet.Case, Form);
        return Page();
    }

    // Nobody types into a page they may not write on; the door would refuse it anyway.
    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.ChildVisit)) return false;

        Sheet = sheet;
        return true;
    }
}
