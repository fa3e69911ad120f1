using Microsoft.AspNetCore.Mvc;
using Seribu.Domain.Accounts;
using Seribu.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>Takes a child's measurements out as a file, with their scores and categories.</summary>
[Policy(Policy.ExportPeople)]
public sealed class MeasurementsExportPage(ReadChild read, AccessLog log, Asker asker, Texts words) : ExportPage(log, asker, words)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Title => Words["person.measurements"];

    public override string Back => $"/desa/{Village}/orang/{Id}";

    protected override async Task<ExportList?> ReadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(Asker, Village, Id, null, cancel) is not { Case.ShowsFigures: true } sheet) return null;

        Indicator[] shown = [Indicator.WeightForAge, Indicator.LengthForAge, Indicator.WeightForLength];
        return new("measurements", $"pengukuran-{Village}",
            [
                Words["label.name"], Words["chart.taken-on"], Words["chart.age"], Words["measure.weight.column"], Words["measure.gain.column"], "KMS", Words["measure.length.column"], Words["measure.head.short"],
                Words["measure.arm.short"], .. shown.SelectMany(indicator => new[] { $"z {Words.ShortTitle(indicator)}", Words.ShortTitle(indicator) }), Words["mark.held-back"], Words["person.in-book"],
            ],
            [.. sheet.Measurements.Select(one => (object?[])
            [
                sheet.Person.Name, one.On, sheet.Person.BornOn is { } born && one.On >= born ? Words.Formats.AgeShort(born, one.On) : null, one.What.WeightKg, one.Kms?.GainGrams, one.Kms?.Mark.ToString(),
                one.What.LengthCm, one.What.HeadCm, one.What.ArmCm, .. Cells(one, one.Scores.WeightForAge), .. Cells(one, one.Scores.LengthForAge), .. Cells(one, one.Scores.WeightForLength),
                one.IsHeldBack ? Words["answer.yes"] : null, one.Visit.Number,
            ])]);
    }

    // A number that is held back counts in no category.
    private object?[] Cells(Measurement one, Score? score) => one.IsHeldBack || score is not { } known ? [null, null] : [(decimal)known.Z.Value, known.IsFlagged ? null : Words.Category(known)];
}
