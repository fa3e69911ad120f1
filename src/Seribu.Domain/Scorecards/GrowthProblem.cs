using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Scorecards;

/// <summary>Whether a measurement says that a child is wasted or stunted. Never taken from a list.</summary>
/// <remarks>Source: docs/rules/scorecard.md#problem.</remarks>
internal static class GrowthProblem
{
    /// <summary>A child without a measurement, or whose latest is held back or gives no usable z, has no problem known.</summary>
    public static CaseFlags Of(Person child, Noted<ChildVisit>? latest)
    {
        if (latest is null || latest.HeldBack || child.BornOn is not { } bornOn || latest.On < bornOn) return CaseFlags.None;

        var visit = latest.What;
        var scores = GrowthScores.Of(new()
        {
            Sex = child.Sex,
            Age = Age.On(bornOn, latest.On),
            WeightKg = (double?)visit.WeightKg,
            LengthCm = (double?)visit.LengthCm,
            Posture = visit.Measure,
            Oedema = visit.Oedema == true,
        });

        var wasted = scores.WeightForLengthCategory is Category.Wasted or Category.SeverelyWasted;
        var stunted = scores.LengthForAge?.Category is Category.Stunted or Category.SeverelyStunted;
        return wasted || stunted ? CaseFlags.Problem : CaseFlags.None;
    }
}
