using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>What a district chose for a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rules">Code of the rule set.</param>
/// <param name="CloseAfterDays">A quarter closes by itself so many days after its last.</param>
/// <param name="IsChosen">Somebody chose it; else it is the default.</param>
public sealed record YearChoice(int Year, string Rules, int CloseAfterDays, bool IsChosen);

/// <summary>The choices of a district and what was changed of them.</summary>
public sealed record DistrictChoices(IReadOnlyList<YearChoice> Years, IReadOnlyList<OfficeChange> Changes);

/// <summary>Lets a district choose, year by year, which rule set judges its villages and when quarters close by themselves.</summary>
/// <remarks>Closed quarters keep their rules and figures. Open quarters of the year are judged again, village by village, in the turn that follows.</remarks>
public sealed class ChooseRules(Database database, Commits commits, RuleBooks rules, FieldClock clock)
{
    /// <summary>The longest a quarter stays open by itself.</summary>
    public const int MostDays = 365;

    private const int MostChanges = 20;

    /// <summary>The years that can be chosen for: those of the kept quarters, and the next.</summary>
    public async Task<DistrictChoices> ReadAsync(string district, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var chosen = (await session.ListAsync(
            "SELECT year, rule_set, close_after_days FROM district_setting WHERE district = @district", r => new YearChoice(r.Int(0), r.Text(1), r.Int(2), true), cancel, ("@district", district)))
            .ToDictionary(choice => choice.Year);
        return new(
            [.. Years(clock.Today(district)).Select(year => chosen.GetValueOrDefault(year) ?? new(year, RuleSet.Default, 0, false))],
            await OfficeTrail.OfAsync(session, district, MostChanges, cancel));
    }

    /// <summary>Chooses for one year.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string district, YearChoice choice, Author author, CancellationToken cancel)
    {
        var today = clock.Today(district);
        if (!Years(today).Contains(choice.Year)) return [new("year", "unknown-word", Gravity.Refused)];
        if (rules.Find(choice.Rules)?.HasRowsFor(new(choice.Year, 1)) != true) return [new("rules", "unknown-word", Gravity.Refused)];
        if (choice.CloseAfterDays is < 0 or > MostDays) return [new("days", "out-of-range", Gravity.Refused, "0", MostDays.ToString(CultureInfo.InvariantCulture))];

        await commits.RunAsync(session => ChooseAsync(session, district, choice, today, author, cancel), cancel);
        return [];
    }

    private static IReadOnlyList<int> Years(DateOnly today) => [.. RuleBooks.Kept(today).Select(quarter => quarter.Year).Append(today.Year + 1).Distinct().OrderDescending()];

    private async Task<bool> ChooseAsync(Session session, string district, YearChoice choice, DateOnly today, Author author, CancellationToken cancel)
    {
        var before = await session.FirstAsync(
            "SELECT rule_set, close_after_days FROM district_setting WHERE district = @district AND year = @year", r => new YearChoice(choice.Year, r.Text(0), r.Int(1), true), cancel,
            ("@district", district), ("@year", choice.Year)) ?? new(choice.Year, RuleSet.Default, 0, false);
        await session.RunAsync(
            "INSERT INTO district_setting (district, year, rule_set, close_after_days) VALUES (@district, @year, @rules, @days) " +
            "ON CONFLICT (district, year) DO UPDATE SET rule_set = excluded.rule_set, close_after_days = excluded.close_after_days", cancel,
            ("@district", district), ("@year", choice.Year), ("@rules", choice.Rules), ("@days", choice.CloseAfterDays));
        await OfficeTrail.KeepAsync(session, district, Item("rules", choice), before.Rules, choice.Rules, author, clock.Now, cancel);
        await OfficeTrail.KeepAsync(session, district, Item("days", choice), Text(before.CloseAfterDays), Text(choice.CloseAfterDays), author, clock.Now, cancel);

        if (before.Rules == choice.Rules || !RuleBooks.Kept(today).Any(quarter => quarter.Year == choice.Year)) return true;

        // A day of another quarter makes the next turn, and the next line that is written, judge every family again.
        var (from, to) = ReadScorecard.Range(district);
        await session.RunAsync(
            "UPDATE book SET judged_on = @before WHERE village_code >= @from AND village_code < @to AND judged_on IS NOT NULL", cancel,
            ("@before", Quarter.Of(today).Back(RuleBooks.KeptQuarters).FirstDay), ("@from", from), ("@to", to));
        return true;
    }

    private static string Item(string what, YearChoice choice) => $"{what}:{Text(choice.Year)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
