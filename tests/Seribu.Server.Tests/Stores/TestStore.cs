using Seribu.Server.Store;

namespace Seribu.Server.Tests.Stores;

/// <summary>A fresh store with the present schema for one class of tests.</summary>
/// <remarks>
/// Write the tests once in an abstract class that takes a <see cref="TestStore"/>, and run them on both stores by two lines:
/// <c>public sealed class BookOnSqlite(SqliteStore store) : BookTests(store), IClassFixture&lt;SqliteStore&gt;;</c> and the same with
/// <see cref="PostgresStore"/>.
/// </remarks>
public abstract class TestStore : IAsyncLifetime
{
    private readonly List<Database> opened = [];

    /// <summary>The store that all tests of the class share.</summary>
    public Database Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await NewAsync();

    /// <summary>Another fresh store, for a test that needs its own.</summary>
    public async Task<Database> NewAsync()
    {
        var database = await EmptyAsync();
        await Schema.UpgradeAsync(database, CancellationToken.None);
        return database;
    }

    /// <summary>A store without any schema.</summary>
    public async Task<Database> EmptyAsync()
    {
        var database = await OpenAsync();
        opened.Add(database);
        return database;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var database in opened) await database.DisposeAsync();
    }

    protected abstract Task<Database> OpenAsync();
}

/// <summary>Each store a file in a folder of its own.</summary>
public sealed class SqliteStore : TestStore
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override Task<Database> OpenAsync() =>
        Task.FromResult<Database>(new SqliteDatabase(Path.Combine(folder.FullName, $"{Guid.NewGuid():N}", "seribu.db")));
}

/// <summary>Each store a database of the run's own PostgreSQL. One reader at a time: who holds a reader's place and wants another would wait for ever.</summary>
public sealed class PostgresStore(PostgresServer server) : TestStore
{
    protected override async Task<Database> OpenAsync() => new PostgresDatabase(await server.NewDatabaseAsync(), readers: 1);
}
