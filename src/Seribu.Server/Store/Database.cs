using System.Data.Common;

namespace Seribu.Server.Store;

/// <summary>Where the books lie: an embedded file or a PostgreSQL server. Everything above speaks the SQL both understand.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary><c>SQLite</c> or <c>PostgreSQL</c>, for people.</summary>
    public abstract string Product { get; }

    /// <summary>What the schema's <c>$words</c> mean in this store.</summary>
    public abstract IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Chooses the store: a connection string wins over a data folder.</summary>
    public static Database At(string? connectionString, DirectoryInfo folder) => connectionString is { Length: > 0 }
        ? new PostgresDatabase(connectionString)
        : new SqliteDatabase(FileIn(folder));

    /// <summary>Whether a folder holds a store.</summary>
    public static bool IsIn(DirectoryInfo folder) => File.Exists(FileIn(folder));

    /// <summary>Opens a session for reading, or for single statements. Who holds one opens no second: readers may be few, and would wait for themselves.</summary>
    public async Task<Session> ReadAsync(CancellationToken cancel = default) => new(await OpenReaderAsync(cancel), null);

    /// <summary>Opens a session whose statements stand or fall together. Only <see cref="Session.CommitAsync"/> keeps them.</summary>
    public async Task<Session> WriteAsync(CancellationToken cancel = default)
    {
        var connection = await OpenAsync(cancel);
        return new(connection, await BeginAsync(connection, cancel));
    }

    /// <summary>Opens a session that sees the store as it is now, whatever is written meanwhile.</summary>
    public async Task<Session> SnapshotAsync(CancellationToken cancel = default)
    {
        var connection = await OpenAsync(cancel);
        return new(connection, await SnapshotAsync(connection, cancel));
    }

    /// <summary>A writer of many rows at once inside a session's transaction.</summary>
    public abstract BulkWriter Bulk(Session session);

    /// <summary>Opens a connection with this store's settings.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "seribu.db");

    /// <summary>Opens a connection for one who only asks; a store may let few of them ask at a time.</summary>
    protected virtual Task<DbConnection> OpenReaderAsync(CancellationToken cancel) => OpenAsync(cancel);

    /// <summary>Starts a transaction that only reads, all of it at one moment.</summary>
    protected abstract Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Starts a transaction that may write.</summary>
    protected abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel);
}
