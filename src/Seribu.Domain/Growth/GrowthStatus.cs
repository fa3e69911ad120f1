using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Growth;

/// <summary>What the numbers of one visit say of a child's growth.</summary>
public static class GrowthStatus
{
    /// <summary>The scores of a visit; none while sex or the very day of birth is unknown, or for a day before the birth.</summary>
    /// <remarks>A z is only as good as the birth date.</remarks>
    public static GrowthScores Of(Person child, ChildVisit visit, DateOnly on) =>
        child is not { Sex: { } sex, BornOn: { } bornOn, BornPrecision: BirthPrecision.Day } || on < bornOn ? default : GrowthScores.Of(new()
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
