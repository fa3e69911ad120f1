using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Cadres;

/// <summary>Gives a cadre a lesson the own doubts ask for, to be practised within a month. A lesson that is open already is not given again.</summary>
public sealed class AssignLesson(ReadLessons read, KeepRecord keep, FieldClock clock)
{
    private const int DaysToPractise = 30;

    /// <summary>Assigns the lesson of a skill.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(string village, Guid cadre, string skill, Author author, CancellationToken cancel)
    {
        if (await read.AnswerAsync(village, cadre, cancel) is not { } lessons) return [new("", "no-such-subject", Gravity.Refused)];
        if (lessons.Open(skill) is not null) return [];

        var doubts = lessons.Lessons.FirstOrDefault(lesson => lesson.Skill.Code == skill)?.Doubts ?? 0;
        return await keep.HandleAsync(village, "practice", NamedIds.Of("practice", cadre.ToString(), skill, Text(lessons.Today)), 0, new Dictionary<string, string?>
        {
            ["skill"] = skill,
            ["cadre"] = cadre.ToString(),
            ["doubts"] = doubts.ToString(CultureInfo.InvariantCulture),
            ["assigned_on"] = Text(clock.Today(village)),
            ["due_on"] = Text(clock.Today(village).AddDays(DaysToPractise)),
        }, author, cancel);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
