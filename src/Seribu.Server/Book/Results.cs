using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Judges families and moves the sums of their posyandu and village by the difference.</summary>
internal sealed class Results(Session session, string village, Func<Quarter, RuleSet> rules, DateOnly today)
{
    private const int Few = 40;
    private const int Together = 200;

    private readonly Dictionary<RowKey, object?[]> households = [];
    private readonly Dictionary<RowKey, object?[]> standings = [];
    private readonly Dictionary<(string Rules, Quarter Quarter, Guid Posyandu), Tally> moves = [];
    private List<object?[]> freshHouseholds = [], goneHouseholds = [], freshStandings = [], goneStandings = [];

    /// <summary>Judges the families anew and writes what changed; the sums follow when all are judged.</summary>
    /// <param name="bulk">Writer of the session.</param>
    /// <param name="homes">The families to judge; one that is no more is judged as empty.</param>
    /// <param name="file">What is known of a family.</param>
    /// <param name="wereJudged">Whether results of them may be stored already.</param>
    /// <param name="cancel">Stops between families.</param>
    public async Task JudgeAsync(BulkWriter bulk, IReadOnlyCollection<Guid> homes, Func<Guid, HouseholdFile?> file, bool wereJudged, CancellationToken cancel)
    {
        if (wereJudged) await LoadAsync(homes, cancel);
        foreach (var home in homes)
        {
            cancel.ThrowIfCancellationRequested();
            if (file(home) is { } family) Judge(family);
            if (freshHouseholds.Count >= Together) await HandOverAsync(bulk, cancel);
        }

        foreach (var gone in households.Values) Take(goneHouseholds, gone);
        goneStandings.AddRange(standings.Values);
        households.Clear();
        standings.Clear();
        await HandOverAsync(bulk, cancel);
    }

    /// <summary>Takes all results of a village away, before a new quarter's are made.</summary>
    public static async Task ForgetAsync(Session session, string village, CancellationToken cancel)
    {
        foreach (var table in (string[])["family_standing", "family_result", "sums"])
            await session.RunAsync($"DELETE FROM {table} WHERE village_code = @village", cancel, ("@village", village));
    }

    private void Judge(HouseholdFile family)
    {
        var result = FamilyResult.Of(village, family, rules, today);
        if (result.Standing is { } standing) Stand(standing);
        if (result.Household is null) return;
        if (households.Count > 0 && households.Remove(RowKey.Of(StateTables.FamilyResult, result.Household), out var before))
        {
            if (StateWriter.Same(before, result.Household)) return;
            Take(goneHouseholds, before);
        }

        freshHouseholds.Add(result.Household);
        foreach (var share in result.Shares) Move(share, 1);
    }

    private void Stand(object?[] row)
    {
        if (standings.Count > 0 && standings.Remove(RowKey.Of(StateTables.FamilyStanding, row), out var before))
        {
            if (StateWriter.Same(before, row)) return;
            goneStandings.Add(before);
        }

        freshStandings.Add(row);
    }

    private void Take(List<object?[]> gone, object?[] household)
    {
        gone.Add(household);
        foreach (var share in FamilyResult.SharesOf(household)) Move(share, -1);
    }

    private void Move(Share share, int sign)
    {
        var key = (share.Rules, share.Quarter, share.Posyandu);
        var before = moves.TryGetValue(key, out var known) ? known : share.Tally - share.Tally;
        moves[key] = sign > 0 ? before + share.Tally : before - share.Tally;
    }

    private async Task LoadAsync(IReadOnlyCollection<Guid> homes, CancellationToken cancel)
    {
        var (where, values) = homes.Count <= Few
            ? ($" AND home IN ({string.Join(", ", homes.Select((_, i) => $"@h{i}"))})", homes.Select((h, i) => ($"@h{i}", (object?)h)))
            : ("", []);
        if (homes.Count == 0) return;
        (string, object?)[] all = [("@village", village), .. values];
        await LoadAsync(StateTables.FamilyResult, where, all, homes, households, cancel);
        await LoadAsync(StateTables.FamilyStanding, where, all, homes, standings, cancel);
    }

    private async Task LoadAsync(
        Table table, string where, (string, object?)[] values, IReadOnlyCollection<Guid> homes, Dictionary<RowKey, object?[]> into, CancellationToken cancel)
    {
        var wanted = homes as IReadOnlySet<Guid> ?? homes.ToHashSet();
        await foreach (var row in session.StreamAsync($"SELECT {table.ColumnList} FROM {table.Name} WHERE village_code = @village{where}", r => r, cancel, values))
            if (wanted.Contains(row.Id(1)))
            {
                var cells = row.Cells(table);
                into[RowKey.Of(table, cells)] = cells;
            }
    }

    /// <summary>Rows of the same household are gone and fresh in one handing over: what is gone goes first.</summary>
    private async Task HandOverAsync(BulkWriter bulk, CancellationToken cancel)
    {
        var (freshHomes, goneHomes, freshOnes, goneOnes) = (freshHouseholds, goneHouseholds, freshStandings, goneStandings);
        (freshHouseholds, goneHouseholds, freshStandings, goneStandings) = ([], [], [], []);
        await bulk.DeleteAsync(StateTables.FamilyResult, goneHomes, cancel);
        await bulk.InsertAsync(StateTables.FamilyResult, freshHomes, cancel);
        await bulk.DeleteAsync(StateTables.FamilyStanding, goneOnes, cancel);
        await bulk.InsertAsync(StateTables.FamilyStanding, freshOnes, cancel);
    }

    /// <summary>Moves the sums of posyandu and village by what the judgements changed.</summary>
    public async Task SumsAsync(BulkWriter bulk, CancellationToken cancel)
    {
        if (moves.Count == 0) return;

        var sums = (await session.ListAsync(
            "SELECT rule_set, quarter, posyandu, tally FROM sums WHERE village_code = @village", r => ((r.Text(0), r.Text(1), r.Id(2)), r.Text(3)), cancel, ("@village", village)))
            .ToDictionary(s => s.Item1, s => s.Item2);
        var rows = new List<object?[]>();
        foreach (var ((code, quarter, posyandu), move) in moves)
        {
            var isKnown = sums.TryGetValue((code, quarter.ToString(), posyandu), out var before);
            if (isKnown && move.IsEmpty) continue;
            rows.Add([village, code, quarter, posyandu, (isKnown ? Tally.Parse(before!) + move : move).ToString()]);
        }

        await bulk.ReplaceAsync(StateTables.Sums, rows, cancel);
    }
}
