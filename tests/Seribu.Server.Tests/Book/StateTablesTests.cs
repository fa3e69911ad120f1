using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class StateTablesOnSqlite(SqliteStore store) : StateTablesTests(store), IClassFixture<SqliteStore>;

public sealed class StateTablesOnPostgres(PostgresStore store) : StateTablesTests(store), IClassFixture<PostgresStore>;

/// <summary>What the bulk writer fills is what the schema has, in both stores.</summary>
public abstract class StateTablesTests(TestStore store)
{
    [Fact]
    public async Task Every_table_of_the_state_has_the_columns_that_are_written()
    {
        await using var session = await store.Database.ReadAsync();
        var real = (await StoredTables.OfAsync(session, store.Database, CancellationToken.None)).ToDictionary(t => t.Name);

        Assert.All([.. StateTables.State, StateTables.Entry, StateTables.EntryPersonal, StateTables.EntryAbout, StateTables.Tombstone], table =>
            Assert.Equal(table.Columns.Select(c => (c.Name, c.Kind)).Order(), real[table.Name].Columns.Select(c => (c.Name, c.Kind)).Order()));
    }

    [Fact]
    public async Task The_village_leads_every_key_of_a_table_that_belongs_to_one()
    {
        await using var session = await store.Database.ReadAsync();
        var keys = await session.ListAsync(
            store.Database is SqliteDatabase
                ? "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.pk = 1 WHERE m.type = 'table'"
                : "SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k JOIN information_schema.table_constraints t ON t.constraint_name = k.constraint_name AND t.constraint_type = 'PRIMARY KEY' WHERE k.ordinal_position = 1 AND k.table_schema = current_schema()",
            r => (Table: r.Text(0), First: r.Text(1)), CancellationToken.None);
        var villages = (await StoredTables.OfAsync(session, store.Database, CancellationToken.None)).Where(t => t.Columns.Any(c => c.Name == "village_code")).Select(t => t.Name).ToHashSet();

        // Who looked at what is the installation's own record; it names a village only where there was one.
        villages.Remove("access_log");

        Assert.NotEmpty(villages);
        Assert.All(keys.Where(k => villages.Contains(k.Table)), key => Assert.Equal("village_code", key.First));
    }
}
