using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Adds up the sums of the villages of a region. Nothing below a village is read.</summary>
public sealed class ReadRegion(Database database, RuleBooks rules, FieldClock clock)
{
    private sealed record Village(string Code, DateOnly? JudgedOn, long? LastLineAt);

    private sealed record Sum(string Village, Quarter Quarter, string Rules, Tally Tally);

    /// <summary>The table of a region in a kept quarter; nothing when no village of it keeps a book here.</summary>
    /// <param name="region">A province, district or sub-district.</param>
    /// <param name="asked">The quarter; empty for the last that has ended.</param>
    /// <param name="byVillage">Each village by itself.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<RegionTable?> AnswerAsync(string region, Quarter? asked, bool byVillage, CancellationToken cancel)
    {
        var today = clock.Today(region);
        var kept = RuleBooks.Kept(today).Reverse().ToList();
        if (asked is { } wanted && !kept.Contains(wanted)) return null;

        await using var session = await database.ReadAsync(cancel);
        var villages = await VillagesAsync(session, region, cancel);
        if (villages.Count == 0) return null;

        var chosen = await rules.ChosenAsync(session, region.Length >= 5 ? region[..5] : region, cancel);
        var sums = await SumsAsync(session, region, chosen, cancel);
        var closed = await ClosedAsync(session, region, cancel);
        var levels = Levels(sums, closed, kept, chosen);
        var quarter = asked ?? (levels[^2].Total.Due > 0 ? levels[^2].Quarter : levels[^1].Quarter);

        var depth = byVillage || region.Length >= 8 ? 13 : region.Length + 3;
        var rows = Rows(villages, Of(sums, closed, quarter), Of(sums, closed, quarter.Previous), closed, quarter, chosen(quarter), today)
            .GroupBy(row => row.Code[..depth]).Select(place => place.Aggregate((one, other) => one + other) with { Code = place.Key }).ToList();

        return new()
        {
            Region = region,
            Quarter = quarter,
            Rules = chosen(quarter),
            Today = today,
            AsOf = AsOf(villages, quarter, today),
            Behind = villages.Count(village => village.JudgedOn < quarter.FirstDay),
            Rows = [.. rows.OrderBy(row => row.Total.Percent is null).ThenBy(row => row.Total.Percent).ThenBy(row => row.Code, StringComparer.Ordinal)],
            Sum = rows.Aggregate((one, other) => one + other) with { Code = region },
            Levels = levels,
            IsByVillage = depth == 13,
        };
    }

    private static async Task<List<Village>> VillagesAsync(Session session, string region, CancellationToken cancel)
    {
        var (from, to) = ReadScorecard.Range(region);
        return await session.ListAsync(
            "SELECT village_code, judged_on, last_received FROM book WHERE village_code >= @from AND village_code < @to",
            r => new Village(r.Text(0), r.DayOrNull(1), r.LongOrNull(2)), cancel, ("@from", from), ("@to", to));
    }

    // Sums by another rule set than the chosen one are on their way out and cannot be added to the others.
    private static async Task<List<Sum>> SumsAsync(Session session, string region, Func<Quarter, RuleSet> chosen, CancellationToken cancel)
    {
        var (from, to) = ReadScorecard.Range(region);
        var rows = await session.ListAsync(
            "SELECT village_code, quarter, rule_set, tally FROM sums WHERE village_code >= @from AND village_code < @to AND posyandu = @whole",
            r => new Sum(r.Text(0), QuarterOf(r.Text(1)), r.Text(2), Tally.Parse(r.Text(3))), cancel, ("@from", from), ("@to", to), ("@whole", Guid.Empty));
        return [.. rows.Where(row => row.Rules == chosen(row.Quarter).Code)];
    }

    private static async Task<Dictionary<(string Village, Quarter Quarter), Closing>> ClosedAsync(Session session, string region, CancellationToken cancel)
    {
        var (from, to) = ReadScorecard.Range(region);
        return (await session.ListAsync(
            "SELECT village_code, quarter, state, rule_set, tally, number, on_day FROM closed_quarter WHERE village_code >= @from AND village_code < @to",
            r => (Key: (r.Text(0), QuarterOf(r.Text(1))), Closing: new Closing(r.Text(2), r.Text(3), r.Text(4) is { Length: > 0 } tally ? Tally.Parse(tally) : null, r.Long(5), r.Day(6), [], null)),
            cancel, ("@from", from), ("@to", to))).Where(row => row.Closing.IsFrozen).ToDictionary(row => row.Key, row => row.Closing);
    }

    private static Quarter QuarterOf(string text) => Quarter.TryParse(text, out var quarter) ? quarter : throw new InvalidDataException(text);

    // A closed quarter stands as it was closed, here as on the village's own page.
    private static Dictionary<string, Tally> Of(List<Sum> sums, Dictionary<(string Village, Quarter Quarter), Closing> closed, Quarter quarter) =>
        sums.Where(sum => sum.Quarter == quarter).ToDictionary(
            sum => sum.Village,
            sum => closed.GetValueOrDefault((sum.Village, quarter)) is { Tally: { } tally } closing && closing.Rules == sum.Rules ? tally : sum.Tally);

    private static List<QuarterLevel> Levels(List<Sum> sums, Dictionary<(string Village, Quarter Quarter), Closing> closed, List<Quarter> kept, Func<Quarter, RuleSet> chosen) =>
        [.. kept.Select(quarter => new QuarterLevel(quarter, chosen(quarter).Code, Of(sums, closed, quarter).Values.Aggregate((Tally?)null, (sum, tally) => sum is null ? tally : sum + tally)))];

    private static IEnumerable<RegionRow> Rows(
        List<Village> villages, Dictionary<string, Tally> now, Dictionary<string, Tally> before, Dictionary<(string Village, Quarter Quarter), Closing> closed,
        Quarter quarter, RuleSet set, DateOnly today)
    {
        var monthBegan = new DateOnly(today.Year, today.Month, 1);
        foreach (var village in villages)
            yield return new(
                village.Code,
                now.GetValueOrDefault(village.Code) ?? Tally.Zero(set.In(quarter)),
                before.GetValueOrDefault(village.Code) is { } earlier ? earlier.Of(CaseGroup.Pregnant) + earlier.Of(CaseGroup.Child) : default,
                1, closed.ContainsKey((village.Code, quarter)) ? 1 : 0, DayOf(village) < monthBegan ? 1 : 0);
    }

    private static DateOnly AsOf(List<Village> villages, Quarter quarter, DateOnly today)
    {
        var day = quarter.ReferenceDay(villages.Min(village => village.JudgedOn) ?? today);
        return day < quarter.FirstDay ? quarter.ReferenceDay(today) : day;
    }

    private static DateOnly DayOf(Village village) => village.LastLineAt is { } at
        ? DateOnly.FromDateTime(FieldClock.At(village.Code, DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime) : DateOnly.MinValue;
}
