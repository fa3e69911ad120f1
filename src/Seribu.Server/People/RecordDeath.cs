using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>Writes a death. The history stays; from the day on the person is in no count.</summary>
public sealed class RecordDeath(WriteFact write)
{
    public async Task<Written> WriteAsync(OpenedCase person, Guid id, string? on, string? place, string? cause, CancellationToken cancel)
    {
        var typed = new Typed();
        var day = typed.DayNeeded("on", on);
        return typed.Problems.Count > 0
            ? Written.Refused(typed.Problems)
            : await write.OfferAsync(person.Author, WriteFact.New(id, Kinds.Death, person.Village, person.Id, day, new Death(day, Typed.Text(place), Typed.Text(cause))), cancel);
    }
}
