using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.People;

/// <summary>Writes that a pregnancy ended without a birth being told, or was lost. A loss leaves all counts from its day.</summary>
public sealed class EndPregnancy(WriteFact write)
{
    /// <param name="sheet">The pregnancy.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="on">The day, as typed.</param>
    /// <param name="outcome"><c>lost</c> or <c>delivered</c>.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task<Written> WriteAsync(PregnancySheet sheet, Guid id, string? on, string? outcome, CancellationToken cancel)
    {
        var typed = new Typed();
        var day = typed.DayNeeded("on", on);
        if (Wire.Read<PregnancyOutcome>(Wire.Outcomes, outcome) is not { } how) typed.Wrong("outcome", "missing");
        else if (typed.Problems.Count == 0) return await write.OfferAsync(sheet.Case.Author, WriteFact.New(id, Kinds.PregnancyEnd, sheet.Case.Village, sheet.Case.Id, day, new PregnancyEnd(how, day)), cancel);

        return Written.Refused(typed.Problems);
    }
}
