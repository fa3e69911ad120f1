using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>Counts the figures a cadre's month is judged by, from the village's book.</summary>
internal sealed class ReadCadreMonth(RuleBooks books, FieldClock clock)
{
    private const int QuartersOfYear = 4;

    /// <summary>The figures by the code of their part; a part nobody can count is left out.</summary>
    public async Task<Dictionary<string, Coverage>> AnswerAsync(
        Session session, VillageCode village, Author author, PerformanceRules rules, DateOnly month, CadreWork work, CancellationToken cancel)
    {
        var targets = (await TargetsAsync(session, village, month, cancel)).Where(target => IsOf(author, village, target)).ToList();
        var (seen, visited) = await SeenAsync(session, village, month, cancel);
        var atRisk = targets.Where(target => (target.Flags & (CaseFlags.AtRisk | CaseFlags.Problem)) != 0).ToList();
        return new()
        {
            ["completeness"] = new(targets.Count(target => seen.Contains(target.Case)), targets.Count),
            ["timeliness"] = work.InTime,
            ["validity"] = work.Valid,
            ["visits"] = new(atRisk.Count(target => visited.Contains(target.Case)), atRisk.Count),
            ["scorecards"] = await ScorecardsAsync(session, village, rules, month, cancel),
        };
    }

    // The own posyandu, the own families, or the whole village, as the account's roles say.
    private static bool IsOf(Author author, VillageCode village, CaseStanding target) => Scope.Of(author, Policy.Write).Contains(village, target.Posyandu, target.Home);

    private async Task<List<CaseStanding>> TargetsAsync(Session session, VillageCode village, DateOnly month, CancellationToken cancel)
    {
        var quarter = Quarter.Of(month);
        var set = await books.ChosenAsync(session, village, quarter, cancel);
        return await Standings.OfAsync(session, village, set.Code, quarter, cancel).Where(one => one.Group != CaseGroup.Preschool).ToListAsync(cancel);
    }

    // Who has a record of the month, and who was visited at home; a visit to the house counts for each person it names.
    private static async Task<(HashSet<Guid> Seen, HashSet<Guid> Visited)> SeenAsync(Session session, VillageCode village, DateOnly month, CancellationToken cancel)
    {
        (string, object?)[] within = [("@village", village), ("@from", month), ("@to", month.AddMonths(1))];
        const string Of = " WHERE village_code = @village AND on_day >= @from AND on_day < @to";
        var rows = await session.ListAsync("SELECT person, home_visits FROM child_visit" + Of, row => (Id: row.Id(0), Visits: row.IntOrNull(1)), cancel, within);
        rows.AddRange(await session.ListAsync("SELECT pregnancy, home_visits FROM pregnancy_visit" + Of, row => (row.Id(0), row.IntOrNull(1)), cancel, within));
        var named = (await session.ListAsync("SELECT persons FROM household_visit" + Of, row => StateReader.Texts(row.TextOrNull(0)), cancel, within)).SelectMany(persons => persons).Select(Guid.Parse).ToHashSet();
        // A woman is named as the person she is; the case is her pregnancy.
        var women = await session.ListAsync(
            "SELECT id, woman FROM pregnancy WHERE village_code = @village AND woman IS NOT NULL", row => (Case: row.Id(0), Woman: row.Id(1)), cancel, ("@village", village));
        named.UnionWith(women.Where(woman => named.Contains(woman.Woman)).Select(woman => woman.Case).ToList());
        return ([.. rows.Select(row => row.Id), .. named], [.. rows.Where(row => row.Visits > 0).Select(row => row.Id), .. named]);
    }

    private async Task<Coverage> ScorecardsAsync(Session session, VillageCode village, PerformanceRules rules, DateOnly month, CancellationToken cancel)
    {
        var begun = await session.FirstAsync("SELECT MIN(received_at) FROM entry WHERE village_code = @village", row => row.LongOrNull(0), cancel, ("@village", village));
        if (begun is null) return default;

        var first = DateOnly.FromDateTime(FieldClock.At(village.Text, DateTimeOffset.FromUnixTimeMilliseconds(begun.Value)).DateTime);
        var (last, today) = (month.AddMonths(1).AddDays(-1), clock.Today(village));
        if (today < last) last = today;
        var quarters = Enumerable.Range(1, QuartersOfYear + 1).Select(back => Quarter.Of(month).Back(back - 1))
            .Where(quarter => first <= quarter.LastDay && quarter.LastDay.AddDays(rules.ScorecardDays) < last).Take(QuartersOfYear).ToList();
        var closed = (await BookLines.WhereAsync(session, village.Text, $"e.kind = '{Kinds.Quarter}'", cancel))
            .Select(line => (State: line.Fact.Body as QuarterState, line.Fact.On))
            .Where(act => act.State is { State: "closed" or "approved" }).GroupBy(act => act.State!.Quarter).ToDictionary(same => same.Key, same => same.Min(act => act.On));
        return new(quarters.Count(quarter => closed.TryGetValue(quarter, out var on) && on <= quarter.LastDay.AddDays(rules.ScorecardDays)), quarters.Count);
    }
}
