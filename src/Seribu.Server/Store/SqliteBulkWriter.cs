using System.Text;
using Microsoft.Data.Sqlite;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using SQLitePCL;

namespace Seribu.Server.Store;

/// <summary>Prepared statements of SQLite itself, bound by position and kept for the life of the transaction.</summary>
/// <remarks>The provider looks every parameter up by name for every row; a million rows feel that.</remarks>
internal sealed class SqliteBulkWriter(Session session) : BulkWriter
{
    private readonly sqlite3 handle = ((SqliteConnection)session.Connection).Handle!;
    private readonly Dictionary<(string Verb, Table Table), Statement> prepared = [];

    /// <summary>A statement, and what its places hold: they keep it from row to row.</summary>
    private sealed record Statement(sqlite3_stmt Handle, object?[] Bound);

    public override Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel) => Each("INSERT INTO", table, table.Columns.Length, rows, cancel);

    public override Task ReplaceAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel) =>
        Each("INSERT OR REPLACE INTO", table, table.Columns.Length, rows, cancel);

    public override Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel) => Each("DELETE FROM", table, table.KeyLength, keys, cancel);

    public override async ValueTask DisposeAsync()
    {
        await session.QuietAsync();
        foreach (var statement in prepared.Values) statement.Handle.Dispose();
        await base.DisposeAsync();
    }

    private Task Each(string verb, Table table, int cells, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        return rows.Count == 0 ? Task.CompletedTask : session.BehindAsync(() =>
        {
            Write(verb, table, cells, rows, cancel);
            return Task.CompletedTask;
        });
    }

    private void Write(string verb, Table table, int cells, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var statement = Prepare(verb, table, cells);
        for (var at = 0; at < rows.Count; at++)
        {
            if ((at & 0xFF) == 0) cancel.ThrowIfCancellationRequested();
            Bind(statement, rows[at], cells);
            var step = raw.sqlite3_step(statement.Handle);
            raw.sqlite3_reset(statement.Handle);
            if (step != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(step, handle);
        }
    }

    /// <summary>Binds what differs from the row before: villages, words and empty cells mostly do not.</summary>
    private static void Bind(Statement statement, object?[] row, int cells)
    {
        var bound = statement.Bound;
        for (var i = 0; i < cells; i++)
        {
            if (ReferenceEquals(bound[i], row[i]) || (bound[i] is not (null or byte[]) && bound[i]!.Equals(row[i]))) continue;
            Bind(statement.Handle, i + 1, row[i]);
            bound[i] = row[i];
        }
    }

    private static void Bind(sqlite3_stmt statement, int place, object? value)
    {
        switch (value)
        {
            case null: raw.sqlite3_bind_null(statement, place); break;
            case "": raw.sqlite3_bind_text(statement, place, ""); break;
            case string text: Bind(statement, place, text); break;
            case long number: raw.sqlite3_bind_int64(statement, place, number); break;
            case byte[] bytes: raw.sqlite3_bind_blob(statement, place, bytes); break;
            case bool yes: raw.sqlite3_bind_int64(statement, place, yes ? 1 : 0); break;
            case Guid id: Bind(statement, place, id); break;
            case DateOnly or VillageCode or Quarter or int or uint or Enum: Bind(statement, place, Cell.Of(value)); break;
            default: throw new NotSupportedException($"A cell cannot hold a {value.GetType().Name}.");
        }
    }

    private static void Bind(sqlite3_stmt statement, int place, string text)
    {
        Span<byte> bytes = text.Length <= 256 ? stackalloc byte[768] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        raw.sqlite3_bind_text(statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private static void Bind(sqlite3_stmt statement, int place, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        raw.sqlite3_bind_blob(statement, place, bytes);
    }

    private Statement Prepare(string verb, Table table, int cells)
    {
        if (prepared.TryGetValue((verb, table), out var known)) return known;

        var sql = verb == "DELETE FROM"
            ? $"DELETE FROM {table.Name} WHERE {string.Join(" AND ", table.Columns.Take(cells).Select(c => $"{c.Name} = ?"))}"
            : $"{verb} {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", Enumerable.Repeat("?", cells))})";
        var result = raw.sqlite3_prepare_v2(handle, sql, out var statement);
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, handle);
        return prepared[(verb, table)] = new(statement, new object?[cells]);
    }
}
