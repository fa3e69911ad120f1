namespace Seribu.Server.Store;

/// <summary>Writes many rows of one table inside a session's transaction, by the fastest durable way the store has.</summary>
/// <remarks>Rows handed over belong to the writer: it may still be at work on them when the call returns.</remarks>
public abstract class BulkWriter : IAsyncDisposable
{
    /// <summary>Adds rows that are not there yet.</summary>
    public abstract Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    /// <summary>Removes rows by their keys: the first cells of each row, as many as the table's key has.</summary>
    public abstract Task DeleteAsync(Table table, IReadOnlyList<object?[]> keys, CancellationToken cancel);

    /// <summary>Adds rows, or puts them in the place of those with the same key.</summary>
    public virtual async Task ReplaceAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        await DeleteAsync(table, rows, cancel);
        await InsertAsync(table, rows, cancel);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>What one column holds; the stores agree on these three.</summary>
public enum ColumnKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A whole number, or yes and no as 1 and 0.</summary>
    Int,

    /// <summary>Bytes; an id is 16 of them.</summary>
    Bytes,
}

/// <summary>A column: its name and what it holds.</summary>
public sealed record Column(string Name, ColumnKind Kind);

/// <summary>A table that is written in bulk. The key columns come first, the village's code before all.</summary>
public sealed class Table
{
    private Table(string name, int keyLength, Column[] columns)
    {
        (Name, KeyLength, Columns) = (name, keyLength, columns);
        ColumnList = string.Join(", ", columns.Select(c => c.Name));
    }

    /// <summary>Its name in the store.</summary>
    public string Name { get; }

    /// <summary>How many of the first columns are its key.</summary>
    public int KeyLength { get; }

    /// <summary>Its columns, in the order rows are written.</summary>
    public Column[] Columns { get; }

    /// <summary>The columns' names with commas.</summary>
    public string ColumnList { get; }

    /// <summary>A table of columns written as <c>name:kind</c>, kind being t, i or b.</summary>
    public static Table Of(string name, int keyLength, string columns) => new(name, keyLength, [.. columns
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(c => new Column(c[..^2], c[^1] switch { 't' => ColumnKind.Text, 'i' => ColumnKind.Int, _ => ColumnKind.Bytes }))]);
}
