using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Home;

/// <summary>Something in a village's book that waits for a person.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Code"><c>conflict</c>, <c>measured-twice</c>, <c>dose-twice</c>, <c>held-back</c> …</param>
/// <param name="On">The day it is about.</param>
public sealed record WaitingCase(Guid Subject, string Code, DateOnly On)
{
    /// <summary>The word of its page's address: <c>orang</c>, <c>keluarga</c> or <c>kehamilan</c>.</summary>
    public required string Place { get; init; }

    public Guid? Home { get; init; }

    public Guid? Posyandu { get; init; }

    /// <summary>Empty when it was erased or never recorded.</summary>
    public string? Name { get; init; }

    public DateOnly? BornOn { get; init; }
}

/// <summary>Reads what waits in a village, within what the asker may see.</summary>
public sealed class ReadWaiting(Database database)
{
    // Two values of a register field; the others concern measurements, and those come first.
    private const string Conflict = "conflict";

    private const string Found =
        """
        SELECT f.subject, f.code, f.on_day, CASE WHEN g.id IS NOT NULL THEN 'kehamilan' WHEN p.id IS NULL THEN 'keluarga' ELSE 'orang' END,
            COALESCE(h.id, p.home, g.home), h.posyandu, COALESCE(p.name, w.name, e.name), p.born_on
        FROM finding f
        LEFT JOIN person p ON p.village_code = f.village_code AND p.id = f.subject
        LEFT JOIN pregnancy g ON g.village_code = f.village_code AND g.id = f.subject
        LEFT JOIN person w ON w.village_code = g.village_code AND w.id = g.woman
        LEFT JOIN household h ON h.village_code = f.village_code AND h.id = COALESCE(p.home, g.home, f.subject)
        LEFT JOIN person e ON e.village_code = h.village_code AND e.id = h.head AND p.id IS NULL
        WHERE f.village_code = @village AND f.settled_by IS NULL AND COALESCE(p.id, g.id, h.id) IS NOT NULL
        """;

    private const string Held =
        """
        SELECT v.person, 'held-back', v.on_day, 'orang', p.home, h.posyandu, p.name, p.born_on, v.fact
        FROM child_visit v
        JOIN person p ON p.village_code = v.village_code AND p.id = v.person
        LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home
        WHERE v.village_code = @village AND v.held = 1
        """;

    /// <summary>What waits, numbers before names and then the longest waiting; one line for each case and sort.</summary>
    public async Task<IReadOnlyList<WaitingCase>> AnswerAsync(VillageCode village, Scope people, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var found = await session.ListAsync(Found, Read, cancel, ("@village", village));
        foreach (var (held, fact) in await session.ListAsync(Held, r => (Read(r), r.Id(8)), cancel, ("@village", village)))
            if (!await IsKeptAsync(session, village, held.Subject, fact, cancel)) found.Add(held);

        return
        [
            .. found.Where(one => people.Contains(village, one.Posyandu, one.Home))
                .GroupBy(one => (one.Subject, one.Code)).Select(same => same.MaxBy(one => one.On)!)
                .OrderBy(one => one.Code == Conflict).ThenBy(one => one.On).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The names of some people of a village.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(VillageCode village, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return new Dictionary<Guid, string>();

        await using var session = await database.ReadAsync(cancel);
        var places = string.Join(", ", ids.Select((_, at) => $"@i{at}"));
        return (await session.ListAsync(
            $"SELECT id, name FROM person WHERE village_code = @village AND name IS NOT NULL AND id IN ({places})", r => (Id: r.Id(0), Name: r.Text(1)), cancel,
            [("@village", village), .. ids.Select((id, at) => ($"@i{at}", (object?)id))])).ToDictionary(person => person.Id, person => person.Name);
    }

    // Somebody looked already and left the number held back.
    private static async Task<bool> IsKeptAsync(Session session, VillageCode village, Guid person, Guid fact, CancellationToken cancel) =>
        Replay.Counting(await BookLines.AboutAsync(session, village.Text, [person], cancel))
            .Any(line => line.Fact.Body is Verdict { Choice: "keep" } verdict && verdict.Fact == fact);

    private static WaitingCase Read(Row r) => new(r.Id(0), r.Text(1), r.Day(2))
    {
        Place = r.Text(3),
        Home = r.IdOrNull(4),
        Posyandu = r.IdOrNull(5),
        Name = r.TextOrNull(6),
        BornOn = r.DayOrNull(7),
    };
}
