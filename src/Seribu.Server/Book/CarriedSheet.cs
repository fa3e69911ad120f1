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
        var lines = await BookLines.AboutAsync(session, from.Text, names, cancel);
        var counting = Replay.Counting(lines).Select(line => line.Fact.Id).ToHashSet();
        var sheet = AsHeard(lines.Where(line => Goes(line, counting.Contains(line.Fact.Id), names)), line => SubjectOf(line, lines, names, aliases, person), names).DistinctBy(each => each.Id).ToList();
        return new(from.Text, sheet, book.Number, Convert.ToHexStringLower(book.Hash ?? []));
    }

    /// <summary>Lines that came late, as they are carried. A correction or withdrawal goes on with all that it stands on: the next book may never have heard of that.</summary>
    public static async Task<IReadOnlyList<CarriedFact>> LateAsync(Session session, string village, IReadOnlyList<(Line Line, Guid Subject)> late, CancellationToken cancel)
    {
        var carried = new List<CarriedFact>();
        foreach (var (line, subject) in late)
        {
            Guid[] names = [subject, .. await session.ListAsync("SELECT id FROM alias WHERE village_code = @village AND kept = @id", r => r.Id(0), cancel, ("@village", village), ("@id", subject))];
            carried.AddRange(AsHeard([.. await BeforeAsync(session, village, line.Fact, names, cancel), line], _ => subject, names));
        }

        return [.. carried.DistinctBy(each => each.Id)];
    }

    /// <summary>Lines that stand on each other, as the next book hears them. One that was corrected to somebody else is only taken away there: what it says now is theirs.</summary>
    private static IEnumerable<CarriedFact> AsHeard(IEnumerable<Line> lines, Func<Line, Guid> subjectOf, Guid[] names)
    {
        var elsewhere = new HashSet<Guid>();
        foreach (var line in lines)
        {
            // What this book itself was brought from a third goes on as it came, and before what was made of it here.
            if (line.Fact.Body is Arrival arrival)
            {
                foreach (var brought in arrival.Sheet) yield return brought;
                continue;
            }

            Guid taken;
            if (line.Fact.Body is Withdrawal { Fact: var back } && elsewhere.Contains(back)) taken = TakingAway(back);
            else if (line.Fact.Replaces is { } replaced && !IsOf(line.Fact, names)) taken = replaced;
            else { yield return Of(line, subjectOf(line)); continue; }

            elsewhere.Add(line.Fact.Id);
            var subject = subjectOf(line);
            var away = new Fact { Id = TakingAway(line.Fact.Id), Kind = Kinds.Withdrawal, Village = line.Fact.Village, Subject = subject, On = line.Fact.On, Body = new Withdrawal(taken) };
            yield return Of(line with { HeldBack = false, Fact = FactReader.Read(FactWriter.Write(away), [])! }, subject);
        }
    }

    /// <summary>Whether a line goes along. What takes lines back always does: the next book may know them from before.</summary>
    private static bool Goes(Line line, bool counts, Guid[] names) => !line.IsProposal &&
        (line.Fact.Body is Withdrawal || (line.Fact.Replaces is not null && !IsOf(line.Fact, names)) || (counts && (line.Fact.Body is Arrival || (IsHistory(line) && IsOf(line.Fact, names)))));

    /// <summary>Whom a line is about in the next book: a line that gives another to somebody else, or takes it back, is about whom that was about.</summary>
    private static Guid SubjectOf(Line line, List<Line> lines, Guid[] names, List<Guid> aliases, Guid person)
    {
        var fact = line.Fact;
        while (!IsOf(fact, names))
        {
            var target = TargetOf(fact);
            if (lines.SelectMany(each => each.Fact.Body is Arrival arrival ? arrival.Sheet : []).FirstOrDefault(each => each.Id == target) is { } brought) return brought.Subject;
            // A line stands on an older one; where that is not told, the person is who is meant.
            if (lines.TakeWhile(each => each.Fact.Id != fact.Id).FirstOrDefault(each => each.Fact.Id == target) is not { } before) return person;
            fact = before.Fact;
        }

        return fact.Subject is { } subject && !aliases.Contains(subject) ? subject : person;
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
        line.Fact.Kind is Kinds.Person or Kinds.Pregnancy or Kinds.ChildVisit or Kinds.PregnancyVisit or Kinds.PreschoolMonth or Kinds.Birth or Kinds.PregnancyEnd or Kinds.Screening or Kinds.Consent or Kinds.Verdict;

    private static CarriedFact Of(Line line, Guid subject) => new(
        line.Fact.Id, line.Fact.Kind, subject, line.Fact.On, line.HeldBack, Encoding.UTF8.GetString(line.Fact.Envelope.Span), Encoding.UTF8.GetString(line.Fact.Personal.Span))
    { Author = line.Author };
}
