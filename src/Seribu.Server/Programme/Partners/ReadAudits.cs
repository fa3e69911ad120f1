using Seribu.Domain.Programme.Partners;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads the case audits of a district.</summary>
public sealed class ReadAudits(Database database, FieldClock clock)
{
    /// <summary>Those of a year, or of a half of it, the late ones first; with the years there are any of.</summary>
    public async Task<(CaseAudits Audits, IReadOnlyList<int> Years)> AnswerAsync(string district, int? year, string? half, CancellationToken cancel)
    {
        var today = clock.Today(district);
        await using var session = await database.ReadAsync(cancel);
        var all = await OfficeRecords.OfAsync(session, district, "case-audit", cancel);
        var wanted = all.Where(each => (year is null || each.Whole("year") == year) && (half is null || each["half"] == half))
            .OrderBy(each => !CaseAudits.IsLate(each, today)).ThenByDescending(each => each.Whole("year")).ThenByDescending(each => each["half"], StringComparer.Ordinal).ThenBy(each => each["title"], StringComparer.OrdinalIgnoreCase);
        return (new([.. wanted], today), [.. all.Select(each => (int)each.Whole("year")!.Value).Distinct().Order()]);
    }
}
