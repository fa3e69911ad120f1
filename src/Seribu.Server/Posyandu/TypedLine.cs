using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Posyandu;

/// <summary>One line of the grid as it came from the keyboard, with the id the browser gave it.</summary>
public sealed record TypedLine
{
    /// <summary>The fact's id, made where it was typed: sent again it changes nothing.</summary>
    public Guid Fact { get; init; }

    public Guid Subject { get; init; }

    /// <summary>The child's own village; empty for that of the posyandu.</summary>
    public string? SubjectVillage { get; init; }

    public string? Weight { get; init; }

    public string? Length { get; init; }

    /// <summary><c>l</c> or <c>h</c>.</summary>
    public string? Measure { get; init; }

    public string? Arm { get; init; }

    public string? Head { get; init; }

    /// <summary>Letters and codes of what was given, with blanks between: <c>V C MR2</c>.</summary>
    public string? Services { get; init; }

    /// <summary>Did not come.</summary>
    public bool Absent { get; init; }

    /// <summary>The saved fact this line mends.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Codes of doubts that were answered with "this is right".</summary>
    public string[] Confirmed { get; init; } = [];

    /// <summary>Which number the line stands under on the list.</summary>
    public int Number { get; init; }

    /// <summary>What was typed as a visit; what could not be read is named beside its field.</summary>
    /// <param name="child">The child, whose age decides which capsule is meant.</param>
    /// <param name="posyandu">The posyandu whose list the line stands in.</param>
    /// <param name="day">The day of measuring.</param>
    /// <param name="schedule">The doses that exist.</param>
    public (ChildVisit Visit, IReadOnlyList<Problem> Problems) Read(DayChild child, Guid posyandu, DateOnly day, DoseSchedule schedule)
    {
        if (Absent) return (new() { Posyandu = posyandu, Present = false }, []);

        var problems = new List<Problem>();
        decimal? Figure(string field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (TypedNumber.TryRead(text, out var number)) return number;
            problems.Add(new(field, "not-number", Gravity.Refused));
            return null;
        }

        var visit = new ChildVisit
        {
            Posyandu = posyandu,
            Present = true,
            WeightKg = Figure("weight_kg", Weight),
            LengthCm = Figure("length_cm", Length),
            HeadCm = Figure("head_cm", Head),
            ArmCm = Figure("arm_cm", Arm),
        };
        if (!string.IsNullOrWhiteSpace(Length)) visit = visit with { Measure = Wire.Read(Wire.Postures, Measure) };

        return (TypedServices.Add(visit, Services, child, day, schedule, problems), problems);
    }
}
