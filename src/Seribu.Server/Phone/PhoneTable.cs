using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>A table of the state as a phone gets it: which household a row belongs to, and which rows are old enough to stay behind.</summary>
/// <param name="Table">The table.</param>
/// <param name="Join">Joins <c>h</c>, the row's person, pregnancy or household, where the row itself does not name its home.</param>
/// <param name="Home">The household the row belongs to; empty for rows of the village itself.</param>
internal sealed record PhoneTable(Table Table, string Join, string? Home)
{
    private const string Anybody =
        """
         JOIN (SELECT village_code, id, home FROM person UNION ALL SELECT village_code, id, home FROM pregnancy UNION ALL SELECT village_code, id, id FROM household) h
        ON h.village_code = t.village_code AND h.id = t.subject
        """;

    private const string Recent = "t.on_day >= @since";

    private const string Numbered = "t.changed > @after AND t.changed <= @upto";

    private const string OfLines =
        """
        SELECT e.subject FROM entry e WHERE e.village_code = @village AND e.number > @after AND e.number <= @upto
        UNION SELECT a.subject FROM entry_about a WHERE a.village_code = @village AND a.number > @after AND a.number <= @upto
        """;

    /// <summary>What of a table may stay behind; everything travels when empty.</summary>
    public string Young { get; private init; } = "1 = 1";

    /// <summary>Who or what a row is about, where that decides when it must be sent again.</summary>
    public string? About { get; private init; }

    /// <summary>Rows too many to be kept in the order of their numbers: what changed is found through the lines, which name who they are about.</summary>
    public bool IsFoundByLines { get; private init; }

    /// <summary>How a family's cases stand, as the contract names it: sent by home, never by number. The store keeps one row for a family.</summary>
    public static Table Standing { get; } = Table.Of("case_result", 5, "village_code:t home:b rule_set:t quarter:t case_id:b kind:t posyandu:b received:i owed:i flags:i");

    /// <summary>The tables whose rows lie in the store as they are sent.</summary>
    public static IReadOnlyList<PhoneTable> All { get; } =
    [
        new(StateTables.Of(Register.Posyandu), "", null),
        new(StateTables.Of(Register.Household), "", "t.id") { Young = "(t.left_on IS NULL OR t.left_on >= @since)" },
        new(StateTables.Of(Register.Person), "", "t.home") { Young = "(t.left_on IS NULL OR t.left_on >= @since)" },
        new(StateTables.Of(Register.Pregnancy), "", "t.home") { Young = "(t.ended_on IS NULL OR t.ended_on >= @since)" },
        new(StateTables.Of(Register.Couple), " JOIN person h ON h.village_code = t.village_code AND h.id = COALESCE(t.bride, t.groom)", "h.home"),
        new(StateTables.Residence, Anybody, "h.home") { About = "t.subject" },
        new(StateTables.ChildVisit, " JOIN person h ON h.village_code = t.village_code AND h.id = t.person", "h.home") { About = "t.person", IsFoundByLines = true, Young = RecentOrSummary },
        new(StateTables.PregnancyVisit, " JOIN pregnancy h ON h.village_code = t.village_code AND h.id = t.pregnancy", "h.home") { About = "t.pregnancy", IsFoundByLines = true, Young = Recent },
        new(StateTables.HouseholdVisit, " JOIN (SELECT village_code, id, id AS home FROM household) h ON h.village_code = t.village_code AND h.id = t.household", "h.home") { About = "t.household", Young = Recent },
        new(StateTables.PreschoolMonth, " JOIN person h ON h.village_code = t.village_code AND h.id = t.person", "h.home") { About = "t.person", IsFoundByLines = true, Young = Recent },
        new(StateTables.VillageFund, "", null),
        new(StateTables.Noted, Anybody, "h.home") { About = "t.subject", Young = Recent },
        new(StateTables.Finding, Anybody, "h.home") { About = "t.subject" },
        new(StateTables.Alias, "", null),
    ];

    // Of older years travel a child's last weight of each, against which the next is held, and every dose: the phone keeps the same (src/kader/src/store/trim.ts).
    private static string RecentOrSummary =>
        """
        (t.on_day >= @since OR t.doses IS NOT NULL OR t.weight_g IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM child_visit n WHERE n.village_code = t.village_code AND n.person = t.person AND n.weight_g IS NOT NULL
            AND n.on_day > t.on_day AND SUBSTR(n.on_day, 1, 4) = SUBSTR(t.on_day, 1, 4)))
        """;

    /// <summary>The rows that lines <c>@after</c> to <c>@upto</c> changed.</summary>
    public string Changed => IsFoundByLines ? $"{About} IN ({OfLines}) AND {Numbered}" : Numbered;

    /// <summary>The rows of the table that lie in a scope.</summary>
    public Predicate Within(Scope scope) => Home switch
    {
        null => new("1 = 1", []),
        "t.id" => scope.Households("t"),
        "t.home" => scope.Homes("t"),
        _ => scope.Homes("h"),
    };

    /// <summary>The question for rows under a condition, with the row's home behind its columns.</summary>
    public string Sql(string condition) =>
        $"SELECT {string.Join(", ", Table.Columns.Select(column => "t." + column.Name))}, {Home ?? "NULL"} FROM {Table.Name} t{Join} WHERE t.village_code = @village AND {condition}";
}
