using System.Collections.Concurrent;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Counts the lines that came to a closed quarter after it was closed.</summary>
/// <remarks>A line that was written stays as it is, so what was counted once holds for ever: only what a book has won since is counted again.</remarks>
public sealed class LaterLines
{
    private readonly ConcurrentDictionary<(VillageCode Village, long Closed, Quarter Quarter), (long UpTo, int Lines)> counted = [];

    /// <summary>How many lines about days up to the end of the quarter were written after it was closed.</summary>
    /// <param name="session">Where the book lies.</param>
    /// <param name="village">Whose book.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="closed">Number of the line that closed it.</param>
    /// <param name="last">Number of the book's last line.</param>
    /// <param name="cancel">Stops the counting.</param>
    public async Task<int> CountAsync(Session session, VillageCode village, Quarter quarter, long closed, long last, CancellationToken cancel)
    {
        var (upTo, lines) = counted.GetValueOrDefault((village, closed, quarter), (closed, 0));
        if (upTo >= last) return lines;

        lines += await session.FirstAsync(
            $"SELECT COUNT(*) FROM entry WHERE village_code = @village AND number > @after AND number <= @last AND on_day <= @end AND kind NOT IN ('{Kinds.Quarter}', '{Kinds.VillageFund}')",
            r => r.Int(0), cancel, ("@village", village), ("@after", upTo), ("@last", last), ("@end", quarter.LastDay));
        counted[(village, closed, quarter)] = (last, lines);
        return lines;
    }
}
