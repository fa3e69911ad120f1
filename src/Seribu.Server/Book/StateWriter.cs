using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Writes what a piece of work changed in the state: rows that are new or differ, and those that are gone.</summary>
internal sealed class StateWriter(string village, VillageState state, Dictionary<(Table Table, RowKey Key), object?[]> stored, NikKey nikKey)
{
    private const int Together = 1_000;

    private readonly Dictionary<Table, List<object?[]>> fresh = [];
    private readonly Dictionary<Table, List<object?[]>> changed = [];
    private readonly Dictionary<Table, List<object?[]>> deletes = [];
    private readonly HashSet<(Table, RowKey)> written = [];
    private readonly List<Table> many = [];

    /// <summary>The stored home of a subject, when it had one.</summary>
    public Guid? StoredHome(SubjectState subject)
    {
        if (subject.Row?.Register is not { } register || register.Kind is not (Kinds.Person or Kinds.Pregnancy)) return null;
        var cells = stored.GetValueOrDefault((StateTables.Of(register), new RowKey(Convert.ToHexString(Cell.Id(subject.Id)) + "/")));
        return cells is null ? null : new Guid((byte[])cells[2 + register.Fields.Count]!, bigEndian: true);
    }

    /// <summary>Compares a subject's rows with what is stored.</summary>
    public void Take(SubjectState subject)
    {
        StateRows.Of(village, subject, state.HomeOf(subject.Id), Add);
        if (subject.Row is { Register.Kind: Kinds.Person } person && person["nik"] is { } nik) Add(StateTables.NikIndex, [village, subject.Id, nikKey.Of(nik)]);
    }

    /// <summary>After all of them were taken: stored rows of these subjects that no longer are.</summary>
    public void Drop(IReadOnlySet<Guid> subjects, long number)
    {
        var told = new HashSet<(string, string)>();
        foreach (var ((table, key), cells) in stored)
        {
            if (written.Contains((table, key)) || !subjects.Contains(SubjectOf(table, cells))) continue;
            List(deletes, table).Add(cells);
            var named = Array.FindIndex(table.Columns, c => c.Name is "fact" or "id");
            if (named > 0 && cells[named] is byte[] id && told.Add((table.Name, Convert.ToHexString(id)))) List(changed, StateTables.Tombstone).Add([village, table.Name, id, number]);
        }
    }

    /// <summary>A row that follows from the book: new, changed, or as it is stored already.</summary>
    public void Add(Table table, object?[] cells)
    {
        // A village's first lines: nothing is stored that could be compared.
        if (stored.Count == 0) { Fresh(table, cells); return; }

        var key = (table, RowKey.Of(table, cells));
        written.Add(key);
        if (!stored.TryGetValue(key, out var before)) Fresh(table, cells);
        else if (!Same(before, cells)) List(changed, table).Add(cells);
    }

    /// <summary>Hands new rows to the store when there are many of a table.</summary>
    public async Task SpillAsync(BulkWriter bulk, CancellationToken cancel)
    {
        foreach (var table in many)
            if (fresh.Remove(table, out var rows)) await bulk.InsertAsync(table, rows, cancel);
        many.Clear();
    }

    /// <summary>Puts everything into the store.</summary>
    public async Task WriteAsync(BulkWriter bulk, CancellationToken cancel)
    {
        foreach (var (table, keys) in deletes) await bulk.DeleteAsync(table, keys, cancel);
        foreach (var (table, rows) in fresh) await bulk.InsertAsync(table, rows, cancel);
        foreach (var (table, rows) in changed) await bulk.ReplaceAsync(table, rows, cancel);
    }

    /// <summary>Whether two rows hold the same cells.</summary>
    public static bool Same(object?[] stored, object?[] made)
    {
        for (var i = 0; i < made.Length; i++)
        {
            object? a = stored[i] is null ? null : Cell.Of(stored[i]), b = made[i] is null ? null : Cell.Of(made[i]);
            if (a is byte[] left && b is byte[] right ? !left.AsSpan().SequenceEqual(right) : !Equals(a, b)) return false;
        }

        return true;
    }

    private void Fresh(Table table, object?[] cells)
    {
        var rows = List(fresh, table);
        rows.Add(cells);
        if (rows.Count == Together) many.Add(table);
    }

    private static Guid SubjectOf(Table table, object?[] cells)
    {
        var column = Array.FindIndex(table.Columns, c => c.Name is "person" or "pregnancy" or "household" or "subject");
        if (table.Columns[1].Name == "id") column = 1;
        return column > 0 && cells[column] is byte[] id ? new(id, bigEndian: true) : Guid.Empty;
    }

    private static List<object?[]> List(Dictionary<Table, List<object?[]>> lists, Table table)
    {
        if (!lists.TryGetValue(table, out var list)) lists[table] = list = [];
        return list;
    }
}
