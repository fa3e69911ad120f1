using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Seribu.Server.Accounts;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

/// <summary>EF maps the account tables and never makes them: its model and the real schema must say the same.</summary>
public abstract class AccountMapTests(TestStore store)
{
    /// <summary>Columns of a table as name, whether it may be empty, and its place in the key (0 for none).</summary>
    protected abstract string ColumnsOf { get; }

    [Fact]
    public async Task Ef_and_the_schema_know_the_same_columns()
    {
        var options = new DbContextOptionsBuilder<AccountStore>();
        AccountStore.Use(options, store.Database);
        await using var accounts = new AccountStore(options.Options);
        await using var session = await store.Database.ReadAsync();

        foreach (var table in accounts.Model.GetRelationalModel().Tables)
        {
            var real = await session.ListAsync(ColumnsOf, row => (Name: row.Text(0), MayBeEmpty: row.Int(1) != 0, Key: row.Int(2)), CancellationToken.None, ("@table", table.Name));

            Assert.Equal(
                table.Columns.Select(column => (column.Name, column.IsNullable, KeyOf(table, column))).Order(),
                real.Select(column => (column.Name, column.MayBeEmpty, column.Key)).Order());
        }
    }

    [Fact]
    public async Task Every_account_table_is_mapped()
    {
        var options = new DbContextOptionsBuilder<AccountStore>();
        AccountStore.Use(options, store.Database);
        await using var accounts = new AccountStore(options.Options);

        var mapped = accounts.Model.GetRelationalModel().Tables.Select(table => table.Name).Order();

        Assert.Equal(["account", "account_claim", "account_family", "account_grant", "account_login", "account_passkey", "account_token"], mapped);
    }

    private static int KeyOf(ITable table, IColumn column) => table.PrimaryKey!.Columns.ToList().IndexOf(column) + 1;
}

public sealed class AccountMapOnSqlite(SqliteStore store) : AccountMapTests(store), IClassFixture<SqliteStore>
{
    protected override string ColumnsOf => "SELECT name, 1 - \"notnull\", pk FROM pragma_table_info(@table)";
}

public sealed class AccountMapOnPostgres(PostgresStore store) : AccountMapTests(store), IClassFixture<PostgresStore>
{
    protected override string ColumnsOf => """
        SELECT c.column_name::text, CASE c.is_nullable WHEN 'YES' THEN 1::bigint ELSE 0::bigint END, COALESCE(k.ordinal_position, 0)::bigint
        FROM information_schema.columns c
        LEFT JOIN information_schema.table_constraints t ON t.table_name = c.table_name AND t.constraint_type = 'PRIMARY KEY'
        LEFT JOIN information_schema.key_column_usage k ON k.constraint_name = t.constraint_name AND k.table_name = c.table_name AND k.column_name = c.column_name
        WHERE c.table_name = @table
        """;
}
