using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes the visits of a pregnancy out as a file.</summary>
[Policy(Policy.ExportPeople)]
public sealed class PregnancyExportPage(ReadPregnancy read, AccessLog log, Asker asker, Texts words) : ExportPage(log, asker, words)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Title => Words["pregnancy.visits"];

    public override string Back => $"/desa/{Village}/kehamilan/{Id}";

    protected override async Task<ExportList?> ReadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(Asker, Village, Id, null, cancel) is not { Case: { ShowsFigures: true } seen } sheet) return null;

        string[] blood = seen.ShowsAll ? ["Hb", Words["pregnancy.pressure"]] : [];
        return new("pregnancy-visits", $"kehamilan-{Village}",
            [
                Words["label.name"], Words["history.on"], Words["pregnancy.anc"], Words["pregnancy.postnatal"], Words["pregnancy.ttd"], Words["pregnancy.ttd.total"], "kg", Words["measure.arm.short"], .. blood,
                Words["pregnancy.risk"], "KEK", Words["person.in-book"],
            ],
            [.. sheet.Visits.Select(row => (object?[])
            [
                sheet.Woman.Name, row.Visit.On, row.Visit.What.Anc, row.Visit.What.Postnatal, row.Visit.What.IronTablets, row.TabletsSoFar, row.Visit.What.WeightKg, row.Visit.What.ArmCm,
                .. seen.ShowsAll ? (object?[])[row.Visit.What.Hb, row.Visit.What.BloodPressure] : [], Yes(row.Visit.What.HighRisk), Yes(row.Visit.What.Kek), row.Visit.Number,
            ])]);
    }

    private string? Yes(bool? noted) => noted is { } said ? Words[said ? "answer.yes" : "answer.no"] : null;
}
