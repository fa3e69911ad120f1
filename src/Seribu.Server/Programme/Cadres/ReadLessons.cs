using System.Text.Json;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Cadres;

/// <summary>A cadre's skills, and what the own doubts of half a year say should be practised.</summary>
/// <param name="Cadre">The cadre.</param>
/// <param name="Today">The village's today.</param>
/// <param name="Lessons">What to practise, the most needed first.</param>
/// <param name="Skills">Each basic skill with its latest assessment.</param>
/// <param name="Practices">Lessons that were assigned, the open ones first.</param>
public sealed record CadreLessons(
    OfficeRecord Cadre, DateOnly Today, IReadOnlyList<Lesson> Lessons, IReadOnlyList<(BasicSkill Skill, OfficeRecord? Assessed)> Skills, IReadOnlyList<OfficeRecord> Practices)
{
    /// <summary>The lesson of a skill that is assigned and not practised yet.</summary>
    public OfficeRecord? Open(string skill) => Practices.FirstOrDefault(practice => practice["skill"] == skill && practice["done_on"] is null);

    /// <summary>Skills at each level, from not yet to trainer.</summary>
    public IReadOnlyList<int> Levels => [.. Enumerable.Range(0, 4).Select(level => Skills.Count(each => (each.Assessed?["level"] ?? "0") == $"{level}"))];
}

/// <summary>Reads what a cadre should practise.</summary>
public sealed class ReadLessons(Database database, BasicSkills skills, FieldClock clock)
{
    private const int Months = 6;

    /// <summary>The lessons; nothing when the village has no such cadre.</summary>
    public async Task<CadreLessons?> AnswerAsync(string village, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (village.Length != 13 || await OfficeRecords.FindAsync(session, village, "cadre", id, cancel) is not { } cadre) return null;

        var today = clock.Today(village);
        var lines = await OfficeRecords.LinesOfAsync(session, village, id, cancel);
        var assessed = lines.Where(line => line.Form == "skill").ToLookup(line => line["skill"]);
        var doubts = await session.ListAsync(
            "SELECT e.marks FROM entry e JOIN account a ON a.id = e.author WHERE e.village_code = @village AND a.normalized_name = @name AND e.marks IS NOT NULL AND e.on_day > @since",
            row => JsonSerializer.Deserialize<string[]>(row.Text(0))!, cancel,
            ("@village", village), ("@name", cadre["user"]?.ToUpperInvariant() ?? ""), ("@since", today.AddMonths(-Months)));
        return new(cadre, today, skills.LessonsOf(doubts.SelectMany(marks => marks)), [.. skills.All.Select(skill => (skill, assessed[skill.Code].MaxBy(line => line.Day("assessed_on"))))],
            [.. lines.Where(line => line.Form == "practice").OrderBy(line => line["done_on"] is not null).ThenBy(line => line.Day("due_on"))]);
    }
}
