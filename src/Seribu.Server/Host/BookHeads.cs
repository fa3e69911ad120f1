using System.Collections.Concurrent;
using Seribu.Server.Look.Frame;
using Seribu.Server.Store;

namespace Seribu.Server.Host;

/// <summary>What the spine says of the books of a place: how long, when they last grew, and whether each ends where its head says.</summary>
/// <remarks>Only the last line is compared; the whole chain is walked by <c>seribu verify</c>.</remarks>
internal sealed class BookHeads(TimeProvider time)
{
    // Above a village the heads of many books are read; once a minute is often enough for a number on the spine.
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(1);

    private const string Broken = "b.last_number > 0 AND (e.hash IS NULL OR e.hash <> b.last_hash)";

    private readonly ConcurrentDictionary<string, (BookState State, long At)> known = new();

    public async ValueTask<BookState?> OfAsync(Session session, string region, CancellationToken cancel)
    {
        if (region.Length == 13) return await VillageAsync(session, region, cancel);
        if (known.TryGetValue(region, out var kept) && time.GetElapsedTime(kept.At) < KnownFor) return kept.State;

        var at = time.GetTimestamp();
        var state = await RegionAsync(session, region, cancel);
        known[region] = (state!, at);
        return state;
    }

    private static Task<BookState?> VillageAsync(Session session, string village, CancellationToken cancel) => session.FirstAsync(
        $"""
        SELECT b.last_number, b.last_received, CASE WHEN {Broken} THEN 0 ELSE 1 END
        FROM book b LEFT JOIN entry e ON e.village_code = b.village_code AND e.number = b.last_number
        WHERE b.village_code = @village
        """,
        row => new BookState(row.Long(0), row.Yes(2), Local(village, row.LongOrNull(1))), cancel, ("@village", village));

    private static Task<BookState?> RegionAsync(Session session, string region, CancellationToken cancel) => session.FirstAsync(
        $"""
        SELECT COUNT(*), COUNT(CASE WHEN {Broken} THEN 1 END), MAX(b.last_received)
        FROM book b LEFT JOIN entry e ON e.village_code = b.village_code AND e.number = b.last_number
        WHERE b.village_code >= @from AND b.village_code < @to
        """,
        row => new BookState(0, row.Long(1) == 0, Local(region, row.LongOrNull(2)), row.Int(0)), cancel,
        ("@from", region.Length == 0 ? "" : region + "."), ("@to", region.Length == 0 ? "~" : region + "/"));

    private static DateTime? Local(string region, long? milliseconds) =>
        milliseconds is > 0 and var at ? FieldClock.At(region, DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime : null;
}
