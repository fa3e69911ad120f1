using Seribu.Server.Store;

namespace Seribu.Server.Tests.Stores;

public abstract class SchemaTests(TestStore store)
{
    [Fact]
    public async Task A_fresh_store_is_brought_to_the_present_schema_step_by_step()
    {
        var database = await store.EmptyAsync();

        var applied = await Schema.UpgradeAsync(database, CancellationToken.None);

        Assert.Equal(Schema.Steps, applied);
    }

    [Fact]
    public async Task Upgrading_again_changes_nothing()
    {
        var applied = await Schema.UpgradeAsync(store.Database, CancellationToken.None);

        Assert.Empty(applied);
    }

    [Fact]
    public async Task What_was_not_committed_is_gone()
    {
        await using (var session = await store.Database.WriteAsync())
            await session.RunAsync("INSERT INTO secret (name, value) VALUES (@name, @value)", CancellationToken.None, ("@name", "lost"), ("@value", new byte[] { 1 }));

        await using var later = await store.Database.ReadAsync();
        var kept = await later.FirstAsync("SELECT COUNT(*) FROM secret WHERE name = @name", row => row.Long(0), CancellationToken.None, ("@name", "lost"));

        Assert.Equal(0, kept);
    }

    [Fact]
    public async Task An_id_comes_back_as_it_was_and_sorts_by_its_time()
    {
        var ids = Enumerable.Range(0, 5).Select(i => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(i))).ToList();
        await using var session = await store.Database.WriteAsync();
        foreach (var id in ids.AsEnumerable().Reverse())
            await session.RunAsync("INSERT INTO alias (village_code, id, kept, changed) VALUES ('19.05.01.2001', @id, @id, 1)", CancellationToken.None, ("@id", id));

        var read = await session.ListAsync("SELECT id FROM alias WHERE village_code = '19.05.01.2001' ORDER BY id", row => row.Id(0), CancellationToken.None);

        Assert.Equal(ids, read);
    }
}

public sealed class SchemaOnSqlite(SqliteStore store) : SchemaTests(store), IClassFixture<SqliteStore>;

public sealed class SchemaOnPostgres(PostgresStore store) : SchemaTests(store), IClassFixture<PostgresStore>;
