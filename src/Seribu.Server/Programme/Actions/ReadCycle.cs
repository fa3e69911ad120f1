using System.Globalization;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Actions;

/// <summary>A district's year of actions.</summary>
/// <param name="Record">The cycle.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Grades">Its grades.</param>
/// <param name="Weights">The weights the province keeps for it.</param>
/// <param name="Today">The district's today.</param>
public sealed record DistrictCycle(
    OfficeRecord Record, CycleStanding Standing, IReadOnlyList<OfficeRecord> Steps, IReadOnlyList<OfficeRecord> Documents, IReadOnlyList<OfficeRecord> Grades, IReadOnlyList<OfficeRecord> Weights, DateOnly Today)
{
    /// <summary>The year.</summary>
    public int Year => (int)Record.Whole("year")!;

    /// <summary>What is due soon or late.</summary>
    public IReadOnlyList<Reminder> Reminders => Standing.RemindersOn(Today);
}

/// <summary>Reads a district's year of actions.</summary>
public sealed class ReadCycle(Database database, IReadOnlyList<ActionFramework> frameworks, FieldClock clock)
{
    /// <summary>The frameworks that may be chosen for a year, newest first.</summary>
    public IReadOnlyList<ActionFramework> FrameworksOf(int year) => [.. frameworks.Where(each => each.FirstYear <= year && (each.LastYear ?? 2100) >= year)];

    /// <summary>The years a district has begun, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string district, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return [.. (await OfficeRecords.OfAsync(session, district, "cycle", cancel)).Select(cycle => (int)cycle.Whole("year")!).OrderDescending()];
    }

    /// <summary>The year asked for, else this one, else the latest; nothing when none was begun.</summary>
    public async Task<DistrictCycle?> AnswerAsync(string district, int? year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var cycles = await OfficeRecords.OfAsync(session, district, "cycle", cancel);
        var cycle = year is { } wanted ? cycles.Find(each => each.Whole("year") == wanted) : cycles.Find(each => each.Whole("year") == clock.Today(district).Year) ?? cycles.MaxBy(each => each.Whole("year"));
        if (cycle is null) return null;

        var lines = (await OfficeRecords.LinesOfAsync(session, district, cycle.Id, cancel)).ToLookup(line => line.Form);
        var framework = frameworks.First(each => each.Code == cycle["framework"]);
        List<OfficeRecord> steps = InOrder(lines["action-step"], "step"), documents = InOrder(lines["action-document"], "document"), grades = [.. lines["action-grade"]], weights = [.. lines["action-weight"]];
        return new(cycle, new(framework, steps, documents, grades, weights), steps, documents, grades, weights, clock.Today(district));
    }

    private static List<OfficeRecord> InOrder(IEnumerable<OfficeRecord> records, string field) => [.. records.OrderBy(record => record[field], StringComparer.Ordinal)];
}
