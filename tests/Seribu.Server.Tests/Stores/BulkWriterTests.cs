using System.Data.Common;
using Seribu.Server.Store;

namespace Seribu.Server.Tests.Stores;

public sealed class BulkWriterOnSqlite(SqliteStore store) : BulkWriterTests(store), IClassFixture<SqliteStore>;

public sealed class BulkWriterOnPostgres(PostgresStore store) : BulkWriterTests(store), IClassFixture<PostgresStore>;

/// <summary>What is written in bulk is read back as it was, in both stores.</summary>
public abstract class BulkWriterTests(TestStore store)
{
    private static readonly Table Things = Table.Of("things", 2, "village_code:t number:i word:t bytes:b");

    [Fact]
    public async Task Rows_are_read_back_as_they_were_written()
    {
        var database = await store.EmptyAsync();
        await using var session = await OpenAsync(database);
        // Longer than what is sent together, beside the edges of each kind.
        object?[][] rows =
        [
            ["19.05.01.2001", long.MinValue, "", Array.Empty<byte>()],
            ["19.05.01.2001", -1L, "Né 🌊 \"a\", b\t\n\\.", new byte[] { 0, 255, 10 }],
            ["19.05.01.2001", 0L, null, null],
            ["19.05.01.2001", long.MaxValue, new string('é', 100_000), Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray()],
        ];
        await using var bulk = database.Bulk(session);

        await bulk.InsertAsync(Things, rows, CancellationToken.None);

        Assert.Equal(rows, await ReadAsync(session));
    }

    [Fact]
    public async Task What_was_handed_over_is_there_for_whoever_asks_or_deletes_next()
    {
        var database = await store.EmptyAsync();
        await using var session = await OpenAsync(database);
        await using var bulk = database.Bulk(session);

        for (var i = 0; i < 50; i++) await bulk.InsertAsync(Things, [.. Enumerable.Range(i * 100, 100).Select(n => (object?[])["19.05.01.2001", (long)n, "a", null])], CancellationToken.None);
        await bulk.DeleteAsync(Things, [["19.05.01.2001", 4999L], ["19.05.01.2001", 0L]], CancellationToken.None);
        await bulk.ReplaceAsync(Things, [["19.05.01.2001", 1L, "b", null]], CancellationToken.None);

        Assert.Equal(4998L, await session.FirstAsync("SELECT COUNT(*) FROM things", r => r.Long(0), CancellationToken.None));
        Assert.Equal("b", await session.FirstAsync("SELECT word FROM things WHERE number = 1", r => r.Text(0), CancellationToken.None));
    }

    [Fact]
    public async Task A_row_that_cannot_stand_is_told_to_whoever_commits()
    {
        var database = await store.EmptyAsync();
        await using var session = await OpenAsync(database);
        await using var bulk = database.Bulk(session);

        await bulk.InsertAsync(Things, [["19.05.01.2001", 1L, "a", null], ["19.05.01.2001", 1L, "again", null]], CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => session.CommitAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_cell_of_another_kind_than_its_column_is_told_and_nothing_is_kept()
    {
        var database = await store.EmptyAsync();
        await using var session = await OpenAsync(database);
        await using var bulk = database.Bulk(session);

        // Told at once where rows become bytes at once, else when they are written: before the commit in either store.
        await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await bulk.InsertAsync(Things, [["19.05.01.2001", 1L, "a", null], ["19.05.01.2001", new Version(1, 0), "b", null]], CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        });
    }

    private static async Task<Session> OpenAsync(Database database)
    {
        var session = await database.WriteAsync(CancellationToken.None);
        var types = Things.Columns.Select(c => $"{c.Name} {database.Words["$" + c.Kind.ToString().ToLowerInvariant()]}");
        await session.RunAsync($"CREATE TABLE things ({string.Join(", ", types)}, PRIMARY KEY (village_code, number))", CancellationToken.None);
        return session;
    }

    private static Task<List<object?[]>> ReadAsync(Session session) =>
        session.ListAsync($"SELECT {Things.ColumnList} FROM things ORDER BY number", r => r.Cells(Things), CancellationToken.None);
}
