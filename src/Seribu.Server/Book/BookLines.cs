using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Reads lines of a book back as facts.</summary>
internal static class BookLines
{
    private const string Columns =
        "e.number, e.author, e.held, e.marks, e.envelope, p.body FROM entry e LEFT JOIN entry_personal p ON p.village_code = e.village_code AND p.number = e.number";

    /// <summary>Every line about a subject or one of the ids merged into it, in the order of the book.</summary>
    public static async Task<List<Line>> AboutAsync(Session session, string village, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var lines = new SortedDictionary<long, Line>();
        foreach (var id in ids)
            foreach (var line in await session.ListAsync(
                $"SELECT {Columns} WHERE e.village_code = @village AND (e.subject = @id OR e.number IN (SELECT number FROM entry_about WHERE village_code = @village AND subject = @id))",
                Read, cancel, ("@village", village), ("@id", id))) lines[line.Number] = line;
        return [.. lines.Values];
    }

    /// <summary>The lines of a book for which a condition on its entries holds, in their order.</summary>
    public static Task<List<Line>> WhereAsync(Session session, string village, string condition, CancellationToken cancel) =>
        session.ListAsync($"SELECT {Columns} WHERE e.village_code = @village AND {condition} ORDER BY e.number", Read, cancel, ("@village", village));

    /// <summary>Every line of a book from a number on.</summary>
    public static IAsyncEnumerable<Line> AllAsync(Session session, string village, long after, CancellationToken cancel) =>
        session.StreamAsync($"SELECT {Columns} WHERE e.village_code = @village AND e.number > @after ORDER BY e.number", Read, cancel, ("@village", village), ("@after", after));

    private static Line Read(Row row)
    {
        // What was accepted once is read again: problems were settled at the door.
        var fact = FactReader.Read(row.Bytes(4), row.BytesOrNull(5) ?? [], []) ?? throw new InvalidDataException($"Line {row.Long(0)} cannot be read.");
        return new(row.Long(0), row.Id(1), row.Yes(2), StateReader.Texts(row.TextOrNull(3)), fact);
    }
}
