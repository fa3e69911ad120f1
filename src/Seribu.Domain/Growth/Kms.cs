using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Growth;

/// <summary>What a month's weighing means on the growth card. Exactly one for each child weighed: D = N + T + O + B.</summary>
public enum KmsMark
{
    /// <summary>Baru: weighed for the first time at this posyandu, or too young for a minimum gain.</summary>
    B,

    /// <summary>Not weighed in the month before, so that no gain can be told.</summary>
    O,

    /// <summary>Naik: gained at least the minimum.</summary>
    N,

    /// <summary>Tidak naik: gained less than the minimum, nothing, or lost.</summary>
    T,
}

/// <summary>One month on a child's growth card.</summary>
/// <param name="Fact">The fact that holds the weighing.</param>
/// <param name="On">The day of the weighing that counts for its month.</param>
/// <param name="Mark">B, O, N or T.</param>
/// <param name="TimesNotGained">How many weighings in a row were T: 2 is printed 2T, 3 is 3T. 0 unless the mark is T.</param>
/// <param name="BelowRedLine">Weight for age lies under the red line (BGM).</param>
/// <param name="GainGrams">Gain since the month before; empty for B and O.</param>
/// <param name="MinimumGrams">The gain asked for; empty for B and O.</param>
public readonly record struct KmsMonth(
    Guid Fact, DateOnly On, KmsMark Mark, int TimesNotGained, bool BelowRedLine, int? GainGrams, int? MinimumGrams);

/// <summary>Reads a child's weighings as months on the growth card (Kartu Menuju Sehat, KMS).</summary>
/// <remarks>Held-back weighings are as if they were not there. Source: docs/rules/kms.md.</remarks>
public static class Kms
{
    /// <summary>The months in which the child was weighed, oldest first. None without birth date or sex, and none past the card's last month.</summary>
    /// <param name="child">The child.</param>
    /// <param name="visits">What was noted about the child, in any order.</param>
    /// <param name="until">Nothing after this day is read.</param>
    /// <param name="card">The rules of the card.</param>
    /// <param name="home">The posyandu the child belongs to, meant by a visit that names none.</param>
    public static IReadOnlyList<KmsMonth> Months(
        Person child, IReadOnlyList<Noted<ChildVisit>> visits, DateOnly until, GrowthCard card, Guid? home = null)
    {
        if (child is not { BornOn: { } bornOn, Sex: { } sex }) return [];

        var weighings = LastOfEachMonth(visits, bornOn, until);
        var months = new List<KmsMonth>(weighings.Count);
        var seen = new HashSet<Guid>();

        for (var i = 0; i < weighings.Count; i++)
        {
            var age = Calendar.Age.InMonths(bornOn, weighings[i].On);
            if (card.MinimumGain.Count == 0 || age > card.MinimumGain[^1].ToMonth) break;

            var isFirstHere = seen.Add(weighings[i].What.Posyandu ?? home ?? Guid.Empty);
            var minimum = isFirstHere ? null : card.MinimumGrams(sex, age);
            var before = i > 0 && Follows(weighings[i - 1].On, weighings[i].On) ? weighings[i - 1] : null;
            var timesNotGained = months.Count > 0 ? months[^1].TimesNotGained : 0;

            months.Add(Judge(weighings[i], before, minimum, timesNotGained) with { BelowRedLine = IsBelowRedLine(weighings[i], sex, bornOn, card) });
        }

        return months;
    }

    private static KmsMonth Judge(Noted<ChildVisit> weighing, Noted<ChildVisit>? before, int? minimum, int timesNotGained)
    {
        if (minimum is not { } least) return new(weighing.Fact, weighing.On, KmsMark.B, 0, false, null, null);
        if (before is null) return new(weighing.Fact, weighing.On, KmsMark.O, 0, false, null, null);

        // A card is drawn while somebody types: until the door refuses it, a weight may be any number at all.
        var gain = (int)Math.Clamp((weighing.What.WeightKg!.Value - before.What.WeightKg!.Value) * 1000, int.MinValue, int.MaxValue);
        return gain >= least
            ? new(weighing.Fact, weighing.On, KmsMark.N, 0, false, gain, least)
            : new(weighing.Fact, weighing.On, KmsMark.T, timesNotGained + 1, false, gain, least);
    }

    // A flagged z that reaches this place was released by somebody: the child is as light as that.
    private static bool IsBelowRedLine(Noted<ChildVisit> weighing, Sex sex, DateOnly bornOn, GrowthCard card) =>
        weighing.What.Oedema != true
        && GrowthStandard.Of(Indicator.WeightForAge).ScoreAtAge(sex, Age.On(bornOn, weighing.On), (double)weighing.What.WeightKg!.Value) is { } score
        && score.Z.Value < card.RedLine;

    private static List<Noted<ChildVisit>> LastOfEachMonth(IReadOnlyList<Noted<ChildVisit>> visits, DateOnly bornOn, DateOnly until)
    {
        var weighings = visits
            .Where(visit => visit is { HeldBack: false, What.WeightKg: > 0 } && visit.On >= bornOn && visit.On <= until)
            .OrderBy(visit => visit.On).ThenBy(visit => visit.Number);

        var last = new List<Noted<ChildVisit>>();
        foreach (var weighing in weighings)
        {
            if (last.Count > 0 && MonthOf(last[^1].On) == MonthOf(weighing.On)) last[^1] = weighing;
            else last.Add(weighing);
        }

        return last;
    }

    private static bool Follows(DateOnly before, DateOnly on) => MonthOf(on) - MonthOf(before) == 1;

    private static int MonthOf(DateOnly day) => (12 * day.Year) + day.Month;
}
