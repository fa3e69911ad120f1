using System.Collections.Frozen;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Seribu.Server.Store;

/// <summary>One file: WAL, and <c>synchronous=FULL</c> because a receipt is a promise.</summary>
public sealed class SqliteDatabase : Database
{
    private static readonly FrozenDictionary<string, string> SqliteWords = new Dictionary<string, string>
    {
        ["$text"] = "TEXT",
        ["$bytes"] = "BLOB",
        ["$int"] = "INTEGER",
        ["$clustered"] = "WITHOUT ROWID",
    }.ToFrozenDictionary();

    private readonly string connectionString;
    private readonly ConditionalWeakTable<sqlite3, SqliteDatabase> told = [];

    public SqliteDatabase(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // The command line and a running server may share the file: wait for each other's commit.
            DefaultTimeout = 30,
            ForeignKeys = true,
        }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public override string Product => "SQLite";

    public override IReadOnlyDictionary<string, string> Words => SqliteWords;

    /// <summary>For EF, which opens its own connections.</summary>
    public string ConnectionString => connectionString;

    public override BulkWriter Bulk(Session session) => new SqliteBulkWriter(session);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);

        // A pooled connection keeps its settings: only a new one is told.
        if (!told.TryAdd(connection.Handle!, this)) return connection;
        using var pragma = connection.CreateCommand();
        // A page of 8 KB holds a dozen lines of a book; a file that exists keeps the size it was made with.
        pragma.CommandText =
            "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";
        pragma.ExecuteNonQuery();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(connection);
        return base.DisposeAsync();
    }

    protected override Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // BEGIN IMMEDIATE: a writer learns at once that another one is at work, not in the middle of its work.
    protected override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));
}
