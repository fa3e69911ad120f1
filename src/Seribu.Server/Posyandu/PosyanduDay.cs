using System.Globalization;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Posyandu;

/// <summary>A posyandu one may choose.</summary>
public sealed record PosyanduChoice(Guid Id, string Name, int? DayOfMonth, string? Place);

/// <summary>One day of one posyandu: what the grid and the printed list are opened for.</summary>
/// <param name="Village">The village's book.</param>
/// <param name="Posyandu">The posyandu.</param>
/// <param name="Choices">All posyandu of the village the asker may fill, this one included.</param>
/// <param name="On">The day of measuring.</param>
/// <param name="Today">The village's today.</param>
/// <param name="DateProblem">Why the day that was asked for is not the one shown: <c>not-a-day</c> or <c>after-today</c>.</param>
public sealed record PosyanduDay(
    VillageCode Village, PosyanduChoice Posyandu, IReadOnlyList<PosyanduChoice> Choices, DateOnly On, DateOnly Today, string? DateProblem = null)
{
    // Nobody was weighed before there were posyandu.
    private static readonly DateOnly Earliest = new(1984, 1, 1);

    /// <summary>Opens a day within what the asker may fill; nothing when there is no such posyandu for them.</summary>
    internal static async Task<PosyanduDay?> OpenAsync(
        Session session, Scope scope, FieldClock clock, string village, Guid posyandu, string? day, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        var choices = await ChoicesAsync(session, scope, code, cancel);
        if (choices.FirstOrDefault(choice => choice.Id == posyandu) is not { } chosen) return null;

        var today = clock.Today(code);
        if (string.IsNullOrEmpty(day)) return new(code, chosen, choices, LastDay(chosen, today), today);
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on < Earliest)
            return new(code, chosen, choices, LastDay(chosen, today), today, "not-a-day");
        return on > today ? new(code, chosen, choices, LastDay(chosen, today), today, "after-today") : new(code, chosen, choices, on, today);
    }

    /// <summary>The open posyandu of a village an asker may fill, by name.</summary>
    internal static async Task<IReadOnlyList<PosyanduChoice>> ChoicesAsync(Session session, Scope scope, VillageCode village, CancellationToken cancel)
    {
        var all = await session.ListAsync(
            "SELECT id, name, day_of_month, place FROM posyandu WHERE village_code = @village AND (open IS NULL OR open = 1) ORDER BY name, id",
            row => new PosyanduChoice(row.Id(0), row.TextOrNull(1) ?? "", row.IntOrNull(2), row.TextOrNull(3)), cancel, ("@village", village));
        return [.. all.Where(choice => scope.Contains(village, choice.Id, null))];
    }

    /// <summary>The last days on which children were measured here, the newest first.</summary>
    internal async Task<IReadOnlyList<DateOnly>> SessionsAsync(Session session, CancellationToken cancel) => await session.ListAsync(
        "SELECT DISTINCT on_day FROM child_visit WHERE village_code = @village AND posyandu = @posyandu AND form = 0 AND on_day <= @today ORDER BY on_day DESC LIMIT 6",
        row => row.Day(0), cancel, ("@village", Village), ("@posyandu", Posyandu.Id), ("@today", Today));

    // The posyandu's own day of this month, or of the last one when this month's is still to come.
    private static DateOnly LastDay(PosyanduChoice posyandu, DateOnly today)
    {
        if (posyandu.DayOfMonth is not { } day) return today;

        var thisMonth = InMonth(today, day);
        return thisMonth <= today ? thisMonth : InMonth(today.AddMonths(-1), day);
    }

    private static DateOnly InMonth(DateOnly month, int day) => new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
