using System.Text;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Carries a case's history from the book it left into the book it goes on in. No transaction spans two villages: the departure stands first, then the arrival is written, as often as needed.</summary>
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
        var book = await session.FirstAsync(
            "SELECT last_number, last_hash FROM book WHERE village_code = @village", r => (Number: r.Long(0), Hash: r.Bytes(1)), cancel, ("@village", from));
        var cases = await session.ListAsync(
            "SELECT id FROM pregnancy WHERE village_code = @village AND woman = @person", r => r.Id(0), cancel, ("@village", from), ("@person", person));
        var aliases = await session.ListAsync("SELECT id FROM alias WHERE village_code = @village AND kept = @person", r => r.Id(0), cancel, ("@village", from), ("@person", person));

        var lines = await BookLines.AboutAsync(session, from.Text, [person, .. cases, .. aliases], cancel);
        var sheet = Replay.Counting(lines).Where(IsHistory).Select(line => Carried(line, person, aliases)).ToList();
        // What the old book itself was brought from a third goes along.
        foreach (var arrival in Replay.Counting(lines).Select(l => l.Fact.Body).OfType<Arrival>()) sheet.AddRange(arrival.Sheet.Where(s => sheet.TrueForAll(known => known.Id != s.Id)));
        return new(from.Text, sheet, book.Number, Convert.ToHexStringLower(book.Hash ?? []));
    }

    private static bool IsHistory(Line line) =>
        line.Fact.Kind is Kinds.Person or Kinds.Pregnancy or Kinds.ChildVisit or Kinds.PregnancyVisit or Kinds.PreschoolMonth or Kinds.Birth or Kinds.PregnancyEnd or Kinds.Screening or Kinds.Consent;

    private static CarriedFact Carried(Line line, Guid person, List<Guid> aliases) => new(
        line.Fact.Id, line.Fact.Kind, aliases.Contains(line.Fact.Subject ?? person) ? person : line.Fact.Subject ?? person, line.Fact.On, line.HeldBack,
        Encoding.UTF8.GetString(line.Fact.Envelope.Span), Encoding.UTF8.GetString(line.Fact.Personal.Span));
}
