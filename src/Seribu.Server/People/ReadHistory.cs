using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A line of the village's book about a case, with its receipt.</summary>
/// <param name="Line">The line.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="ReceivedAt">When it was heard of.</param>
/// <param name="Receipt">Its proof.</param>
/// <param name="Counts">Still in force: neither withdrawn nor replaced.</param>
public sealed record HistoryLine(Line Line, string AuthorName, string Source, DateTimeOffset ReceivedAt, Receipt Receipt, bool Counts)
{
    public Fact Fact => Line.Fact;

    /// <summary>The village whose book it came from, when an arrival brought it: the receipt is then that arrival's.</summary>
    public string? BroughtFrom { get; init; }

    /// <summary>Whole days since the server received it, as the right to correct counts them.</summary>
    public int AgeDays(DateTimeOffset now) => (int)((now - ReceivedAt).TotalMilliseconds / 86_400_000);
}

/// <summary>Reads every line of a book about some subjects, newest first, and which of them still count.</summary>
public sealed class ReadHistory
{
    private const string Columns = """
        e.number, e.author, e.held, e.marks, e.envelope, p.body, a.full_name, e.source, e.received_at, e.epoch, e.hash FROM entry e
        LEFT JOIN entry_personal p ON p.village_code = e.village_code AND p.number = e.number LEFT JOIN account a ON a.id = e.author
        """;

    /// <summary>The lines about these subjects and those merged into them.</summary>
    internal static async Task<IReadOnlyList<HistoryLine>> AboutAsync(Session session, VillageCode village, IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var read = new SortedDictionary<long, HistoryLine>();
        var names = await WithMergedAsync(session, village, subjects, cancel);
        foreach (var id in names)
            foreach (var line in await session.ListAsync(
                $"SELECT {Columns} WHERE e.village_code = @village AND (e.subject = @id OR e.number IN (SELECT number FROM entry_about WHERE village_code = @village AND subject = @id))",
                row => Read(village, row), cancel, ("@village", village), ("@id", id)))
                read[line.Line.Number] = line;

        var lines = Brought.Into([.. read.Values.Select(line => line.Line)], names);
        var counting = Replay.Counting(lines).Select(line => line.Fact.Id).ToHashSet();
        var writers = await WritersAsync(session, lines, cancel);
        return [.. lines.Reverse().Select(line => Of(line, read[line.Number], writers) with { Counts = counting.Contains(line.Fact.Id) })];
    }

    private static HistoryLine Of(Line line, HistoryLine inBook, Dictionary<Guid, string> writers) => !line.Carried ? inBook
        : inBook with { Line = line, AuthorName = writers.GetValueOrDefault(line.Author, inBook.AuthorName), BroughtFrom = (inBook.Fact.Body as Arrival)?.FromVillage };

    // Who wrote what was brought may have an account here too: one server keeps the books of many villages.
    private static async Task<Dictionary<Guid, string>> WritersAsync(Session session, IReadOnlyList<Line> lines, CancellationToken cancel)
    {
        var writers = new Dictionary<Guid, string>();
        foreach (var author in lines.Where(line => line.Carried).Select(line => line.Author).Distinct())
            if (await session.FirstAsync("SELECT full_name FROM account WHERE id = @id", row => row.TextOrNull(0), cancel, ("@id", author)) is { } name) writers[author] = name;
        return writers;
    }

    private static async Task<HashSet<Guid>> WithMergedAsync(Session session, VillageCode village, IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var aliases = (await session.ListAsync("SELECT id, kept FROM alias WHERE village_code = @village", row => (Id: row.Id(0), Kept: row.Id(1)), cancel, ("@village", village)))
            .ToLookup(alias => alias.Kept, alias => alias.Id);
        var all = new HashSet<Guid>();
        var open = new Queue<Guid>(subjects);
        while (open.TryDequeue(out var id))
            if (all.Add(id))
                foreach (var merged in aliases[id]) open.Enqueue(merged);
        return all;
    }

    private static HistoryLine Read(VillageCode village, Row row)
    {
        var fact = FactReader.Read(row.Bytes(4), row.BytesOrNull(5) ?? [], []) ?? throw new InvalidDataException($"Line {row.Long(0)} cannot be read.");
        var line = new Line(row.Long(0), row.Id(1), row.Yes(2), StateReader.Texts(row.TextOrNull(3)), fact);
        return new(line, row.TextOrNull(6) ?? Author.House.Name, row.Text(7), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(8)),
            Receipt.Of(village.Text, row.Long(9), line.Number, row.Bytes(10)), Counts: false);
    }
}
