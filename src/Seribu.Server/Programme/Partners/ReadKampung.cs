using Seribu.Domain.Programme.Partners;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads the Kampung KB of a place.</summary>
public sealed class ReadKampung(Database database, FieldClock clock)
{
    /// <summary>All of them, and how many sub-districts have one on the day.</summary>
    public async Task<(KampungTotals Totals, KampungCounts Counts)> AnswerAsync(string region, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var kampung = await OfficeRecords.UnderAsync(session, region, "kampung-kb", cancel);
        var steps = (await OfficeRecords.UnderAsync(session, region, "kampung-step", cancel)).ToLookup(step => step.Record("kampung"));
        return (new([.. kampung.Select(each => new KampungStanding(each, [.. steps[each.Id]]))]), KampungCounts.Of(kampung, clock.Today(region)));
    }
}
