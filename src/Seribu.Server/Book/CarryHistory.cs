using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Carries a case's history from the book it left into the book it goes on in, where a file tells both sides. What is written by hand is carried by the door itself.</summary>
public sealed class CarryHistory(Database database, Intake intake)
{
    /// <summary>Writes the arrival of a person, with all that the old book knows of them and of their pregnancies.</summary>
    /// <param name="person">The person, in both books the same.</param>
    /// <param name="from">The book the person left.</param>
    /// <param name="to">The book the person goes on in; it must be open here.</param>
    /// <param name="on">The day of the move.</param>
    /// <param name="author">Who asks for it.</param>
    /// <param name="source">Where the request came from.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task<Answer> CarryAsync(Guid person, VillageCode from, VillageCode to, DateOnly on, Author author, string source, CancellationToken cancel)
    {
        var fact = new Fact
        {
            Id = Guid.Empty,
            Kind = Kinds.Arrival,
            Village = to,
            Subject = person,
            On = on,
            Body = await ArrivalAsync(person, from, cancel),
        };
        // Named after what it carries: carrying the same history twice is the same fact.
        var json = FactWriter.WriteNamed(fact, out _);
        return (await intake.OfferAsync(new(to, author, source, [json]), cancel))[0];
    }

    /// <summary>What an arrival says: all that a book knows of a person and of their pregnancies by now.</summary>
    internal async Task<Arrival> ArrivalAsync(Guid person, VillageCode from, CancellationToken cancel)
    {
        await using var session = await database.SnapshotAsync(cancel);
        return await CarriedSheet.WholeAsync(session, from, person, cancel);
    }
}
