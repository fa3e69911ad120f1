using Seribu.Domain.People;
using Seribu.Domain.Programme.Actions;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>Reads the target families of many villages at once: those with a pregnant woman, a child under five, a mother of fertile age or a couple before its wedding.</summary>
internal sealed class TargetFamilies
{
    // Older brothers and sisters are read with the children: the births of a mother lie up to two years apart.
    private const int MonthsOfChildren = 60, MonthsOfSiblings = 84, MonthsNoted = 12, MonthsMarried = 12, FertileFrom = 15, FertileBelow = 50;

    private readonly Dictionary<Guid, Home> homes = [];

    /// <summary>The target families of each village, as they are known on a day.</summary>
    public static async Task<ILookup<string, TargetFamily>> OfAsync(Session session, (string From, string To) villages, DateOnly day, CancellationToken cancel)
    {
        var families = new TargetFamilies();
        var within = (IReadOnlyList<(string, object?)>)[("@from", villages.From), ("@to", villages.To)];
        await families.ChildrenAsync(session, within, day, cancel);
        await families.PregnanciesAsync(session, within, day, cancel);
        await families.WomenAsync(session, within, day, cancel);
        await families.ConditionsAsync(session, within, day, cancel);
        return families.homes.Values.Where(home => home.IsTarget).ToLookup(home => home.Village, home => home.Family());
    }

    private async Task ChildrenAsync(Session session, IReadOnlyList<(string, object?)> within, DateOnly day, CancellationToken cancel)
    {
        await foreach (var child in session.StreamAsync(
            "SELECT c.village_code, c.home, c.mother, c.born_on, c.birth_order, w.born_on FROM person c LEFT JOIN person w ON w.village_code = c.village_code AND w.id = c.mother AND w.left_on IS NULL " +
            "WHERE c.village_code >= @from AND c.village_code < @to AND c.left_on IS NULL AND c.erased = 0 AND c.born_on > @since AND c.born_on <= @day",
            row => (Village: row.Text(0), Home: row.Id(1), Mother: row.IdOrNull(2), BornOn: row.Day(3), Order: row.IntOrNull(4), MotherBornOn: row.DayOrNull(5)), cancel,
            [.. within, ("@since", day.AddMonths(-MonthsOfSiblings)), ("@day", day)]))
        {
            var home = HomeOf(child.Village, child.Home);
            home.IsTarget |= child.BornOn > day.AddMonths(-MonthsOfChildren);
            if (child.Mother is { } mother) home.Mother(mother).Add(child.MotherBornOn, child.Order, child.BornOn);
        }
    }

    // A pregnancy nobody ended counts until the care after its expected delivery is over.
    private async Task PregnanciesAsync(Session session, IReadOnlyList<(string, object?)> within, DateOnly day, CancellationToken cancel)
    {
        await foreach (var pregnancy in session.StreamAsync(
            "SELECT g.village_code, g.home, g.woman, w.born_on, g.parity, g.previous_birth_on, g.lmp, g.edd FROM pregnancy g JOIN person w ON w.village_code = g.village_code AND w.id = g.woman " +
            "WHERE g.village_code >= @from AND g.village_code < @to AND g.ended_on IS NULL AND w.left_on IS NULL AND w.erased = 0",
            row => (Village: row.Text(0), Home: row.Id(1), Woman: row.Id(2), BornOn: row.DayOrNull(3), Parity: row.IntOrNull(4), Before: row.DayOrNull(5),
                Due: row.DayOrNull(7) ?? row.DayOrNull(6)?.AddDays(Pregnancy.Term)), cancel, [.. within]))
        {
            if (pregnancy.Due?.AddDays(Pregnancy.PostnatalDays) < day) continue;
            var home = HomeOf(pregnancy.Village, pregnancy.Home);
            home.IsTarget = true;
            home.Mother(pregnancy.Woman).Add(pregnancy.BornOn, pregnancy.Parity, pregnancy.Due, pregnancy.Before);
        }
    }

    // Of couples of fertile age the books know mothers, and brides from their registration until a year after the wedding.
    private async Task WomenAsync(Session session, IReadOnlyList<(string, object?)> within, DateOnly day, CancellationToken cancel)
    {
        const string Woman = " AND w.left_on IS NULL AND w.erased = 0 AND w.born_on > @oldest AND w.born_on <= @youngest ";
        await foreach (var woman in session.StreamAsync(
            "SELECT w.village_code, w.home, w.id, w.born_on FROM person c JOIN person w ON w.village_code = c.village_code AND w.id = c.mother WHERE c.village_code >= @from AND c.village_code < @to" + Woman +
            "UNION SELECT w.village_code, w.home, w.id, w.born_on FROM couple c JOIN person w ON w.village_code = c.village_code AND w.id = c.bride WHERE c.village_code >= @from AND c.village_code < @to AND c.planned_on > @married" + Woman,
            row => (Village: row.Text(0), Home: row.Id(1), Id: row.Id(2), BornOn: row.Day(3)), cancel,
            [.. within, ("@oldest", day.AddYears(-FertileBelow)), ("@youngest", day.AddYears(-FertileFrom)), ("@married", day.AddMonths(-MonthsMarried))]))
        {
            var home = HomeOf(woman.Village, woman.Home);
            home.IsTarget = true;
            home.Mother(woman.Id).Add(woman.BornOn, null);
        }
    }

    private async Task ConditionsAsync(Session session, IReadOnlyList<(string, object?)> within, DateOnly day, CancellationToken cancel)
    {
        const string Noted = " AND v.on_day > @since AND v.on_day <= @day AND (v.safe_water IS NOT NULL OR v.latrine IS NOT NULL)", Within = " WHERE v.village_code >= @from AND v.village_code < @to";
        await foreach (var seen in session.StreamAsync(
            "SELECT p.home, v.on_day, v.safe_water, v.latrine FROM child_visit v JOIN person p ON p.village_code = v.village_code AND p.id = v.person" + Within + Noted +
            " UNION ALL SELECT g.home, v.on_day, v.safe_water, v.latrine FROM pregnancy_visit v JOIN pregnancy g ON g.village_code = v.village_code AND g.id = v.pregnancy" + Within + Noted +
            " UNION ALL SELECT v.household, v.on_day, v.safe_water, v.latrine FROM household_visit v" + Within + Noted,
            row => (Home: row.Id(0), On: row.Day(1), Water: row.YesOrNull(2), Latrine: row.YesOrNull(3)), cancel, [.. within, ("@since", day.AddMonths(-MonthsNoted)), ("@day", day)]))
        {
            if (!homes.TryGetValue(seen.Home, out var home)) continue;
            home.Water = Later(home.Water, (seen.On, seen.Water));
            home.Latrine = Later(home.Latrine, (seen.On, seen.Latrine));
        }
    }

    // The newest is the household's; of two on one day the yes stands.
    private static (DateOnly On, bool? Is) Later((DateOnly On, bool? Is) known, (DateOnly On, bool? Is) seen) =>
        seen.Is is null || seen.On < known.On || (seen.On == known.On && known.Is == true) ? known : seen;

    private Home HomeOf(string village, Guid id) => homes.TryGetValue(id, out var home) ? home : homes[id] = new(village);

    private sealed class Home(string village)
    {
        private readonly Dictionary<Guid, Woman> mothers = [];

        public string Village => village;

        public bool IsTarget { get; set; }

        public (DateOnly On, bool? Is) Water { get; set; }

        public (DateOnly On, bool? Is) Latrine { get; set; }

        public Woman Mother(Guid id) => mothers.TryGetValue(id, out var mother) ? mother : mothers[id] = new();

        public TargetFamily Family() => new(village, Water.Is, Latrine.Is, [.. mothers.Values.Select(mother => mother.Known())]);
    }

    private sealed class Woman
    {
        private readonly List<DateOnly> births = [];
        private DateOnly? bornOn;
        private int? children;

        public void Add(DateOnly? own, int? order, params IEnumerable<DateOnly?> births)
        {
            bornOn ??= own;
            children = Math.Max(children ?? 0, order ?? 0) is > 0 and var most ? most : children ?? order;
            this.births.AddRange(births.OfType<DateOnly>());
        }

        public TargetMother Known() => new(bornOn, children, births);
    }
}
