using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;

namespace Seribu.Server.People;

/// <summary>What a visit would mean, while it is still being typed.</summary>
/// <param name="Would">The measurement as it would stand.</param>
/// <param name="Problems">What would be refused or doubted.</param>
public sealed record MeasurementPreview(Measurement Would, IReadOnlyList<Problem> Problems);

/// <summary>Writes a visit of a child, or the correction of one; and says beforehand what it would mean.</summary>
public sealed class RecordMeasurement(WriteFact write, Limits limits, GrowthCard card)
{
    /// <summary>Scores and doubts of what is typed so far. The door asks the same questions again.</summary>
    public MeasurementPreview Preview(OpenedCase child, MeasurementForm form)
    {
        var file = FileOf(child);
        var (on, visit, problems) = form.Read(CorrectedOf(file, form));
        if (on == default) on = child.Today;

        var history = file.Visits.Where(known => known.Fact != form.Replaces).ToList();
        var would = new Noted<ChildVisit>(form.Id, long.MaxValue, on, child.Author.Id, visit);
        var months = Kms.Months(file.Person, [.. history, would], on, card, child.Family.Posyandu);
        return new(
            new(would, Measurement.ScoresOf(file.Person, on, visit), months.Where(month => month.Fact == form.Id).Select(month => (KmsMonth?)month).FirstOrDefault()),
            [.. problems.Where(problem => problem.Code is not "missing"), .. visit.ProblemsFor(file.Person, history, on, child.Today, limits)]);
    }

    /// <summary>Writes it.</summary>
    public async Task<Written> WriteAsync(OpenedCase child, MeasurementForm form, CancellationToken cancel)
    {
        var (on, visit, problems) = form.Read(CorrectedOf(FileOf(child), form));
        if (problems.Count > 0) return Written.Refused(problems);

        return await write.OfferAsync(
            child.Author,
            WriteFact.New(form.Id, Kinds.ChildVisit, child.Village, child.Id, on, visit) with { Replaces = form.Replaces, Reason = Typed.Text(form.Reason), Confirmed = form.ConfirmedCodes },
            cancel);
    }

    private static PersonFile FileOf(OpenedCase child) => child.Family.People.First(each => each.Person.Id == child.Id);

    private static ChildVisit? CorrectedOf(PersonFile file, MeasurementForm form) => file.Visits.FirstOrDefault(visit => visit.Fact == form.Replaces)?.What;
}
