using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Server.People;

/// <summary>One measurement of a child, scored: what was read, what it means, what the growth card says of its month.</summary>
/// <param name="Visit">What was noted.</param>
/// <param name="Scores">Its scores; empty of those the birth date or the measures do not allow.</param>
/// <param name="Kms">The month on the growth card whose weighing this is.</param>
public sealed record Measurement(Noted<ChildVisit> Visit, GrowthScores Scores, KmsMonth? Kms)
{
    public DateOnly On => Visit.On;

    public ChildVisit What => Visit.What;

    /// <summary>The number is doubted and counts in no category until somebody releases it.</summary>
    public bool IsHeldBack => Visit.HeldBack;

    /// <summary>All measurements of a child, newest first.</summary>
    public static IReadOnlyList<Measurement> Of(PersonFile child, DateOnly until, GrowthCard card, Guid? posyandu)
    {
        var months = Domain.Growth.Kms.Months(child.Person, child.Visits, until, card, posyandu).ToDictionary(month => month.Fact);
        return
        [
            .. child.Visits.Where(visit => IsMeasured(visit.What))
                .OrderByDescending(visit => visit.On).ThenByDescending(visit => visit.Number)
                .Select(visit => new Measurement(visit, ScoresOf(child.Person, visit.On, visit.What), months.TryGetValue(visit.Fact, out var month) ? month : null)),
        ];
    }

    /// <summary>Scores a visit by the child's age on its day.</summary>
    public static GrowthScores ScoresOf(Person child, DateOnly on, ChildVisit visit)
    {
        if (child is not { Sex: { } sex, BornOn: { } bornOn } || on < bornOn) return default;

        return GrowthScores.Of(new()
        {
            Sex = sex,
            Age = Age.On(bornOn, on),
            WeightKg = (double?)visit.WeightKg,
            LengthCm = (double?)visit.LengthCm,
            Posture = visit.Measure,
            HeadCm = (double?)visit.HeadCm,
            ArmCm = (double?)visit.ArmCm,
            Oedema = visit.Oedema == true,
        });
    }

    private static bool IsMeasured(ChildVisit visit) => visit is { WeightKg: not null } or { LengthCm: not null } or { HeadCm: not null } or { ArmCm: not null } or { Oedema: true };
}
