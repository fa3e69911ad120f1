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

        Guid[] names = [person, .. cases, .. aliases];
        var lines = Replay.Counting(await BookLines.AboutAsync(session, from.Text, names, cancel));
        var released = lines.Select(line => line.Fact.Body).OfType<Verdict>().Where(verdict => verdict.Choice == "release").Select(verdict => verdict.Fact).ToHashSet();
        var sheet = lines.Where(line => IsHistory(line) && IsOf(line.Fact, names))
            .Select(line => Of(released.Contains(line.Fact.Id) ? line with { HeldBack = false } : line, line.Fact.Subject is { } subject && !aliases.Contains(subject) ? subject : person)).ToList();
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
                Guid[] names = [subject, .. await session.ListAsync("SELECT id FROM alias WHERE village_code = @village AND kept = @id", r => r.Id(0), cancel, ("@village", village), ("@id", subject))];
                carried.AddRange(AsHeard([.. await BeforeAsync(session, village, line.Fact, names, cancel), line], subject, names));
            }

        return [.. carried.DistinctBy(each => each.Id)];
    }

    /// <summary>Lines that stand on each other, as the next book hears them. One that was corrected to somebody else is only taken away there: what it says now is theirs.</summary>
    private static IEnumerable<CarriedFact> AsHeard(IReadOnlyList<Line> lines, Guid subject, Guid[] names)
    {
        var elsewhere = new HashSet<Guid>();
        foreach (var line in lines)
        {
            Guid taken;
            if (line.Fact.Body is Withdrawal { Fact: var back } && elsewhere.Contains(back)) taken = TakingAway(back);
            else if (line.Fact.Replaces is { } replaced && !IsOf(line.Fact, names)) taken = replaced;
            else { yield return Of(line, subject); continue; }

            elsewhere.Add(line.Fact.Id);
            var away = new Fact { Id = TakingAway(line.Fact.Id), Kind = Kinds.Withdrawal, Village = line.Fact.Village, Subject = subject, On = line.Fact.On, Body = new Withdrawal(taken) };
            yield return Of(line with { HeldBack = false, Fact = FactReader.Read(FactWriter.Write(away), [])! }, subject);
        }
    }

    private static Guid TakingAway(Guid fact) => NamedIds.Of("taken-away", fact.ToString());

    private static bool IsOf(Fact fact, Guid[] names) =>
        fact.Subject is not { } subject || names.Contains(subject) || (fact.Body is Birth birth && birth.Children.Any(child => names.Contains(child.Person)));

    /// <summary>What a line corrects or takes back, and what that did, the oldest first.</summary>
    private static async Task<IReadOnlyList<Line>> BeforeAsync(Session session, string village, Fact fact, Guid[] names, CancellationToken cancel)
    {
        if (TargetOf(fact) is not { } target) return [];

        var known = (await BookLines.AboutAsync(session, village, names, cancel)).ToDictionary(line => line.Fact.Id);
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
