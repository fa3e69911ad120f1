using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Partners;

/// <summary>The Kampung KB of a district.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="SubDistricts">Sub-districts that have one.</param>
/// <param name="Oldest">Full years of the oldest on the day.</param>
/// <param name="Youngest">Full years of the youngest.</param>
public sealed record KampungCounts(int Count, int SubDistricts, int? Oldest, int? Youngest)
{
    /// <summary>For each sub-district that has one, two decimals.</summary>
    public decimal? PerSubDistrict => SubDistricts == 0 ? null : Math.Round((decimal)Count / SubDistricts, 2, MidpointRounding.AwayFromZero);

    /// <summary>Counts records of <c>kampung-kb</c> on a day.</summary>
    public static KampungCounts Of(IReadOnlyList<OfficeRecord> kampung, DateOnly day)
    {
        var ages = kampung.Select(each => Calendar.Age.InMonths(each.Day("founded_on")!.Value, day) / 12).ToList();
        return new(kampung.Count, kampung.Select(each => each.Region[..8]).Distinct().Count(), ages.Count == 0 ? null : ages.Max(), ages.Count == 0 ? null : ages.Min());
    }

    /// <summary>How far the eight steps of a Kampung KB are: the mean of its steps' percentages, a step nobody noted counting 0.</summary>
    public static decimal StepsOf(IEnumerable<OfficeRecord> steps) =>
        Math.Round(steps.GroupBy(step => step["step"]).Sum(step => Math.Min(100, step.Max(each => each.Whole("percent")!.Value))) / 8m, 2, MidpointRounding.AwayFromZero);
}
