using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Loads state: a whole village, or the families of a few subjects.</summary>
internal sealed class StateLoader(Session session, string village, VillageState state)
{
    // More ids than this in one question, and reading the village whole is the shorter way.
    private const int Few = 40;

    private readonly HashSet<Guid> homes = [];
    private bool whole;

    /// <summary>What each loaded subject's rows were: the writer writes only what differs.</summary>
    public Dictionary<(Table Table, RowKey Key), object?[]> Stored { get; } = [];

    /// <summary>Reads which ids were merged into which.</summary>
    public async Task AliasesAsync(CancellationToken cancel)
    {
        foreach (var (id, kept) in await session.ListAsync(
            "SELECT id, kept FROM alias WHERE village_code = @village", r => (r.Id(0), r.Id(1)), cancel, ("@village", village))) state.Alias(id, kept);
    }

    /// <summary>Reads every subject of the village.</summary>
    public async Task EverythingAsync(CancellationToken cancel)
    {
        if (whole) return;
        whole = true;
        foreach (var register in Register.All) await RegisterAsync(register, "", [], cancel);
        await EventsAsync("", [], cancel);
    }

    /// <summary>Reads the families of these subjects; subjects nobody knows are simply not there afterwards.</summary>
    public async Task FamiliesOfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (whole) return;
        if (ids.Count > Few) { await EverythingAsync(cancel); return; }

        var wanted = ids.Select(state.Kept).Where(id => !state.Subjects.ContainsKey(id)).ToHashSet();
        if (wanted.Count == 0) return;

        foreach (var register in (Register[])[Register.Posyandu, Register.Couple, Register.Household]) await RegisterAsync(register, "id", wanted, cancel);
        var found = await HomesAsync("person", wanted, cancel);
        found.UnionWith(await HomesAsync("pregnancy", wanted, cancel));
        found.UnionWith(wanted.Where(id => state.Find(id)?.Row?.Register == Register.Household));
        // A household may be named by its people before it is told of itself.
        found.UnionWith(wanted.Where(id => state.Find(id)?.Row is null));
        found.ExceptWith(homes);
        if (found.Count == 0) { await EventsAsync("id", wanted, cancel); return; }

        homes.UnionWith(found);
        await RegisterAsync(Register.Household, "id", found, cancel);
        await RegisterAsync(Register.Person, "home", found, cancel);
        await RegisterAsync(Register.Pregnancy, "home", found, cancel);
        await EventsAsync("id", [.. state.Subjects.Keys], cancel);
    }

    /// <summary>Reads the rows of the village itself: its money and its closed quarters.</summary>
    public async Task VillageAsync(CancellationToken cancel)
    {
        await ReadAsync(StateTables.VillageFund, "", [], _ => true, cancel);
        await ReadAsync(StateTables.ClosedQuarter, "", [], _ => true, cancel);
    }

    private async Task<HashSet<Guid>> HomesAsync(string table, HashSet<Guid> ids, CancellationToken cancel)
    {
        var (list, values) = In(ids);
        return [.. await session.ListAsync($"SELECT home FROM {table} WHERE village_code = @village AND id IN {list}", r => r.Id(0), cancel, values)];
    }

    private async Task RegisterAsync(Register register, string column, HashSet<Guid> ids, CancellationToken cancel)
    {
        var table = StateTables.Of(register);
        await ReadAsync(table, column, ids, r =>
        {
            var id = r.Id(1);
            if (state.Subjects.TryGetValue(id, out var known) && known.Row is not null) return false;
            state.Get(id).Row = StateReader.Register(register, r);
            return true;
        }, cancel);
    }

    private async Task EventsAsync(string column, HashSet<Guid> ids, CancellationToken cancel)
    {
        await ReadAsync(StateTables.ChildVisit, column.Length == 0 ? "" : "person", ids, r => Add(r.Id(1), s => s.ChildVisits, StateReader.Child(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.PregnancyVisit, column.Length == 0 ? "" : "pregnancy", ids, r => Add(r.Id(1), s => s.PregnancyVisits, StateReader.Pregnancy(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.HouseholdVisit, column.Length == 0 ? "" : "household", ids, r => Add(r.Id(1), s => s.HouseholdVisits, StateReader.Household(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.PreschoolMonth, column.Length == 0 ? "" : "person", ids, r => Add(r.Id(1), s => s.PreschoolMonths, StateReader.Preschool(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.NikIndex, column.Length == 0 ? "" : "person", ids, _ => true, cancel);
        await ReadAsync(StateTables.Residence, column.Length == 0 ? "" : "subject", ids, r => Add(r.Id(2), s => s.Residences, StateReader.Residence(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.Noted, column.Length == 0 ? "" : "subject", ids, r => Add(r.Id(3), s => s.Kept, StateReader.Kept(r), v => v.Fact), cancel);
        await ReadAsync(StateTables.Finding, column.Length == 0 ? "" : "subject", ids, r => r.IdOrNull(4) is { } id && Add(id, s => s.Findings, StateReader.Finding(r), f => (f.Fact, f.Code, f.Detail)), cancel);
    }

    private bool Add<T, TKey>(Guid id, Func<SubjectState, List<T>> list, T item, Func<T, TKey> key)
    {
        var known = list(state.Get(id));
        var mine = key(item);
        if (!whole && known.Exists(k => EqualityComparer<TKey>.Default.Equals(key(k), mine))) return false;
        known.Add(item);
        return true;
    }

    private async Task ReadAsync(Table table, string column, HashSet<Guid> ids, Func<Row, bool> take, CancellationToken cancel)
    {
        if (column.Length > 0 && ids.Count == 0) return;
        var (list, values) = In(ids);
        var sql = $"SELECT {table.ColumnList} FROM {table.Name} WHERE village_code = @village" + (column.Length == 0 ? "" : $" AND {column} IN {list}") + Order(table);
        await foreach (var row in session.StreamAsync(sql, r => r, cancel, values))
            if (take(row))
            {
                var cells = row.Cells(table);
                Stored[(table, RowKey.Of(table, cells))] = cells;
            }
    }

    // Acts come in the order of the book, as they were written.
    private static string Order(Table table) => Array.Exists(table.Columns, c => c.Name == "number") ? " ORDER BY number" : "";

    private (string List, (string, object?)[] Values) In(HashSet<Guid> ids)
    {
        var values = new (string, object?)[ids.Count + 1];
        values[0] = ("@village", village);
        var i = 1;
        foreach (var id in ids) { values[i] = ($"@i{i}", id); i++; }
        return ($"({string.Join(", ", values.Skip(1).Select(v => v.Item1))})", values);
    }
}

/// <summary>The key cells of a row, comparable.</summary>
public readonly record struct RowKey(string Text)
{
    /// <summary>The key of a row of a table.</summary>
    public static RowKey Of(Table table, object?[] cells)
    {
        var text = new System.Text.StringBuilder(80);
        for (var i = 1; i < table.KeyLength; i++)
        {
            var cell = Cell.Of(cells[i]);
            text.Append(cell is byte[] bytes ? Convert.ToHexString(bytes) : cell).Append('/');
        }

        return new(text.ToString());
    }
}
