using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>The money of a plan of activities: how much of it reaches the target group itself, and how much was spent.</summary>
/// <remarks>Source: docs/rules/programme.md#plan.</remarks>
/// <param name="Plan">Records of <c>plan</c>.</param>
public sealed record PlanSums(IReadOnlyList<OfficeRecord> Plan)
{
    /// <summary>Rupiah that reach the target group directly, of all.</summary>
    public Coverage Direct => new(SumOf(Plan, "direct"), SumOf(Plan, "budget"));

    /// <summary>Rupiah spent, of all.</summary>
    public Coverage Realised => new(SumOf(Plan, "realised"), SumOf(Plan, "budget"));

    /// <summary>Activities whose direct part is larger than their budget: somebody made a mistake.</summary>
    public int TooDirect => Plan.Count(each => each.Whole("direct") > each.Whole("budget"));

    /// <summary>The plan by the word of a field, such as its kind or agency.</summary>
    public IReadOnlyList<(string Word, PlanSums Sums)> By(string field) =>
        [.. Plan.GroupBy(each => each[field] ?? "").Select(same => (same.Key, new PlanSums([.. same]))).OrderByDescending(same => same.Item2.Direct.Due)];

    internal static long SumOf(IEnumerable<OfficeRecord> records, string field) => records.Sum(each => each.Whole(field) ?? 0);
}

/// <summary>A yearly review: which targets were reached, and how much of the money was spent.</summary>
/// <param name="Lessons">Records of <c>lesson</c>.</param>
public sealed record ReviewSums(IReadOnlyList<OfficeRecord> Lessons)
{
    /// <summary>Targets that were reached, of those with a figure.</summary>
    public Coverage Reached => new(Figured.Count(IsReached), Figured.Count());

    /// <summary>Rupiah spent, of those budgeted.</summary>
    public Coverage Realised => new(PlanSums.SumOf(Lessons, "realised"), PlanSums.SumOf(Lessons, "budget"));

    private IEnumerable<OfficeRecord> Figured => Lessons.Where(each => each["target"] is not null && each["reached"] is not null);

    /// <summary>Whether the figure is at its target or above.</summary>
    public static bool IsReached(OfficeRecord lesson) => lesson.Number("reached") >= lesson.Number("target");
}
