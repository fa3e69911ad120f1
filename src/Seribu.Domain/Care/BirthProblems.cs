using Seribu.Domain.Book;
using Seribu.Domain.Growth;

namespace Seribu.Domain.Care;

/// <summary>Every reason to doubt or refuse what was written about a birth.</summary>
/// <remarks>Source: docs/rules/plausible.md.</remarks>
public static class BirthProblems
{
    /// <summary>The problems of a birth, none for most.</summary>
    /// <param name="birth">What was written.</param>
    /// <param name="today">The village's today.</param>
    /// <param name="limits">What is believed.</param>
    public static IReadOnlyList<Problem> ProblemsFor(this Birth birth, DateOnly today, Limits limits)
    {
        var doubts = new Doubts();
        doubts.Day(birth.BornOn, notBefore: null, today, limits.History, field: "born_on");
        doubts.Length("place", birth.Place, Shape.LongestName);
        doubts.Length("helper", birth.Helper, Shape.LongestName);

        for (var i = 0; i < birth.Children.Count; i++)
        {
            doubts.Measure("weight_g", "birth-weight", birth.Children[i].WeightKg, limits.Newborn.WeightKg);
            doubts.Measure("length_cm", "birth-length", birth.Children[i].LengthCm, limits.Newborn.LengthCm);
        }

        return doubts.All;
    }
}
