using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Posyandu;

/// <summary>Reads the children of a day's list.</summary>
internal static class DayChildren
{
    /// <summary>The children under five are on the list; on their fifth birthday they are not.</summary>
    private const int UnderMonth = 60;

    // The posyandu is that of the last move on or before the day, else that of the household.
    private const string Select = """
        SELECT p.village_code, p.id, p.name, p.home, p.household, p.sex, p.born_on, p.born_precision, p.first_on,
            COALESCE(p.left_on, h.left_on), COALESCE(p.left_as, h.left_as), c.id, c.name
        FROM person p
        LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home
        LEFT JOIN posyandu c ON c.village_code = p.village_code AND c.id = COALESCE(
            (SELECT r.posyandu FROM residence r WHERE r.village_code = p.village_code AND r.subject IN (p.id, p.home) AND r.on_day <= @day
             ORDER BY r.on_day DESC, r.number DESC LIMIT 1), h.posyandu)
        WHERE p.village_code = @village AND p.erased = 0 AND p.born_on IS NOT NULL AND p.born_on <= @day AND p.born_on > @eldest
        """;

    private static readonly string VisitColumns = StateTables.ChildVisit.ColumnList;

    /// <summary>The children of a posyandu on a day in the order of the paper, then those who came from elsewhere.</summary>
    /// <remarks>By name; those who were registered on the day or later stand behind, so that a list printed before keeps its numbers.</remarks>
    public static async Task<List<DayChild>> OfAsync(Session session, VillageCode village, Guid posyandu, DateOnly day, CancellationToken cancel)
    {
        var guests = (await session.ListAsync(
            "SELECT DISTINCT person FROM child_visit WHERE village_code = @village AND on_day = @day AND posyandu = @posyandu AND form = 0", row => row.Id(0), cancel,
            ("@village", village), ("@day", day), ("@posyandu", posyandu))).ToHashSet();

        var children = await ReadAsync(session, village, day, Select, cancel);
        var here = children.Where(child => child.Posyandu == posyandu || guests.Contains(child.Person.Id)).ToList();
        return [.. (await WithVisitsAsync(session, village, here, cancel))
            .OrderBy(child => child.Posyandu != posyandu)
            .ThenBy(child => child.Person.FirstOn >= day)
            .ThenBy(child => child.Name, StringComparer.OrdinalIgnoreCase).ThenBy(child => child.Person.Id)];
    }

    /// <summary>One child of a village, when it is under five on the day.</summary>
    public static async Task<DayChild?> FindAsync(Session session, VillageCode village, Guid id, DateOnly day, CancellationToken cancel)
    {
        var found = await ReadAsync(session, village, day, $"{Select} AND p.id = @id", cancel, ("@id", id));
        return await WithVisitsAsync(session, village, found, cancel) is [var child, ..] ? child : null;
    }

    /// <summary>The children of a village whose folded name holds these words, or whose number has this key; without their visits.</summary>
    public static async Task<List<DayChild>> NamedAsync(Session session, VillageCode village, string words, byte[]? nik, DateOnly day, CancellationToken cancel) =>
        await ReadAsync(session, village, day, nik is null
            ? $"{Select} AND p.folded LIKE @like"
            : $"{Select} AND p.id IN (SELECT n.person FROM nik_index n WHERE n.village_code = p.village_code AND n.hmac = @nik)",
            cancel, nik is null ? ("@like", $"%{words}%") : ("@nik", nik));

    private static async Task<List<DayChild>> ReadAsync(
        Session session, VillageCode village, DateOnly day, string sql, CancellationToken cancel, params (string, object?)[] values)
    {
        var children = await session.ListAsync(
            sql, Child, cancel, [("@village", village), ("@day", day), ("@eldest", day.AddMonths(-UnderMonth).AddDays(-1)), .. values]);
        return [.. children.Where(child => !(child.Person.Left?.On <= day) && Age.InMonths(child.Person.BornOn!.Value, day) < UnderMonth)];
    }

    private static DayChild Child(Row row) => new(
        row.Village(0),
        new()
        {
            Id = row.Id(1),
            Household = row.IdOrNull(4),
            Sex = Wire.Read(Wire.Sexes, row.TextOrNull(5)),
            BornOn = row.Day(6),
            BornPrecision = Wire.Read(Wire.Precisions, row.TextOrNull(7)) ?? BirthPrecision.Day,
            FirstOn = row.Day(8),
            Left = row.DayOrNull(9) is { } left ? new(left, row.WordOrNull<Departure>(10) ?? Departure.Moved) : null,
        },
        row.TextOrNull(2) ?? "", row.Id(3), row.IdOrNull(11), row.TextOrNull(12));

    private static async Task<List<DayChild>> WithVisitsAsync(Session session, VillageCode village, List<DayChild> children, CancellationToken cancel)
    {
        if (children.Count == 0) return [];

        var names = string.Join(", ", children.Select((_, i) => $"@p{i}"));
        var visits = (await session.ListAsync(
            $"SELECT {VisitColumns} FROM child_visit WHERE village_code = @village AND person IN ({names}) ORDER BY number",
            row => (Person: row.Id(1), Visit: StateReader.Child(row)), cancel,
            [("@village", village), .. children.Select((child, i) => ($"@p{i}", (object?)child.Person.Id))])).ToLookup(read => read.Person, read => read.Visit);
        return [.. children.Select(child => child with { Visits = [.. visits[child.Person.Id]] })];
    }
}
