using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>The turn of the day: time alone changes standings too. Judges again what ran out, and everything when a quarter begins.</summary>
public sealed class Turn(Database database, Commits commits, RuleBooks rules, FieldClock clock)
{
    /// <summary>Brings the results of a village to its today. Families whose judgement still holds are not looked at.</summary>
    /// <returns>How many families were judged again.</returns>
    public async Task<int> VillageAsync(VillageCode village, CancellationToken cancel)
    {
        var today = clock.Today(village);
        return await commits.RunAsync(session => JudgeAsync(session, village, today, cancel), cancel);
    }

    /// <summary>Brings every village under a region code to its today.</summary>
    public async Task<int> RegionAsync(string prefix, CancellationToken cancel)
    {
        IReadOnlyList<VillageCode> villages;
        await using (var session = await database.ReadAsync(cancel)) villages = await BehindAsync(session, prefix, cancel);
        var judged = 0;
        foreach (var village in villages) judged += await VillageAsync(village, cancel);
        return judged;
    }

    /// <summary>Before lines are written in a new quarter, or in a book that was not judged yet: the whole village enters it, inside the same piece of work.</summary>
    internal async Task EnterQuarterAsync(Session session, VillageCode village, DateOnly today, CancellationToken cancel)
    {
        var book = await session.FirstAsync("SELECT judged_on, last_number FROM book WHERE village_code = @village", r => (JudgedOn: r.DayOrNull(0), Lines: r.Long(1)), cancel, ("@village", village));
        if (book.JudgedOn is { } day ? Quarter.Of(day) < Quarter.Of(today) : book.Lines > 0) await JudgeAsync(session, village, today, cancel);
    }

    private async Task<IReadOnlyList<VillageCode>> BehindAsync(Session session, string prefix, CancellationToken cancel)
    {
        var judged = (await session.ListAsync("SELECT village_code, judged_on FROM book", r => (Village: r.Text(0), On: r.DayOrNull(1)), cancel)).ToDictionary(b => b.Village, b => b.On);
        return [.. (await OpenBooks.UnderAsync(session, prefix, cancel)).Where(v => judged[v.Text] is not { } on || on < clock.Today(v))];
    }

    private async Task<int> JudgeAsync(Session session, VillageCode village, DateOnly today, CancellationToken cancel)
    {
        if (await VillageDesk.OpenAsync(database, session, village.Text, cancel) is not { } desk) return 0;
        var before = await session.FirstAsync("SELECT judged_on FROM book WHERE village_code = @village", r => r.DayOrNull(0), cancel, ("@village", village));
        if (before == today) return 0;

        await desk.LoadAllAsync(cancel);
        var members = desk.State.Members();
        var sameQuarter = before is { } day && Quarter.Of(day) == Quarter.Of(today) && day <= today;
        var homes = sameQuarter ? await RanOutAsync(session, village, today, cancel) : [.. members.Keys];

        await using var bulk = database.Bulk(session);
        var results = new Results(session, village.Text, await rules.ChosenAsync(session, village.District, cancel), today);
        if (!sameQuarter) await Results.ForgetAsync(session, village.Text, cancel);
        await results.JudgeAsync(bulk, homes, home => members.TryGetValue(home, out var family) ? desk.State.File(home, family) : null, wereJudged: true, cancel);
        await results.SumsAsync(bulk, cancel);
        await session.RunAsync("UPDATE book SET judged_on = @today WHERE village_code = @village", cancel, ("@today", today), ("@village", village));
        return homes.Count;
    }

    private static async Task<HashSet<Guid>> RanOutAsync(Session session, VillageCode village, DateOnly today, CancellationToken cancel) =>
        [.. await session.ListAsync(
            "SELECT home FROM family_result WHERE village_code = @village AND holds_until < @today", r => r.Id(0), cancel, ("@village", village), ("@today", today))];
}
