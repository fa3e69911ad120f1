using System.Text.Json;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>One of the twenty-five basic skills of a cadre.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Group">The group it belongs to, from 1.</param>
/// <param name="Title">What is mastered.</param>
/// <param name="Marks">Beginnings of the doubts that practising it would avoid.</param>
public sealed record BasicSkill(string Code, string Group, Title Title, IReadOnlyList<string> Marks);

/// <summary>A lesson a cadre's own doubts ask for.</summary>
/// <param name="Skill">What to practise.</param>
/// <param name="Doubts">How many of the doubts it would avoid.</param>
public sealed record Lesson(BasicSkill Skill, int Doubts);

/// <summary>The basic skills, and the lessons a pattern of doubts asks for.</summary>
/// <remarks>Source: docs/rules/programme.md#lessons.</remarks>
/// <param name="All">Every skill, group by group.</param>
public sealed record BasicSkills(IReadOnlyList<BasicSkill> All)
{
    /// <summary>Those this release of Seribu carries.</summary>
    public static BasicSkills Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>Reads those of a bundle.</summary>
    public static BasicSkills Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("skills/SKILLS-25-2024.json"));
        return new([.. new RowReader(document.RootElement, "skills").Rows("skills").Select(row =>
            new BasicSkill(row.Text("code"), row.Text("group"), new(row.Row("title").Text("id"), row.Row("title").Text("en")), row.Texts("marks")))]);
    }

    /// <summary>The lessons some doubts ask for, the most needed first. A doubt no skill avoids asks for none.</summary>
    public IReadOnlyList<Lesson> LessonsOf(IEnumerable<string> doubts) =>
        [.. doubts.Select(SkillOf).OfType<BasicSkill>().GroupBy(skill => skill.Code).Select(same => new Lesson(same.First(), same.Count())).OrderByDescending(lesson => lesson.Doubts)];

    private BasicSkill? SkillOf(string doubt) => All.FirstOrDefault(skill => skill.Marks.Any(mark => doubt.StartsWith(mark, StringComparison.Ordinal)));
}
