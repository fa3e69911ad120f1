using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.Book;

/// <summary>What lines about the village itself say: its money and its closed quarters. They are few, and read anew whenever one is added.</summary>
internal static class VillageLines
{
    /// <summary>Makes the rows of a village from its lines and hands them to the writer.</summary>
    public static async Task WriteAsync(VillageDesk desk, StateWriter writer, CancellationToken cancel)
    {
        var lines = await BookLines.AboutAsync(desk.Session, desk.Village, [Guid.Empty], cancel);
        lines.AddRange(desk.Page.PendingAbout(Guid.Empty).Where(p => lines.TrueForAll(l => l.Number != p.Number)));
        foreach (var (table, row) in Rows(desk.Village, lines)) writer.Add(table, row);
    }

    /// <summary>The rows that follow from these lines: the newest line of a year and field, and of a quarter, counts.</summary>
    public static IEnumerable<(Store.Table Table, object?[] Row)> Rows(string village, IReadOnlyList<Line> lines)
    {
        var counting = Replay.Counting(lines);
        foreach (var newest in counting.Where(l => l.Fact.Body is VillageFund).GroupBy(l => ((VillageFund)l.Fact.Body!).Year + ((VillageFund)l.Fact.Body!).Field).Select(g => g.Last()))
        {
            var fund = (VillageFund)newest.Fact.Body!;
            yield return (StateTables.VillageFund, [village, fund.Year, fund.Field, newest.Fact.Id, fund.Total, fund.Stunting, newest.Number]);
        }

        foreach (var quarter in counting.Where(l => l.Fact.Body is QuarterState).GroupBy(l => ((QuarterState)l.Fact.Body!).Quarter))
        {
            var newest = quarter.Last();
            var state = (QuarterState)newest.Fact.Body!;
            // An approval or a reopening leaves the figures of the closing before it.
            var closing = (QuarterState?)quarter.LastOrDefault(l => l.Fact.Body is QuarterState { State: "closed" })?.Fact.Body ?? state;
            yield return (StateTables.ClosedQuarter,
            [
                village, state.Quarter, newest.Fact.Id, state.State, closing.RuleSet, closing.Figures, closing.Number,
                newest.Fact.On, newest.Author, StateRows.Texts(state.Signers.Count > 0 ? state.Signers : closing.Signers), newest.Fact.Reason, newest.Number,
            ]);
        }
    }
}
