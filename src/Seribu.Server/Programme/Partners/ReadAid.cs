using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads what joint programmes gave, and to which household.</summary>
public sealed class ReadAid(Database database)
{
    /// <summary>A programme with its events, plans and the ledger lines of all villages under the place that keeps it; nothing when there is none.</summary>
    public async Task<ProgrammeStanding?> ProgrammeAsync(string region, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OfficeRecords.FindAsync(session, region, "programme", id, cancel) is not { } programme) return null;

        var lines = (await OfficeRecords.LinesOfAsync(session, region, id, cancel)).ToLookup(line => line.Form);
        var ledger = (await OfficeRecords.UnderAsync(session, region, "ledger", cancel)).Where(line => ProgrammeStanding.Names(line, programme));
        return new(programme, [.. lines["programme-event"].OrderBy(each => each.Day("on"))], [.. lines["programme-item"]], [.. ledger]);
    }

    /// <summary>What each household of a place got; of one year when asked for.</summary>
    public async Task<(IReadOnlyList<HouseholdAid> Households, IReadOnlyList<int> Years)> HouseholdsAsync(string region, int? year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var ledger = await OfficeRecords.UnderAsync(session, region, "ledger", cancel);
        return (HouseholdAid.Of(ledger.Where(line => year is null || line.Day("on")?.Year == year)), [.. ledger.Select(line => line.Day("on")!.Value.Year).Distinct().Order()]);
    }
}
