using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;

namespace Seribu.Server.Store;

/// <summary><c>COPY</c> for new rows, one <c>DELETE … USING unnest</c> for those that go.</summary>
/// <remarks>
/// Rows of a table wait for others of their kind, for the server plans and opens its indexes for every <c>COPY</c> anew. They wait as the bytes that are sent:
/// the cells they were made from are forgotten young, and nothing of them is moved by the collector.
/// </remarks>
internal sealed class PostgresBulkWriter : BulkWriter
{
    // So many rows of a table go by one COPY at least, while more may come: two answers are waited for each time.
    private const int Many = 6_000;

    // So many buffers are kept for the next who writes.
    private const int MostEmpty = 24;

    private readonly Session session;
    private readonly ConcurrentBag<CopyBuffer> empty;
    private readonly Dictionary<Table, CopyBuffer> held = [];

    /// <param name="session">Where it writes.</param>
    /// <param name="empty">Buffers that nobody uses, those of earlier sessions too.</param>
    public PostgresBulkWriter(Session session, ConcurrentBag<CopyBuffer> empty)
    {
        (this.session, this.empty) = (session, empty);
        session.Holds(SendAsync);
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)session.Connection;

    public override async Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        if (!held.TryGetValue(table, out var together)) held[table] = together = empty.TryTake(out var used) ? used : new();
        foreach (var row in rows) together.Add(table, row);
        if (together.Rows < Many) return;

        held.Remove(table);
        await session.BehindAsync(() => CopyAsync(table, together, cancel));
    }

    public override async Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel)
    {
        if (keys.Count == 0) return;
        await SendAsync();
        await session.BehindAsync(() => DeleteThemAsync(table, keys, cancel));
    }

    private async Task SendAsync()
    {
        foreach (var (table, rows) in held) await session.BehindAsync(() => CopyAsync(table, rows, CancellationToken.None));
        held.Clear();
    }

    private async Task CopyAsync(Table table, CopyBuffer rows, CancellationToken cancel)
    {
        await using var copy = await Connection.BeginRawBinaryCopyAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        try
        {
            await copy.WriteAsync(rows.Whole(), cancel);
        }
        catch
        {
            // Closed without a word, the stream would keep the rows that were sent.
            await copy.CancelAsync();
            throw;
        }

        rows.Clear();
        if (empty.Count < MostEmpty) empty.Add(rows);
    }

    private async Task DeleteThemAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel)
    {
        var columns = table.Columns.Take(table.KeyLength).ToList();
        await using var command = Connection.CreateCommand();
        command.CommandText =
            $"DELETE FROM {table.Name} t USING unnest({string.Join(", ", columns.Select((_, i) => $"@k{i}"))}) AS k({string.Join(", ", columns.Select(c => c.Name))}) " +
            $"WHERE {string.Join(" AND ", columns.Select(c => $"t.{c.Name} = k.{c.Name}"))}";
        for (var i = 0; i < columns.Count; i++)
        {
            var cells = keys.Select(key => Cell.Of(key[i]));
            command.Parameters.Add(new NpgsqlParameter($"k{i}", NpgsqlDbType.Array | Kind(columns[i]))
            {
                Value = columns[i].Kind switch
                {
                    ColumnKind.Text => cells.Cast<string>().ToArray(),
                    ColumnKind.Int => cells.Cast<long>().ToArray(),
                    _ => cells.Cast<byte[]>().ToArray(),
                },
            });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlDbType Kind(Column column) => column.Kind switch
    {
        ColumnKind.Text => NpgsqlDbType.Text,
        ColumnKind.Int => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Bytea,
    };
}
