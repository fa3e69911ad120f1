using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Domain.Scorecards;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Meetings;

/// <summary>A decision with where it was made and what shows that it was fulfilled.</summary>
/// <param name="Record">The decision, commitment or task.</param>
/// <param name="Meeting">The meeting; none when it was written down without one.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="DoneOn">When its state became done, and who said so; none while it is not.</param>
public sealed record TracedDecision(OfficeRecord Record, OfficeRecord? Meeting, int Files, (DateTimeOffset At, string By)? DoneOn);

/// <summary>The decisions of a place, and of the places in it, on a day.</summary>
/// <param name="Region">The place.</param>
/// <param name="Today">The day.</param>
/// <param name="All">The late ones first, then by their day.</param>
public sealed record PlaceDecisions(string Region, DateOnly Today, IReadOnlyList<TracedDecision> All)
{
    /// <summary>Done of all.</summary>
    public Coverage Fulfilled => Fulfilment.Of(All.Select(each => each.Record));

    /// <summary>How many are late.</summary>
    public int Late => All.Count(each => Fulfilment.IsLate(each.Record, Today));

    /// <summary>How many are said to be done and show nothing.</summary>
    public int WithoutEvidence => All.Count(each => Fulfilment.IsWithoutEvidence(each.Record, each.Files));

    /// <summary>Money promised, those dropped left out.</summary>
    public long Money => All.Where(each => each.Record["state"] != "dropped").Sum(each => each.Record.Whole("money") ?? 0);

    /// <summary>Each owner's fulfilment, the lowest first.</summary>
    public IReadOnlyList<(string Owner, Coverage Fulfilled, int Late)> Owners =>
    [
        .. All.GroupBy(each => each.Record["owner"]!, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, Fulfilment.Of(same.Select(each => each.Record)), same.Count(each => Fulfilment.IsLate(each.Record, Today))))
            .OrderBy(each => each.Item2.Percent ?? 101).ThenBy(each => each.Key, StringComparer.OrdinalIgnoreCase),
    ];
}

/// <summary>Reads what became of the decisions of meetings.</summary>
public sealed class ReadDecisions(Database database, FieldClock clock)
{
    private const string Files = "SELECT record, COUNT(*) FROM office_file WHERE region = @region OR (region >= @from AND region < @to) GROUP BY record";

    private const string Done =
        """
        SELECT c.item, MAX(c.at), MAX(COALESCE(a.full_name, '')) FROM office_change c LEFT JOIN account a ON a.id = c.author
        WHERE (c.region = @region OR (c.region >= @from AND c.region < @to)) AND c.item LIKE 'record/%/state' AND c.new_value = 'done' GROUP BY c.item
        """;

    /// <summary>The decisions of a place and the places in it; of one year by their meeting's, or all.</summary>
    public async Task<PlaceDecisions> AnswerAsync(string region, int? year, CancellationToken cancel)
    {
        var today = clock.Today(region);
        (string, object?)[] within = [("@region", region), ("@from", region + "."), ("@to", region + "/")];
        await using var session = await database.ReadAsync(cancel);
        var meetings = (await OfficeRecords.UnderAsync(session, region, "meeting", cancel)).ToDictionary(meeting => meeting.Id);
        var files = (await session.ListAsync(Files, row => (Record: row.Id(0), Count: row.Int(1)), cancel, within)).ToDictionary(row => row.Record, row => row.Count);
        var done = (await session.ListAsync(Done, row => (Item: row.Text(0), At: DateTimeOffset.FromUnixTimeMilliseconds(row.Long(1)), By: row.Text(2)), cancel, within)).ToDictionary(row => row.Item, row => (row.At, row.By));

        var all = (await OfficeRecords.UnderAsync(session, region, "decision", cancel)).Select(decision => new TracedDecision(
            decision, decision.Record("meeting") is { } id ? meetings.GetValueOrDefault(id) : null, files.GetValueOrDefault(decision.Id),
            decision["state"] == "done" && done.TryGetValue($"record/{decision.Id}/state", out var act) ? act : null));
        return new(region, today,
        [
            .. all.Where(each => year is null || (each.Meeting?.Whole("year") ?? each.Record.Day("due_on")!.Value.Year) == year)
                .OrderBy(each => !Fulfilment.IsLate(each.Record, today)).ThenBy(each => each.Record["state"] is "done" or "dropped").ThenBy(each => each.Record.Day("due_on")),
        ]);
    }
}
