namespace Seribu.Server.Store;

/// <summary>The tables a store really has, as the store itself tells: for backups, and for tests that compare.</summary>
public static class StoredTables
{
    /// <summary>Every table with its columns, in an order in which rows can be put back.</summary>
    public static async Task<IReadOnlyList<Table>> OfAsync(Session session, Database database, CancellationToken cancel)
    {
        var sql = database is SqliteDatabase
            ? "SELECT m.name, c.name, upper(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
            : "SELECT table_name, column_name, upper(data_type) FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";
        var columns = await session.ListAsync(sql, r => (Table: r.Text(0), Column: r.Text(1), Type: r.Text(2)), cancel);
        return
        [
            .. columns.GroupBy(c => c.Table).OrderBy(t => Order(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => Table.Of(t.Key, 0, string.Join(' ', t.Select(c => $"{c.Column}:{Kind(c.Type)}")))),
        ];
    }

    // Accounts come before what points at them.
    private static int Order(string table) => table switch { "account" => 0, "account_grant" => 1, _ => 2 };

    private static char Kind(string type) => type switch
    {
        "BLOB" or "BYTEA" => 'b',
        "TEXT" or "CHARACTER VARYING" => 't',
        _ => 'i',
    };
}
