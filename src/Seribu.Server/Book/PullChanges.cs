using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What changed in a village since a number of its book: state rows within the asker's scope, masked by role, and rows that are gone. Never other people's facts.</summary>
internal static class PullChanges
{
    private const int PageSize = 2_000;

    // Which rows a family has, and by which column each finds the person or pregnancy it is about.
    private static readonly (Table Table, string? By)[] Feeds =
    [
        (StateTables.Of(Register.Household), null), (StateTables.Of(Register.Person), "id"), (StateTables.Of(Register.Pregnancy), "id"),
        (StateTables.ChildVisit, "person"), (StateTables.PreschoolMonth, "person"), (StateTables.PregnancyVisit, "pregnancy"),
    ];

    public static void Map(RouteGroupBuilder village) =>
        village.MapGet("/changes", Handle).Requires(Policy.People).WithSummary("State rows changed since a number of the book");

    internal sealed record Changed(string Kind, IReadOnlyDictionary<string, object?> Row);

    internal sealed record Gone(string Kind, Guid Id);

    internal sealed record Page(string Village, long Epoch, long Number, bool More, IReadOnlyList<Changed> Rows, IReadOnlyList<Gone> Gone);

    private static async Task<Results<Ok<Page>, NotFound>> Handle(string village, long? after, Database database, Author author, Scope scope, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return TypedResults.NotFound();
        await using var session = await database.SnapshotAsync(cancel);
        var book = await session.FirstAsync(
            "SELECT epoch, last_number FROM book WHERE village_code = @village", r => (Epoch: r.Long(0), Number: r.Long(1)), cancel, ("@village", code));
        if (book.Epoch == 0) return TypedResults.NotFound();

        var from = after ?? 0;
        var rows = new List<(long Number, Changed Row)>();
        foreach (var (table, by) in Feeds) rows.AddRange(await FeedAsync(session, table, by, code, from, scope, Masking.Of(author, code), cancel));

        var page = rows.OrderBy(r => r.Number).Take(PageSize).ToList();
        var more = rows.Count > PageSize;
        // A page ends with a whole line: rows of one number travel together.
        var upTo = more ? page[^1].Number - 1 : book.Number;
        if (more && upTo <= from) upTo = page[^1].Number;
        var gone = await session.ListAsync(
            "SELECT kind, id FROM tombstone WHERE village_code = @village AND changed > @after AND changed <= @upto ORDER BY changed",
            r => new Gone(r.Text(0), r.Id(1)), cancel, ("@village", code), ("@after", from), ("@upto", upTo));
        return TypedResults.Ok(new Page(code.Text, book.Epoch, upTo, more, [.. rows.Where(r => r.Number <= upTo).OrderBy(r => r.Number).Select(r => r.Row)], gone));
    }

    private static async Task<List<(long, Changed)>> FeedAsync(
        Session session, Table table, string? by, VillageCode village, long after, Scope scope, Masking masking, CancellationToken cancel)
    {
        var (mine, values) = by switch { null => scope.Households("t"), "id" => scope.Homes("t"), _ => scope.Homes("h") };
        var join = by is null or "id" ? "" : $" JOIN {by} h ON h.village_code = t.village_code AND h.id = t.{by}";
        var changed = Array.FindIndex(table.Columns, c => c.Name == "changed");
        return await session.ListAsync(
            $"SELECT {string.Join(", ", table.Columns.Select(c => "t." + c.Name))} FROM {table.Name} t{join} WHERE t.village_code = @village AND t.changed > @after AND {mine} ORDER BY t.changed LIMIT {PageSize + 1}",
            r => (r.Long(changed), new Changed(table.Name, masking.Row(table, r.Cells(table)))), cancel, [("@village", village), ("@after", after), .. values]);
    }
}
