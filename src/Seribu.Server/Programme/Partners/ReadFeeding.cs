using Seribu.Domain.Programme.Partners;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads the courses of supplementary feeding of a place.</summary>
public sealed class ReadFeeding(Database database, FieldClock clock, IReadOnlyList<FeedingRules> rules)
{
    /// <summary>Those that began in a year, or all; the owed ones first; with the years there are any of.</summary>
    public async Task<(IReadOnlyList<FeedingCourse> Courses, IReadOnlyList<int> Years)> AnswerAsync(string region, int? year, CancellationToken cancel)
    {
        var today = clock.Today(region);
        await using var session = await database.ReadAsync(cancel);
        var all = await OfficeRecords.UnderAsync(session, region, "feeding", cancel);
        var courses = all.Where(each => year is null || each.Day("started_on")!.Value.Year == year).Select(each => new FeedingCourse(each, FeedingRules.CategoryOf(rules, each), today));
        return (
            [.. courses.OrderByDescending(each => each.IsOwed).ThenBy(each => each.IsOver).ThenByDescending(each => each.Record.Day("started_on"))],
            [.. all.Select(each => each.Day("started_on")!.Value.Year).Distinct().Order()]);
    }
}
