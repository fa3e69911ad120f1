using System.Text;

namespace Seribu.Domain.Book;

/// <summary>The lines that arrivals bring along from another village's book: they count like the book's own.</summary>
public static class Brought
{
    /// <summary>Puts what arrivals bring before them, each line once, however often it is carried.</summary>
    /// <param name="lines">The book's own lines about a subject, in the order they count.</param>
    /// <param name="names">The subject's id and those merged into it.</param>
    public static IReadOnlyList<Line> Into(IReadOnlyList<Line> lines, IReadOnlyCollection<Guid> names)
    {
        if (!lines.Any(line => line.Fact.Body is Arrival { Sheet.Count: > 0 })) return lines;

        var standing = Standing.Of(lines);
        var known = lines.Select(line => line.Fact.Id).ToHashSet();
        var all = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Fact.Body is Arrival arrival && standing.Counts(line))
                foreach (var carried in arrival.Sheet)
                    if (IsAbout(carried, line.Fact, names) && known.Add(carried.Id) && FactReader.Read(Encoding.UTF8.GetBytes(carried.Envelope), Encoding.UTF8.GetBytes(carried.Personal), []) is { } fact)
                        all.Add(new(line.Number, carried.Author ?? line.Author, carried.HeldBack, [], fact) { Carried = true });
            all.Add(line);
        }

        return all;
    }

    // A birth says something of a child too, but only of the one who arrives: a twin may have stayed.
    private static bool IsAbout(CarriedFact carried, Fact arrival, IReadOnlyCollection<Guid> names) =>
        names.Contains(carried.Subject) ||
        (carried.Kind == Kinds.Birth && arrival.Subject is { } own && names.Contains(own) && names.Any(name => carried.Envelope.Contains(name.ToString(), StringComparison.Ordinal)));
}
