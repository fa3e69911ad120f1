using Npgsql;
using NpgsqlTypes;

namespace Seribu.Server.Store;

/// <summary><c>COPY</c> for new rows, one <c>DELETE … USING unnest</c> for those that go.</summary>
internal sealed class PostgresBulkWriter(Session session) : BulkWriter
{
    private NpgsqlConnection Connection => (NpgsqlConnection)session.Connection;

    public override async Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        await using var copy = await Connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < table.Columns.Length; i++)
            {
                var cell = Cell.Of(row[i]);
                if (cell is DBNull) await copy.WriteNullAsync(cancel);
                else await copy.WriteAsync(cell, Kind(table.Columns[i]), cancel);
            }
        }

        await copy.CompleteAsync(cancel);
    }

    public override async Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel)
    {
        if (keys.Count == 0) return;
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
