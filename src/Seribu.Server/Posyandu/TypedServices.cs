using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Posyandu;

/// <summary>The short way to write what a child was given: letters, and the codes of doses.</summary>
public static class TypedServices
{
    public const string Capsule = "V";
    public const string Deworming = "C";
    public const string Mother = "I";
    public const string Father = "A";
    public const string Oedema = "E";

    /// <summary>The letters that mean something for a child of an age.</summary>
    public static IReadOnlyList<string> LettersAt(int months) =>
    [
        .. CareByAge.Capsule(months) is null ? (string[])[] : [Capsule],
        .. CareByAge.IsDewormed(months) ? (string[])[Deworming] : [],
        Mother, Father, Oedema,
    ];

    /// <summary>The doses that are due at an age and not yet given before the day.</summary>
    public static IReadOnlyList<string> DosesDue(DayChild child, DateOnly day, DoseSchedule schedule)
    {
        var given = child.Visits.Where(visit => visit.On < day).SelectMany(visit => visit.What.Doses).ToHashSet();
        var months = Age.InMonths(child.Person.BornOn!.Value, day);
        return [.. schedule.Doses.Where(dose => dose.Where is null && dose.DueMonth <= months && !given.Contains(dose.Code)).Select(dose => dose.Code)];
    }

    /// <summary>A visit's services as they are typed.</summary>
    public static string Of(ChildVisit visit) => string.Join(' ',
    [
        .. Letter(visit.VitaminA is not null, Capsule), .. Letter(visit.Deworming == true, Deworming), .. Letter(visit.CounsellingMother == true, Mother),
        .. Letter(visit.CounsellingFather == true, Father), .. Letter(visit.Oedema == true, Oedema), .. visit.Doses,
    ]);

    /// <summary>Adds what was typed to a visit; a word nobody knows is a problem, not a guess.</summary>
    internal static ChildVisit Add(ChildVisit visit, string? typed, DayChild child, DateOnly day, DoseSchedule schedule, List<Problem> problems)
    {
        var capsule = CareByAge.Capsule(Age.InMonths(child.Person.BornOn!.Value, day));
        var doses = new List<string>();
        foreach (var word in (typed ?? "").ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
            switch (word)
            {
                case Capsule when capsule is null: problems.Add(new("services", "no-capsule-at-age", Gravity.Refused)); break;
                case Capsule: visit = visit with { VitaminA = capsule }; break;
                case Deworming: visit = visit with { Deworming = true }; break;
                case Mother: visit = visit with { CounsellingMother = true }; break;
                case Father: visit = visit with { CounsellingFather = true }; break;
                case Oedema: visit = visit with { Oedema = true }; break;
                case var code when schedule.Doses.Any(dose => dose.Code == code): doses.Add(code); break;
                default: problems.Add(new("services", "unknown-service", Gravity.Refused, word.Length > 12 ? word[..12] : word)); break;
            }

        return doses.Count == 0 ? visit : visit with { Doses = doses };
    }

    private static string[] Letter(bool given, string letter) => given ? [letter] : [];
}
