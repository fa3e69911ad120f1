using System.Text;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What an arrival says of a case: the lines of the book it left.</summary>
internal static class CarriedSheet
{
    /// <summary>All that a book knows of a person and of their pregnancies by now.</summary>
    public static async Task<Arrival> WholeAsync(Session session, VillageCode from, Guid person, CancellationToken cancel)
    {
        var book = await session.FirstAsync(
            "SELECT last_number, last_hash FROM book WHERE village_code = @village", r => (Number: r.Long(0), Hash: r.Bytes(1)), cancel, ("@village", from));
        var cases = await session.ListAsync(
            "SELECT id FROM pregnancy WHERE village_code = @village AND woman = @person", r => r.Id(0), cancel, ("@village", from), ("@person", person));
        var aliases = await session.ListAsync("SELECT id FROM alias WHERE village_code = @village AND kept = @person", r => r.Id(0), cancel, ("@village", from), ("@person", person));

        var lines = Replay.Counting(await BookLines.AboutAsync(session, from.Text, [person, .. cases, .. aliases], cancel));
        var sheet = lines.Where(IsHistory).Select(line => Of(line, line.Fact.Subject is { } subject && !aliases.Contains(subject) ? subject : person)).ToList();
        // What the old book itself was brought from a third goes along.
        foreach (var arrival in lines.Select(l => l.Fact.Body).OfType<Arrival>()) sheet.AddRange(arrival.Sheet.Where(s => sheet.TrueForAll(known => known.Id != s.Id)));
        return new(from.Text, sheet, book.Number, Convert.ToHexStringLower(book.Hash ?? []));
    }

    /// <summary>Lines that came late, as they are carried. A correction or withdrawal goes on with all that it stands on: the next book may never have heard of that.</summary>
    public static async Task<IReadOnlyList<CarriedFact>> LateAsync(Session session, string village, IReadOnlyList<(Line Line, Guid Subject)> late, CancellationToken cancel)
    {
        var carried = new List<CarriedFact>();
        foreach (var (line, subject) in late)
            if (line.Fact.Body is Arrival arrival)
                // Who went on twice has lines brought here from a third book: they go on as they came.
                carried.AddRange(arrival.Sheet);
            else
            {
                foreach (var before in await BeforeAsync(session, village, line.Fact, subject, cancel)) carried.Add(Of(before, subject));
                carried.Add(Of(line, subject));
            }

        return [.. carried.DistinctBy(each => each.Id)];
    }

    /// <summary>What a line corrects or takes back, and what that did, the oldest first.</summary>
    private static async Task<IReadOnlyList<Line>> BeforeAsync(Session session, string village, Fact fact, Guid subject, CancellationToken cancel)
    {
        if (TargetOf(fact) is not { } target) return [];

        var known = (await BookLines.AboutAsync(session, village, [subject], cancel)).ToDictionary(line => line.Fact.Id);
        var before = new List<Line>();
        for (Guid? next = target; next is { } id && known.Remove(id, out var line); next = TargetOf(line.Fact)) before.Add(line);
        before.Reverse();
        return before;
    }

    private static Guid? TargetOf(Fact fact) => fact.Replaces ?? (fact.Body as Withdrawal)?.Fact;

    private static bool IsHistory(Line line) =>
        line.Fact.Kind is Kinds.Person or Kinds.Pregnancy or Kinds.ChildVisit or Kinds.PregnancyVisit or Kinds.PreschoolMonth or Kinds.Birth or Kinds.PregnancyEnd or Kinds.Screening or Kinds.Consent;

    private static CarriedFact Of(Line line, Guid subject) => new(
        line.Fact.Id, line.Fact.Kind, subject, line.Fact.On, line.HeldBack, Encoding.UTF8.GetString(line.Fact.Envelope.Span), Encoding.UTF8.GetString(line.Fact.Personal.Span));
}
