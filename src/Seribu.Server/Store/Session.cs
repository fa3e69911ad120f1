using System.Data.Common;

namespace Seribu.Server.Store;

/// <summary>One open connection, with or without a transaction. SQL is a constant in the slice that asks; values travel as parameters.</summary>
public sealed class Session(DbConnection connection, DbTransaction? transaction) : IAsyncDisposable
{
    // More than this and the reckoning waits for the writing: memory stays small.
    private const int MostWaiting = 16;

    private readonly List<Func<Task>> holders = [];
    private Task behind = Task.CompletedTask;
    private int waiting;

    /// <summary>The connection, for a bulk writer.</summary>
    public DbConnection Connection => connection;

    /// <summary>The transaction, for a bulk writer.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>Writes while the caller goes on reckoning. Whatever is asked of the session next waits for it first, and hears of its failure.</summary>
    internal async Task BehindAsync(Func<Task> write)
    {
        if (Volatile.Read(ref waiting) >= MostWaiting) await behind;
        Interlocked.Increment(ref waiting);
        behind = AfterAsync(behind, write);
    }

    /// <summary>Names who holds rows back until they are many. They are sent before the session is asked anything, and before it commits.</summary>
    internal void Holds(Func<Task> send) => holders.Add(send);

    /// <summary>Waits for what is being written; who asks or commits next hears whether it failed.</summary>
    internal async Task QuietAsync() => await behind.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Runs a statement and says how many rows it touched.</summary>
    public async Task<int> RunAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await SettleAsync();
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Reads all rows.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, Func<Row, T> read, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await SettleAsync();
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);

        var rows = new List<T>();
        var row = new Row(reader);
        while (await reader.ReadAsync(cancel)) rows.Add(read(row));
        return rows;
    }

    /// <summary>Reads the first row, or the default when there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<Row, T> read, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await SettleAsync();
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);

        return await reader.ReadAsync(cancel) ? read(new(reader)) : default;
    }

    /// <summary>Reads rows one by one, for those too many to hold.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<Row, T> read, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await SettleAsync();
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);

        var row = new Row(reader);
        while (await reader.ReadAsync(cancel)) yield return read(row);
    }

    /// <summary>Keeps what was written.</summary>
    public async Task CommitAsync(CancellationToken cancel)
    {
        await SettleAsync();
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }

    /// <summary>Closes the session; what was not committed is undone.</summary>
    public async ValueTask DisposeAsync()
    {
        await QuietAsync();
        if (transaction is not null) await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async ValueTask SettleAsync()
    {
        foreach (var send in holders) await send();
        await behind;
    }

    private async Task AfterAsync(Task before, Func<Task> write)
    {
        try
        {
            await before;
            await Task.Run(write);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = Cell.Of(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
