using System.Collections.Frozen;
using System.Data.Common;
using Npgsql;

namespace Seribu.Server.Store;

/// <summary>A PostgreSQL server, 15 or newer, alone or spread over machines by village.</summary>
public sealed class PostgresDatabase(string connectionString) : Database
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

    public override string Product => "PostgreSQL";

    public override IReadOnlyDictionary<string, string> Words => PostgresWords;

    /// <summary>For EF and for the tools that stand beside the server.</summary>
    public NpgsqlDataSource Source => source;

    public override BulkWriter Bulk(Session session) => new PostgresBulkWriter(session);

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    // A page asks a dozen short questions: planning each anew would cost more than answering it. Sessions leave nothing behind that must be swept before the next one.
    private static NpgsqlConnectionStringBuilder Settings(string connectionString) => new(connectionString) { MaxAutoPrepare = 200, NoResetOnClose = true };

    protected override async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);

    protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(cancel);
}
