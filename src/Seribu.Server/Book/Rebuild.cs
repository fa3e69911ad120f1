using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What a rebuild found in one table of a village.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Rows that follow from the book.</param>
/// <param name="Missing">Of them, not stored.</param>
/// <param name="Different">Of them, stored otherwise.</param>
/// <param name="Extra">Stored rows that do not follow from the book.</param>
public sealed record RebuiltTable(string Table, int Rows, int Missing, int Different, int Extra)
{
    /// <summary>Whether the stored rows are exactly those of the book.</summary>
    public bool IsEqual => Missing + Different + Extra == 0;
}

/// <summary>Makes a village's state and results again from its book alone, and compares them with what is stored, row by row and cell by cell.</summary>
public sealed class Rebuild(Database database, RuleBooks rules)
{
    /// <summary>Compares one village; with <paramref name="mend"/> the stored rows are put right.</summary>
    /// <param name="session">A session that may write when mending.</param>
    /// <param name="village">The village.</param>
    /// <param name="nikKey">The installation's key.</param>
    /// <param name="mend">Whether to write what differs.</param>
    /// <param name="cancel">Stops between villages' tables.</param>
    public async Task<IReadOnlyList<RebuiltTable>> VillageAsync(Session session, VillageCode village, NikKey nikKey, bool mend, CancellationToken cancel)
    {
        var judgedOn = await session.FirstAsync("SELECT judged_on FROM book WHERE village_code = @village", r => r.DayOrNull(0), cancel, ("@village", village));
        var made = await MakeAsync(session, village, nikKey, judgedOn, cancel);

        var report = new List<RebuiltTable>();
        foreach (var table in StateTables.State) report.Add(await CompareAsync(session, table, village.Text, made.GetValueOrDefault(table) ?? [], mend, cancel));
        return report;
    }

    private async Task<Dictionary<Table, Dictionary<RowKey, object?[]>>> MakeAsync(
        Session session, VillageCode village, NikKey nikKey, DateOnly? judgedOn, CancellationToken cancel)
    {
        var (state, villageLines) = await ReplayAsync(session, village.Text, cancel);
        var made = new Dictionary<Table, Dictionary<RowKey, object?[]>>();
        void Add(Table table, object?[] row)
        {
            if (!made.TryGetValue(table, out var rows)) made[table] = rows = [];
            rows[RowKey.Of(table, row)] = row;
        }

        foreach (var subject in state.Subjects.Values)
        {
            StateRows.Of(village.Text, subject, state.HomeOf(subject.Id), Add);
            if (subject.Row is { Register.Kind: Kinds.Person } person && person["nik"] is { } nik) Add(StateTables.NikIndex, [village, subject.Id, nikKey.Of(nik)]);
        }

        foreach (var (table, row) in VillageLines.Rows(village.Text, villageLines)) Add(table, row);
        if (judgedOn is { } today) ResultRows(village.Text, state, await rules.ChosenAsync(session, village.District, cancel), today, Add);
        return made;
    }

    private static async Task<(VillageState State, IReadOnlyList<Line> Village)> ReplayAsync(Session session, string village, CancellationToken cancel)
    {
        var about = new Dictionary<Guid, List<Line>>();
        var others = (await session.ListAsync("SELECT number, subject FROM entry_about WHERE village_code = @village", r => (r.Long(0), r.Id(1)), cancel, ("@village", village)))
            .ToLookup(a => a.Item1, a => a.Item2);
        await foreach (var line in BookLines.AllAsync(session, village, 0, cancel))
            foreach (var subject in others[line.Number].Append(line.Fact.Subject ?? Guid.Empty))
            {
                if (!about.TryGetValue(subject, out var lines)) about[subject] = lines = [];
                if (lines.Count == 0 || lines[^1].Number != line.Number) lines.Add(line);
            }

        var state = new VillageState();
        foreach (var (merge, _, counts) in Replay.Merges([.. about.Values.SelectMany(l => l).DistinctBy(l => l.Number).OrderBy(l => l.Number)]))
            if (counts) state.Alias(merge.Merged, merge.Kept);
        foreach (var group in about.Where(a => a.Key != Guid.Empty).GroupBy(a => state.Kept(a.Key)))
            state.Put(Replay.Of(group.Key, [.. group.Select(g => g.Key)], [.. group.SelectMany(g => g.Value).DistinctBy(l => l.Number).OrderBy(l => l.Number)]));
        return (state, about.GetValueOrDefault(Guid.Empty) ?? []);
    }

    private static void ResultRows(string village, VillageState state, Func<Quarter, RuleSet> rules, DateOnly today, Action<Table, object?[]> add)
    {
        var sums = new Dictionary<(string, Quarter, Guid), Tally>();
        foreach (var (home, members) in state.Members())
        {
            var result = FamilyResult.Of(village, state.File(home, members), rules, today);
            if (result.Standing is { } standing) add(StateTables.FamilyStanding, standing);
            if (result.Household is { } household) add(StateTables.FamilyResult, household);
            foreach (var share in result.Shares)
            {
                var key = (share.Rules, share.Quarter, share.Posyandu);
                sums[key] = sums.TryGetValue(key, out var before) ? before + share.Tally : share.Tally;
            }
        }

        foreach (var ((code, quarter, posyandu), tally) in sums) add(StateTables.Sums, [village, code, quarter, posyandu, tally.ToString()]);
    }

    private async Task<RebuiltTable> CompareAsync(Session session, Table table, string village, Dictionary<RowKey, object?[]> made, bool mend, CancellationToken cancel)
    {
        var stored = new Dictionary<RowKey, object?[]>();
        foreach (var cells in await session.ListAsync($"SELECT {table.ColumnList} FROM {table.Name} WHERE village_code = @village", r => r.Cells(table), cancel, ("@village", village)))
            stored[RowKey.Of(table, cells)] = cells;

        // An alias and an empty sum are left behind by work that was undone: they say nothing, and are no difference.
        if (table == StateTables.Sums) foreach (var key in stored.Where(s => !made.ContainsKey(s.Key) && Tally.Parse((string)s.Value[4]!).IsEmpty).Select(s => s.Key).ToList()) stored.Remove(key);
        if (table == StateTables.Alias) return new(table.Name, stored.Count, 0, 0, 0);

        var missing = made.Where(m => !stored.ContainsKey(m.Key)).Select(m => m.Value).ToList();
        var different = made.Where(m => stored.TryGetValue(m.Key, out var cells) && !StateWriter.Same(cells, m.Value)).Select(m => m.Value).ToList();
        var extra = stored.Where(s => !made.ContainsKey(s.Key)).Select(s => s.Value).ToList();
        if (mend && missing.Count + different.Count + extra.Count > 0)
        {
            await using var bulk = database.Bulk(session);
            await bulk.DeleteAsync(table, extra, cancel);
            await bulk.ReplaceAsync(table, [.. missing, .. different], cancel);
        }

        return new(table.Name, made.Count, missing.Count, different.Count, extra.Count);
    }
}
