using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using Npgsql;

namespace Seribu.Server.Store;

/// <summary>A PostgreSQL server, 15 or newer, alone or spread over machines by village.</summary>
/// <param name="connectionString">Where it is, and as whom.</param>
/// <param name="readers">How many may ask at a time; by default some for each processor.</param>
public sealed class PostgresDatabase(string connectionString, int? readers = null) : Database
{
    private static readonly FrozenDictionary<string, string> PostgresWords = new Dictionary<string, string>
    {
        // "C": codes and days sort by their characters, so that a prefix is a range whatever the server's locale.
        ["$text"] = "text COLLATE \"C\"",
        ["$bytes"] = "bytea",
        ["$int"] = "bigint",
        ["$clustered"] = "",
    }.ToFrozenDictionary();

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Settings(connectionString));

    // Readers queue here rather than share two processors among a hundred backends. Writers have a pool of their own, so that nobody who holds a reader's place waits for a writer who wants one.
    private readonly NpgsqlDataSource asking = NpgsqlDataSource.Create(Few(Settings(connectionString), readers ?? Math.Max(8, 4 * Environment.ProcessorCount)));

    // What a bulk writer filled and sent is filled again by the next.
    private readonly ConcurrentBag<CopyBuffer> empty = [];

    public override string Product => "PostgreSQL";

    public override IReadOnlyDictionary<string, string> Words => PostgresWords;

    /// <summary>For EF and for the tools that stand beside the server.</summary>
    public NpgsqlDataSource Source => source;

    public override BulkWriter Bulk(Session session) => new PostgresBulkWriter(session, empty);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    protected override async Task<DbConnection> OpenReaderAsync(CancellationToken cancel) => await asking.OpenConnectionAsync(cancel);

    public override async ValueTask DisposeAsync()
    {
        await asking.DisposeAsync();
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    // A page asks a dozen short questions: planning each anew would cost more than answering it. Sessions leave nothing behind that must be swept before the next one.
    private static NpgsqlConnectionStringBuilder Settings(string connectionString) => new(connectionString) { MaxAutoPrepare = 200, NoResetOnClose = true };

    private static NpgsqlConnectionStringBuilder Few(NpgsqlConnectionStringBuilder settings, int most)
    {
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, most);
        settings.MinPoolSize = Math.Min(settings.MinPoolSize, settings.MaxPoolSize);
        return settings;
    }

    protected override async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);

    protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(cancel);
}
