using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.People;

/// <summary>Moves visits from one twin to the other: each becomes a correction with another subject, and both books of lines stay whole.</summary>
public sealed class SwapTwins(WriteFact write)
{
    /// <summary>The visits of a child that were written for it and still count, newest first.</summary>
    public static IReadOnlyList<HistoryLine> VisitsOf(PersonSheet child) =>
        [.. child.History.Where(line => line.Counts && line.Fact.Body is ChildVisit && line.Fact.Subject == child.Case.Id).OrderByDescending(line => line.Fact.On)];

    /// <summary>Writes the corrections. What was moved already is left alone, so that an answer to a doubt repeats nothing.</summary>
    /// <param name="one">The first twin.</param>
    /// <param name="other">The second twin.</param>
    /// <param name="facts">The visits to move, whosever they are.</param>
    /// <param name="reason">Why.</param>
    /// <param name="confirmed">Codes of doubts that were looked at again.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task<Written> WriteAsync(PersonSheet one, PersonSheet other, IReadOnlyCollection<Guid> facts, string? reason, IReadOnlyList<string> confirmed, CancellationToken cancel)
    {
        if (Typed.Text(reason) is not { } words) return Written.Refused(new Problem("reason", "missing", Gravity.Refused));

        var moved = VisitsOf(one).Select(line => (Line: line, To: other.Case.Id)).Concat(VisitsOf(other).Select(line => (Line: line, To: one.Case.Id)))
            .Where(each => facts.Contains(each.Line.Fact.Id)).OrderBy(each => each.Line.Fact.On)
            .Select(each => WriteFact.New(Guid.Empty, Kinds.ChildVisit, one.Case.Village, each.To, each.Line.Fact.On, each.Line.Fact.Body!) with
            {
                Replaces = each.Line.Fact.Id,
                Reason = words,
                Confirmed = confirmed,
            }).ToList();
        if (moved.Count == 0) return Written.Refused(new Problem("facts", "missing", Gravity.Refused));

        var written = await write.OfferAsync(one.Case.Author, moved, cancel);
        return written.FirstOrDefault(each => !each.Stands && each.Problems.Count > 0)
            ?? (written.Any(each => each.Doubts.Count > 0) ? new(null, [], [.. written.SelectMany(each => each.Doubts)]) : written[^1]);
    }
}
