using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Writes a visit to a pregnant woman or a mother in her postnatal weeks, or the correction of one.</summary>
public sealed class RecordPregnancyVisit(WriteFact write)
{
    public async Task<Written> WriteAsync(PregnancySheet sheet, PregnancyVisitForm form, CancellationToken cancel)
    {
        var (on, visit, problems) = form.Read(sheet.File.Visits.FirstOrDefault(each => each.Fact == form.Replaces)?.What);
        if (problems.Count > 0) return Written.Refused(problems);

        var fact = WriteFact.New(form.Id, Kinds.PregnancyVisit, sheet.Case.Village, sheet.Case.Id, on, visit);
        return await write.OfferAsync(sheet.Case.Author, fact with { Replaces = form.Replaces, Reason = Typed.Text(form.Reason), Confirmed = form.ConfirmedCodes }, cancel);
    }
}
