using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Writes one visit in a pregnancy or in the weeks after it, or corrects one.</summary>
[Policy(Policy.Write)]
public sealed class PregnancyVisitPage(ReadPregnancy read, RecordPregnancyVisit record, Asker asker, Texts words) : PregnancyWritePage(read, asker, words, Kinds.PregnancyVisit)
{
    [BindProperty(SupportsGet = true, Name = "ganti")]
    public Guid? Corrected { get; set; }

    [BindProperty]
    public PregnancyVisitForm Form { get; set; } = new();

    /// <summary>Arm, blood and pressure are the midwife's to write.</summary>
    public bool MayMeasure => Sheet.Case.May(Kinds.PregnancyVisit, null, "arm_cm", "hb", "blood_pressure");

    protected override Task<bool> FillAsync(CancellationToken cancel)
    {
        if (Corrected is not { } fact) Form.On = FactWriter.Day(Sheet.Case.Today);
        else if (Sheet.File.Visits.FirstOrDefault(visit => visit.Fact == fact) is { } visit) Form = PregnancyVisitForm.Of(visit);
        else return Task.FromResult(false);
        return Task.FromResult(true);
    }

    protected override Task<Written> WriteAsync(CancellationToken cancel) => record.WriteAsync(Sheet, Form, cancel);
}
