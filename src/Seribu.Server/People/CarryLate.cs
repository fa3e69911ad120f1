using System.Text;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Carries a fact on that was written about somebody after they had moved: a further arrival brings that one line into the book they live in now.</summary>
public sealed class CarryLate(Database database, Intake intake)
{
    private static readonly string[] History = [Kinds.ChildVisit, Kinds.PregnancyVisit, Kinds.PreschoolMonth, Kinds.Birth, Kinds.PregnancyEnd, Kinds.Screening, Kinds.Consent];

    /// <summary>Carries the fact when its subject has gone on in another open book; else nothing happens.</summary>
    public async Task AfterAsync(Fact fact, Receipt receipt, CancellationToken cancel)
    {
        if (!History.Contains(fact.Kind) || fact.Subject is not { } subject) return;

        await using var session = await database.ReadAsync(cancel);
        var gone = await session.FirstAsync(
            """
            SELECT p.id, p.left_on, p.to_village FROM person p WHERE p.village_code = @village AND p.to_village IS NOT NULL
            AND (p.id = @subject OR p.id = (SELECT g.woman FROM pregnancy g WHERE g.village_code = @village AND g.id = @subject))
            AND EXISTS (SELECT 1 FROM book b WHERE b.village_code = p.to_village)
            """,
            row => new Leaving(row.Day(1), Departure.Moved, row.Text(2)), cancel, ("@village", fact.Village), ("@subject", subject));
        if (gone is null || (await ReadHistory.AboutAsync(session, fact.Village, [subject], cancel)).FirstOrDefault(line => line.Fact.Id == fact.Id) is not { } line) return;

        var to = VillageCode.Parse(gone.ToVillage!);
        var carried = new CarriedFact(fact.Id, fact.Kind, subject, fact.On, line.Line.HeldBack, Encoding.UTF8.GetString(line.Fact.Envelope.Span), Encoding.UTF8.GetString(line.Fact.Personal.Span));
        var arrival = WriteFact.New(
            NamedIds.Of("late", fact.Id.ToString(), to.Text), Kinds.Arrival, to, subject, gone.On, new Arrival(fact.Village.Text, [carried], receipt.Number, receipt.Hash));
        await intake.OfferAsync(new(to, Author.House, "office", [FactWriter.Write(arrival)]), cancel);
    }
}
