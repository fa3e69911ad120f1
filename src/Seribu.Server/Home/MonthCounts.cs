using System.Globalization;
using Seribu.Domain.Growth;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Home;

/// <summary>Keeps the counts of posyandu months ready for places above the village.</summary>
public sealed class MonthCounts(Database database, Commits commits, GrowthCard card, FieldClock clock)
{
    // The last month of each kept quarter, this month and the one before.
    private const int Quarters = RuleBooks.KeptQuarters;

    private sealed record Counted(VillageCode Village, long Number, long? CountedAt, DateOnly? On);

    /// <summary>Counts every village whose book grew or whose day turned since.</summary>
    /// <returns>How many were counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        List<Counted> villages;
        await using (var session = await database.ReadAsync(cancel))
            villages = await session.ListAsync(
                "SELECT b.village_code, b.last_number, c.number, c.on_day FROM book b LEFT JOIN month_counted c ON c.village_code = b.village_code",
                r => new Counted(r.Village(0), r.Long(1), r.LongOrNull(2), r.DayOrNull(3)), cancel);

        var counted = 0;
        foreach (var village in villages)
        {
            var today = clock.Today(village.Village);
            if (village.CountedAt == village.Number && village.On == today) continue;
            await CountAsync(village, today, cancel);
            counted++;
        }

        return counted;
    }

    /// <summary>The counts of the villages of a region in a month, each whole.</summary>
    public async Task<IReadOnlyDictionary<string, Skdn>> OfRegionAsync(string from, string to, DateOnly month, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return (await session.ListAsync(
            "SELECT village_code, counts FROM month_counts WHERE village_code >= @from AND village_code < @to AND month = @month AND posyandu = @whole",
            r => (Village: r.Text(0), Counts: Parse(r.Text(1))), cancel, ("@from", from), ("@to", to), ("@month", Word(month)), ("@whole", Guid.Empty)))
            .ToDictionary(row => row.Village, row => row.Counts);
    }

    private async Task CountAsync(Counted village, DateOnly today, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var families = await Families.AllAsync(session, village.Village, cancel);
        var rows = new List<(DateOnly Month, Guid Posyandu, Skdn Counts)>();
        foreach (var month in Months(today, isWhole: village.On != today))
        {
            var children = ChildMonth.Of(families, month, today, card).ToList();
            rows.Add((month, Guid.Empty, children.Aggregate(default(Skdn), (sum, child) => sum + child.Counts)));
            rows.AddRange(children.Where(child => child.Posyandu is not null).GroupBy(child => child.Posyandu!.Value)
                .Select(posyandu => (month, posyandu.Key, posyandu.Aggregate(default(Skdn), (sum, child) => sum + child.Counts))));
        }

        await commits.RunAsync(writing => WriteAsync(writing, village, today, rows, cancel), cancel);
    }

    // Earlier months change rarely: once a day is often enough for them.
    private static IEnumerable<DateOnly> Months(DateOnly today, bool isWhole)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarters = isWhole ? RuleBooks.Kept(today).Take(Quarters).Select(quarter => new DateOnly(quarter.LastDay.Year, quarter.LastDay.Month, 1)) : [];
        return quarters.Where(last => last < month).Append(month).Append(month.AddMonths(-1)).Distinct();
    }

    private static async Task<bool> WriteAsync(Session session, Counted village, DateOnly today, List<(DateOnly Month, Guid Posyandu, Skdn Counts)> rows, CancellationToken cancel)
    {
        foreach (var month in rows.Select(row => row.Month).Distinct())
            await session.RunAsync("DELETE FROM month_counts WHERE village_code = @village AND month = @month", cancel, ("@village", village.Village), ("@month", Word(month)));
        foreach (var (month, posyandu, counts) in rows)
            await session.RunAsync(
                "INSERT INTO month_counts (village_code, month, posyandu, counts) VALUES (@village, @month, @posyandu, @counts)", cancel,
                ("@village", village.Village), ("@month", Word(month)), ("@posyandu", posyandu), ("@counts", Text(counts)));
        await session.RunAsync(
            "INSERT INTO month_counted (village_code, number, on_day) VALUES (@village, @number, @today) " +
            "ON CONFLICT (village_code) DO UPDATE SET number = excluded.number, on_day = excluded.on_day", cancel,
            ("@village", village.Village), ("@number", village.Number), ("@today", today));
        return true;
    }

    private static string Word(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Text(Skdn of) => string.Join(' ',
        new[] { of.S, of.K, of.N, of.T, of.O, of.B, of.TwiceT, of.ThriceT, of.Bgm, of.HeldBack }.Select(count => count.ToString(CultureInfo.InvariantCulture)));

    private static Skdn Parse(string text)
    {
        var counts = text.Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        return new()
        {
            S = counts[0],
            K = counts[1],
            N = counts[2],
            T = counts[3],
            O = counts[4],
            B = counts[5],
            TwiceT = counts[6],
            ThriceT = counts[7],
            Bgm = counts[8],
            HeldBack = counts[9],
        };
    }
}
