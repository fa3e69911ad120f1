using Seribu.Domain.Book;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>A cadre's month for the activity letter.</summary>
/// <param name="Cadre">The cadre.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Work">What the book tells; nothing without an account that writes in it.</param>
/// <param name="ByDay">Acts of each day.</param>
/// <param name="Performance">The month in points.</param>
/// <param name="Incentive">The incentive line of the year's budget, if there is one.</param>
public sealed record CadreMonth(
    OfficeRecord Cadre, DateOnly Month, CadreWork? Work, IReadOnlyList<(DateOnly Day, int Acts)> ByDay, CadrePerformance? Performance, OfficeRecord? Incentive);

/// <summary>Reads what a cadre really did from the lines of the village's book.</summary>
public sealed class ReadWork(Database database, Authors authors, RuleBooks books, IReadOnlyList<PerformanceRules> sets, FieldClock clock)
{
    private static readonly string[] Children = [Kinds.ChildVisit, Kinds.PreschoolMonth], Women = [Kinds.PregnancyVisit], Homes = [Kinds.HouseholdVisit];

    /// <summary>A month of a cadre; nothing when the village has no such cadre.</summary>
    public async Task<CadreMonth?> AnswerAsync(string village, Guid id, DateOnly month, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (village.Length != 13 || await OfficeRecords.FindAsync(session, village, "cadre", id, cancel) is not { } cadre) return null;
        return await ReadAsync(session, cadre, month, cancel);
    }

    /// <summary>A month of every cadre of a village who served in it, by name.</summary>
    public async Task<IReadOnlyList<CadreMonth>> AllAsync(string village, DateOnly month, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var months = new List<CadreMonth>();
        foreach (var cadre in (await OfficeRecords.OfAsync(session, village, "cadre", cancel)).OrderBy(cadre => cadre["name"], StringComparer.OrdinalIgnoreCase))
            if (CadreCounts.IsActive(cadre, month) || CadreCounts.IsActive(cadre, month.AddMonths(1).AddDays(-1))) months.Add(await ReadAsync(session, cadre, month, cancel));
        return months;
    }

    private async Task<CadreMonth> ReadAsync(Session session, OfficeRecord cadre, DateOnly month, CancellationToken cancel)
    {
        var village = cadre.Region;
        var incentive = (await OfficeRecords.OfYearAsync(session, village, "budget-line", month.Year, cancel))
            .Find(line => line["stage"] is "apbdes" or "change" && line["title"]!.Contains("insentif", StringComparison.OrdinalIgnoreCase));
        var account = cadre["user"] is { } user
            ? await session.FirstAsync("SELECT id FROM account WHERE normalized_name = @name", row => (Guid?)row.Id(0), cancel, ("@name", user.ToUpperInvariant())) : null;
        if (account is not { } author) return new(cadre, month, null, [], null, incentive);

        var acts = await session.ListAsync(
            "SELECT kind, on_day, received_at, held FROM entry WHERE village_code = @village AND author = @author AND on_day >= @from AND on_day < @to ORDER BY on_day",
            row => new Act(row.Text(0), row.Day(1), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(2)), row.Yes(3)), cancel,
            ("@village", village), ("@author", author), ("@from", month), ("@to", month.AddMonths(1)));
        var rules = PerformanceRules.On(sets, month);
        var work = WorkOf(village, month, rules.DayInTime, acts, await HomeVisitsAsync(session, village, author, month, cancel));
        var figures = await authors.FindAsync(session, author, cancel) is { } known
            ? await new ReadCadreMonth(books, clock).AnswerAsync(session, VillageCode.Parse(village), known.Author, rules, month, work, cancel) : [];
        return new(cadre, month, work, [.. acts.GroupBy(act => act.On).Select(day => (day.Key, day.Count()))], CadrePerformance.Of(rules, cadre["kind"], figures), incentive);
    }

    private sealed record Act(string Kind, DateOnly On, DateTimeOffset HeardAt, bool IsHeld);

    // Home visits noted with a child or a woman; those to a house are lines of their own.
    private static async Task<int> HomeVisitsAsync(Session session, string village, Guid author, DateOnly month, CancellationToken cancel)
    {
        var visits = 0;
        foreach (var table in (string[])["child_visit", "pregnancy_visit"])
            visits += await session.FirstAsync(
                $"SELECT COALESCE(SUM(home_visits), 0) FROM {table} WHERE village_code = @village AND author = @author AND on_day >= @from AND on_day < @to", row => row.Int(0), cancel,
                ("@village", village), ("@author", author), ("@from", month), ("@to", month.AddMonths(1)));
        return visits;
    }

    private static CadreWork WorkOf(string village, DateOnly month, int lastDayInTime, List<Act> acts, int homeVisits)
    {
        var limit = month.AddMonths(1).AddDays(lastDayInTime - 1);
        var inTime = acts.Count(act => DateOnly.FromDateTime(FieldClock.At(village, act.HeardAt).DateTime) <= limit);
        int Of(string[] kinds) => acts.Count(act => kinds.Contains(act.Kind));
        return new(
            acts.Select(act => act.On).Distinct().Count(), Of(Children), Of(Women), Of(Homes) + homeVisits, acts.Count - Of(Children) - Of(Women) - Of(Homes),
            new Coverage(inTime, acts.Count), new Coverage(acts.Count(act => !act.IsHeld), acts.Count));
    }
}
