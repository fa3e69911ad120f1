using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Growth;
using CalendarAge = Seribu.Domain.Calendar.Age;

namespace Seribu.Server.Posyandu;

/// <summary>What a line of the grid means beside everything noted about the child: the same rules while typing and after the receipt.</summary>
/// <param name="Month">The month on the growth card; none when nothing was weighed.</param>
/// <param name="Scores">The scores; none while the birth date is a guess.</param>
/// <param name="Arm">The band of the arm tape.</param>
/// <param name="Problems">Everything that is doubtful or impossible.</param>
/// <param name="Confirmed">Codes the writer has answered for.</param>
public sealed record LineMeaning(KmsMonth? Month, GrowthScores Scores, ArmBand? Arm, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Confirmed)
{
    /// <summary>What is still to be answered.</summary>
    public IReadOnlyList<Problem> Open => [.. Problems.Where(problem => problem.Gravity == Gravity.Refused || !Confirmed.Contains(problem.Code))];

    /// <summary>A number was confirmed that nothing may be made of until somebody releases it.</summary>
    public bool IsHeldBack => Problems.Any(problem => problem.Gravity == Gravity.HeldBack && Confirmed.Contains(problem.Code));

    /// <summary>The weight is asked about or held back.</summary>
    public bool HoldsWeight => IsHeldBack || Open.Any(problem => problem.Field == "weight_kg");

    /// <summary>The length is asked about or held back.</summary>
    public bool HoldsLength => IsHeldBack || Open.Any(problem => problem.Field == "length_cm");

    /// <summary>Judges a line.</summary>
    /// <param name="child">The child.</param>
    /// <param name="visit">What was typed or saved.</param>
    /// <param name="day">The day of measuring.</param>
    /// <param name="today">The village's today.</param>
    /// <param name="itself">The saved fact the line stands for or mends; it is no history of its own.</param>
    /// <param name="confirmed">Codes the writer has answered for.</param>
    /// <param name="card">The rules of the growth card.</param>
    /// <param name="limits">What is believed.</param>
    public static LineMeaning Of(
        DayChild child, ChildVisit visit, DateOnly day, DateOnly today, Guid? itself, IReadOnlyList<string> confirmed, GrowthCard card, Limits limits)
    {
        var history = child.Visits.Where(noted => noted.Fact != itself).ToList();
        var problems = visit.ProblemsFor(child.Person, history, day, today, limits);
        var noted = new Noted<ChildVisit>(Guid.Empty, long.MaxValue, day, Guid.Empty, visit);
        var months = Kms.Months(child.Person, [.. history, noted], day, card, child.Posyandu);

        return new(
            visit.WeightKg is not null && months is [.., var last] && last.On == day ? last : null,
            GrowthStatus.Of(child.Person, visit, day),
            visit.ArmCm is { } arm ? ArmTape.BandOf(arm, CalendarAge.InMonths(child.Person.BornOn!.Value, day)) : null,
            problems, confirmed);
    }
}
