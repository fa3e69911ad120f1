using System.Text;
using Seribu.Domain.Book;

namespace Seribu.Server.Book;

/// <summary>A fact that stands in a book because an arrival brought it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Subjects">Whom it is about here: of children born together only those who came.</param>
internal sealed record BroughtFact(string Kind, HashSet<Guid> Subjects)
{
    /// <summary>What it takes back, when it is a withdrawal.</summary>
    public Guid? Takes { get; init; }
}

/// <summary>What arrivals brought into a village's book: it is corrected and taken back here like the book's own. Read when a fact first names a line that the book did not write.</summary>
internal sealed class BroughtFacts(VillageDesk desk)
{
    private Dictionary<Guid, BroughtFact>? known;

    /// <summary>A fact that was brought, or nothing.</summary>
    public async ValueTask<BroughtFact?> FindAsync(Guid fact, CancellationToken cancel)
    {
        if (known is null)
        {
            known = [];
            foreach (var line in await BookLines.WhereAsync(desk.Session, desk.Village, $"e.kind = '{Kinds.Arrival}'", cancel)) Take(line);
            foreach (var line in desk.Page.Pending) Take(line);
        }

        return known.GetValueOrDefault(fact);
    }

    /// <summary>Notes what one more line brings.</summary>
    public void Take(Line line)
    {
        if (known is null || line.Fact.Body is not Arrival arrival) return;
        foreach (var carried in arrival.Sheet)
        {
            if (!known.TryGetValue(carried.Id, out var brought)) known[carried.Id] = brought = new(carried.Kind, []) { Takes = carried.Kind == Kinds.Withdrawal ? WrittenFact.Taken(Encoding.UTF8.GetBytes(carried.Envelope)) : null };
            brought.Subjects.Add(carried.Subject);
            if (carried.Kind == Kinds.Birth && line.Fact.Subject is { } came) brought.Subjects.Add(came);
        }
    }
}
