using Npgsql;
using NpgsqlTypes;

namespace Seribu.Server.Store;

/// <summary><c>COPY</c> for new rows, one <c>DELETE … USING unnest</c> for those that go.</summary>
internal sealed class PostgresBulkWriter(Session session) : BulkWriter
{
    // So many bytes are sent together.
    private const int Together = 64 << 10;

    private readonly CopyBuffer buffer = new();

    private NpgsqlConnection Connection => (NpgsqlConnection)session.Connection;

    public override Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel) =>
        rows.Count == 0 ? Task.CompletedTask : session.BehindAsync(() => CopyAsync(table, rows, cancel));

    public override Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel) =>
        keys.Count == 0 ? Task.CompletedTask : session.BehindAsync(() => DeleteThemAsync(table, keys, cancel));

    private async Task CopyAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        await using var copy = await Connection.BeginRawBinaryCopyAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        try
        {
            buffer.Begin();
            foreach (var row in rows)
            {
                buffer.Add(table, row);
                if (buffer.Written.Length < Together) continue;
                await copy.WriteAsync(buffer.Written, cancel);
                buffer.Clear();
            }

            buffer.End();
            await copy.WriteAsync(buffer.Written, cancel);
        }
        catch
        {
            // Closed without a word, the stream would keep the rows that were sent.
            await copy.CancelAsync();
            throw;
        }
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
