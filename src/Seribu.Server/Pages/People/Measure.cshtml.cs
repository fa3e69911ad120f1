using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.People;

/// <summary>Writes one visit of a child, or corrects one; categories and doubts appear while it is typed.</summary>
[Policy(Policy.Write)]
public sealed class MeasurePage(ReadChild read, RecordMeasurement record, Asker asker, Texts words) : CasePage(words)
{
    /// <summary>The visit that is corrected.</summary>
    [BindProperty(SupportsGet = true, Name = "ganti")]
    public Guid? Corrected { get; set; }

    /// <summary>The village whose posyandu measures this child as a visitor.</summary>
    [BindProperty(SupportsGet = true, Name = "tamu")]
    public string? VisitedVillage { get; set; }

    [BindProperty]
    public MeasurementForm Form { get; set; } = new();

    public PersonSheet Sheet { get; private set; } = null!;

    public MeasurementPreview? Preview { get; private set; }

    /// <summary>The measurement before the day of the form: what every field shows beside itself.</summary>
    public Measurement? Before => Sheet.Measurements.FirstOrDefault(one => !one.IsHeldBack && one.Visit.Fact != Form.Replaces);

    public override string Path => $"/desa/{Village}/orang/{Id}";

    protected override Task<bool> FillAsync(CancellationToken cancel)
    {
        if (Corrected is { } fact)
        {
            if (Sheet.Case.Family.People.First(each => each.Person.Id == Sheet.Case.Id).Visits.FirstOrDefault(visit => visit.Fact == fact) is not { } visit) return Task.FromResult(false);
            Form = MeasurementForm.Of(visit);
        }
        else
        {
            Form.On = FactWriter.Day(Sheet.Case.Today);
            if (VisitedVillage is { } host && RegionBook.Kemendagri.Find(host) is { } region) Form.Note = Words["visitor.measured-in", region.Name];
        }

        return Task.FromResult(true);
    }

    /// <summary>What the form would mean, for the page to show while somebody types.</summary>
    public async Task<IActionResult> OnGetPreviewAsync([Bind(Prefix = "Form")] MeasurementForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        (Form, Preview) = (form, record.Preview(Sheet.Case, form));
        return Partial("_Preview", this);
    }

    protected override async Task<Written> WriteAsync(CancellationToken cancel)
    {
        var written = await record.WriteAsync(Sheet.Case, Form, cancel);
        if (!written.Stands) Preview = record.Preview(Sheet.Case, Form);
        return written;
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { } sheet || !sheet.Case.May(Kinds.ChildVisit)) return false;

        Sheet = sheet;
        return true;
    }
}
