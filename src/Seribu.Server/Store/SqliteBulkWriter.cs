using Microsoft.Data.Sqlite;

namespace Seribu.Server.Store;

/// <summary>Prepared statements, kept for the life of the transaction.</summary>
internal sealed class SqliteBulkWriter(Session session) : BulkWriter
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public override Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel) =>
        Each(Prepare("INSERT INTO", table, table.Columns.Length), rows, cancel);

    public override Task ReplaceAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel) =>
        Each(Prepare("INSERT OR REPLACE INTO", table, table.Columns.Length), rows, cancel);

    public override Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel) =>
        Each(Prepare("DELETE FROM", table, table.KeyLength), keys, cancel);

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        await base.DisposeAsync();
    }

    private static Task Each(SqliteCommand command, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var parameters = command.Parameters;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = Cell.Of(row[i]);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    private SqliteCommand Prepare(string verb, Table table, int columns)
    {
        if (prepared.TryGetValue(verb + table.Name, out var known)) return known;

        var names = table.Columns.Take(columns).Select((c, i) => $"{c.Name} = @{i}");
        var command = (SqliteCommand)session.Connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)session.Transaction;
        command.CommandText = verb == "DELETE FROM"
            ? $"DELETE FROM {table.Name} WHERE {string.Join(" AND ", names)}"
            : $"{verb} {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@{i}"))})";
        for (var i = 0; i < columns; i++) command.Parameters.Add(new SqliteParameter($"@{i}", null));
        command.Prepare();
        return prepared[verb + table.Name] = command;
    }
}
