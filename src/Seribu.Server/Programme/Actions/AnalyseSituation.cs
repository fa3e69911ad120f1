using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Scorecards;
using Seribu.Growth;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>Fills in a district's situation analysis from the sums, the measurements and the registers of its villages.</summary>
public sealed class AnalyseSituation(Database database, RuleBooks rules, FieldClock clock)
{
    /// <summary>The target of a service without one of its own (Perpres 72/2021, most services).</summary>
    public const decimal Target = 90;

    /// <summary>Villages to choose when nobody said how many.</summary>
    public const int Places = 10;

    // A child's length of longer ago tells little of today.
    private const int MonthsMeasured = 6;

    /// <summary>The analysis; nothing when no village of the place keeps a book.</summary>
    /// <param name="region">A district or sub-district.</param>
    /// <param name="year">The year whose choices stand beside the ranking.</param>
    /// <param name="weights">How much each reason counts.</param>
    /// <param name="places">How many villages are to be chosen.</param>
    /// <param name="rule">How the rule on families at risk is read.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<SituationAnalysis?> AnswerAsync(string region, int year, LokusWeights weights, int places, FamilyRiskRule rule, CancellationToken cancel)
    {
        var today = clock.Today(region);
        var quarter = Quarter.Of(today).Previous;
        await using var session = await database.ReadAsync(cancel);
        var villages = await OpenBooks.UnderAsync(session, region, cancel);
        if (villages.Count == 0) return null;

        var set = (await rules.ChosenAsync(session, region[..Math.Min(5, region.Length)], cancel))(quarter);
        var edition = set.In(quarter);
        var tallies = await TalliesAsync(session, region, set.Code, quarter, cancel);
        var stunted = await StuntedAsync(session, region, today, cancel);
        var poor = await PoorAsync(session, region, cancel);
        var families = await TargetFamilies.OfAsync(session, ReadVillages.Villages(region), today, cancel);
        var conditions = await ReadVillages.LatestAsync(session, region, "conditions", year, cancel);
        var weighed = await WeighedAsync(session, region, today, cancel);
        var choices = await OfficeRecords.OfAsync(session, region[..Math.Min(5, region.Length)], "lokus", cancel);

        var gaps = villages.ToDictionary(village => village.Text, village => ServiceGap.Of(edition, tallies.GetValueOrDefault(village.Text) ?? Tally.Zero(edition), Target));
        var needs = villages.Select(village => village.Text).Select(village => new VillageNeed(
            village, stunted.GetValueOrDefault(village), VillageCauses.AtRiskOf([.. families[village]], conditions.GetValueOrDefault(village), rule, today), ServiceGap.Mean(gaps[village]), poor.GetValueOrDefault(village))).ToList();

        return new()
        {
            District = region,
            Year = year,
            Quarter = quarter,
            Rules = set,
            AsOf = today,
            Target = Target,
            Weights = weights,
            Places = places,
            RiskRule = rule,
            Villages = [.. LokusRanking.Rank(needs, weights, places).Select(ranked => new VillageSituation(
                ranked, gaps[ranked.Need.Village], weighed.GetValueOrDefault(ranked.Need.Village),
                choices.Find(choice => choice.Whole("year") == year && choice["village"] == ranked.Need.Village)))],
            Gaps = [.. ServiceGap.Of(edition, tallies.Values.Aggregate(Tally.Zero(edition), (sum, tally) => sum + tally), Target).OrderByDescending(gap => gap.Gap ?? -1)],
            Lessons = await OfficeRecords.OfYearAsync(session, region[..Math.Min(5, region.Length)], "lesson", year - 1, cancel),
            EarlierChoices = [.. choices.Where(choice => choice.Whole("year") < year && choice["chosen"] == "in").OrderByDescending(choice => choice.Whole("year"))],
        };
    }

    private static async Task<Dictionary<string, Tally>> TalliesAsync(Session session, string region, string rules, Quarter quarter, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT village_code, tally FROM sums WHERE village_code >= @from AND village_code < @to AND rule_set = @rules AND quarter = @quarter AND posyandu = @whole",
            row => (Village: row.Text(0), Tally: Tally.Parse(row.Text(1))), cancel, [.. Within(region), ("@rules", rules), ("@quarter", quarter), ("@whole", Guid.Empty)]))
        .ToDictionary(row => row.Village, row => row.Tally);

    // The latest length of each child who lives here, is below five and was measured lately. What is held back or beyond the possible counts nowhere.
    private static async Task<Dictionary<string, Coverage>> StuntedAsync(Session session, string region, DateOnly today, CancellationToken cancel)
    {
        var latest = new Dictionary<Guid, (string Village, bool Stunted)>();
        await foreach (var row in session.StreamAsync(
            "SELECT v.village_code, v.person, p.sex, p.born_on, v.on_day, v.length_tmm, v.measure FROM child_visit v JOIN person p ON p.village_code = v.village_code AND p.id = v.person " +
            "WHERE v.village_code >= @from AND v.village_code < @to AND v.on_day > @since AND v.on_day <= @today AND v.length_tmm IS NOT NULL AND v.held = 0 " +
            "AND p.left_on IS NULL AND p.erased = 0 AND p.sex IS NOT NULL AND p.born_on > @youngest AND (p.born_precision IS NULL OR p.born_precision = 'day') ORDER BY v.on_day, v.number",
            row => (Village: row.Text(0), Person: row.Id(1), Length: Score(row)), cancel,
            [.. Within(region), ("@since", today.AddMonths(-MonthsMeasured)), ("@today", today), ("@youngest", today.AddMonths(-60))]))
            if (row.Length is { IsFlagged: false } score) latest[row.Person] = (row.Village, score.Category is Category.Stunted or Category.SeverelyStunted);

        return latest.Values.GroupBy(child => child.Village).ToDictionary(village => village.Key, village => new Coverage(village.Count(child => child.Stunted), village.Count()));
    }

    private static Score? Score(Row row) => row.Day(4) < row.Day(3) ? null : GrowthScores.Of(new()
    {
        Sex = Wire.Read(Wire.Sexes, row.TextOrNull(2)),
        Age = Seribu.Growth.Age.On(row.Day(3), row.Day(4)),
        LengthCm = (double?)row.CmOrNull(5),
        Posture = row.WordOrNull<Posture>(6),
    }).LengthForAge;

    private static async Task<Dictionary<string, Coverage>> PoorAsync(Session session, string region, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT village_code, SUM(CASE WHEN decile = 1 THEN 1 ELSE 0 END), COUNT(decile) FROM household WHERE village_code >= @from AND village_code < @to AND left_on IS NULL GROUP BY village_code",
            row => (Village: row.Text(0), Poor: new Coverage(row.Long(1), row.Long(2))), cancel, Within(region))).ToDictionary(row => row.Village, row => row.Poor);

    private static async Task<Dictionary<string, Skdn>> WeighedAsync(Session session, string region, DateOnly today, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT village_code, counts FROM month_counts WHERE village_code >= @from AND village_code < @to AND month = @month AND posyandu = @whole",
            row => (Village: row.Text(0), Counts: row.Text(1)), cancel,
            [.. Within(region), ("@month", Cell.Day(today.AddMonths(-1))[..7]), ("@whole", Guid.Empty)])).ToDictionary(row => row.Village, row => Participation(row.Counts));

    // S first, then K N T O B; those held back come last: all who came.
    private static Skdn Participation(string counts)
    {
        var each = counts.Split(' ').Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new() { S = each[0], K = each[1], N = each[2], T = each[3], O = each[4], B = each[5], HeldBack = each[9] };
    }

    private static (string Name, object? Value)[] Within(string region) => [("@from", ReadVillages.Villages(region).From), ("@to", ReadVillages.Villages(region).To)];
}
