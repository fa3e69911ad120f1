using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Which scorecard is asked for.</summary>
/// <param name="Region">A village's code, or that of a region above, which is the sum of its villages.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record ScorecardQuestion(string Region, Quarter Quarter)
{
    /// <summary>Only this posyandu of a village.</summary>
    public Guid? Posyandu { get; init; }

    /// <summary>Another rule set than the district chose.</summary>
    public string? Rules { get; init; }

    /// <summary>Another reference day than today, for looking back.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>Reads scorecards: from the sums that are kept ready, or judged on request from the state when another rule set, quarter or day is asked for.</summary>
public sealed class ReadScorecard(RuleBooks rules, FieldClock clock)
{
    /// <summary>The scorecard of a region. Villages that are not open here count nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule set has no rows for the quarter, or the day lies before it.</exception>
    public async Task<Scorecard> AnswerAsync(Session session, ScorecardQuestion question, CancellationToken cancel)
    {
        var villages = await OpenBooks.UnderAsync(session, question.Region, cancel);
        var today = clock.Today(question.Region);
        var asOf = question.AsOf ?? today;
        var set = question.Rules is { } code ? rules.Find(code) ?? throw new ArgumentOutOfRangeException(nameof(question), code, "There is no such rule set.")
            : await ChosenAsync(session, question, cancel);

        var tally = await KeptAsync(session, villages, set, question, today, cancel) ?? await JudgedAsync(session, villages, set, question, asOf, cancel);
        var funds = question.Posyandu is null ? await FundsAsync(session, question, cancel) : [];
        return new(set, question.Quarter, question.Quarter.ReferenceDay(asOf), tally, funds);
    }

    private async Task<RuleSet> ChosenAsync(Session session, ScorecardQuestion question, CancellationToken cancel) =>
        question.Region.Length >= 5 ? (await rules.ChosenAsync(session, question.Region[..5], cancel))(question.Quarter) : rules.Find(RuleSet.Default)!;

    /// <summary>The sums, when every village has them ready for this day.</summary>
    private static async Task<Tally?> KeptAsync(
        Session session, IReadOnlyList<VillageCode> villages, RuleSet set, ScorecardQuestion question, DateOnly today, CancellationToken cancel)
    {
        if ((question.AsOf is { } asOf && question.Quarter.ReferenceDay(asOf) != question.Quarter.ReferenceDay(today)) || !RuleBooks.Kept(today).Contains(question.Quarter)) return null;

        var (from, to) = Range(question.Region);
        var chosen = villages.ToHashSet();
        var rows = await session.ListAsync(
            "SELECT b.village_code, b.judged_on, s.tally FROM book b LEFT JOIN sums s ON s.village_code = b.village_code AND s.rule_set = @rules AND s.quarter = @quarter AND s.posyandu = @posyandu " +
            "WHERE b.village_code >= @from AND b.village_code < @to",
            r => (Village: r.Village(0), Judged: r.DayOrNull(1), Tally: r.TextOrNull(2)), cancel,
            ("@rules", set.Code), ("@quarter", question.Quarter), ("@posyandu", question.Posyandu ?? Guid.Empty), ("@from", from), ("@to", to));

        var total = Tally.Zero(set.In(question.Quarter));
        foreach (var (village, judged, text) in rows)
        {
            if (!chosen.Contains(village) || judged is null) continue;
            // The running quarter turns daily; a quarter that has ended stays as it is.
            if (judged < today && question.Quarter.Contains(today)) return null;
            if (text is not null) total += Tally.Parse(text);
        }

        // Sums hold the rule set the district chose; another one is judged on request.
        var kept = rows.Exists(r => r.Tally is not null) || rows.TrueForAll(r => r.Judged is null) || await IsChosenAsync(session, set, question, cancel);
        return kept ? total : null;
    }

    private static async Task<bool> IsChosenAsync(Session session, RuleSet set, ScorecardQuestion question, CancellationToken cancel)
    {
        var chosen = await session.FirstAsync(
            "SELECT rule_set FROM district_setting WHERE district = @district AND year = @year", r => r.Text(0), cancel,
            ("@district", question.Region.Length >= 5 ? question.Region[..5] : ""), ("@year", question.Quarter.Year)) ?? RuleSet.Default;
        return chosen == set.Code;
    }

    private static async Task<Tally> JudgedAsync(
        Session session, IReadOnlyList<VillageCode> villages, RuleSet set, ScorecardQuestion question, DateOnly asOf, CancellationToken cancel)
    {
        var rows = set.In(question.Quarter);
        var total = Tally.Zero(rows);
        foreach (var village in villages)
            total += Tally.Of(rows, (await Families.AllAsync(session, village, cancel)).Select(family => set.Judge(family, question.Quarter, asOf)), question.Posyandu);
        return total;
    }

    /// <summary>The money of a year: of villages whose budget was decided by its lines, of the others as their books note it.</summary>
    internal static async Task<List<VillageFund>> FundsAsync(Session session, ScorecardQuestion question, CancellationToken cancel)
    {
        var (from, to) = Range(question.Region);
        var budgets = (await session.ListAsync(
            "SELECT region, id, fields FROM office_record WHERE region >= @from AND region < @to AND form = 'budget-line' AND year = @year",
            r => new OfficeRecord(r.Text(0), "budget-line", r.Id(1), OfficeRecord.Parse(r.Text(2))), cancel, ("@from", from), ("@to", to), ("@year", question.Quarter.Year)))
            .GroupBy(line => line.Region).ToDictionary(village => village.Key, village => new VillageBudget(question.Quarter.Year, [.. village]).Funds);
        var noted = await session.ListAsync(
            "SELECT village_code, year, field, total, stunting FROM village_fund WHERE village_code >= @from AND village_code < @to AND year = @year",
            r => (Village: r.Text(0), Fund: new VillageFund(r.Int(1), r.Text(2), r.Long(3), r.Long(4))), cancel, ("@from", from), ("@to", to), ("@year", question.Quarter.Year));
        return [.. budgets.Values.SelectMany(funds => funds), .. noted.Where(row => budgets.GetValueOrDefault(row.Village) is not { Count: > 0 }).Select(row => row.Fund)];
    }

    /// <summary>The codes at and below a region code: a prefix matches only at a dot.</summary>
    public static (string From, string To) Range(string region) => region.Length switch
    {
        0 => ("", "~"),
        13 => (region, region + "~"),
        _ => (region + ".", region + "/"),
    };
}
