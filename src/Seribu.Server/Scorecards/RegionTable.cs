using Seribu.Domain.Calendar;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Scorecards;

/// <summary>One place of a region's table: a village, or the sum of its villages.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Tally">The counts of the quarter.</param>
/// <param name="Before">The pooled figure of the quarter before.</param>
/// <param name="Villages">Villages that keep a book here.</param>
/// <param name="Closed">Of them, how many closed the quarter.</param>
/// <param name="Silent">Of them, how many wrote no line this month.</param>
public sealed record RegionRow(string Code, Tally Tally, Coverage Before, int Villages, int Closed, int Silent)
{
    /// <summary>All rows of both groups pooled.</summary>
    public Coverage Total => Tally.Of(CaseGroup.Pregnant) + Tally.Of(CaseGroup.Child);

    /// <summary>Households owed nothing.</summary>
    public Coverage Households => new(Tally.ConvergentHouseholds, Tally.Households);

    /// <summary>The change since the quarter before, in points.</summary>
    public decimal? Change => Total.Percent - Before.Percent;

    /// <summary>Both places together.</summary>
    public static RegionRow operator +(RegionRow one, RegionRow other) => new(
        one.Code, one.Tally + other.Tally, one.Before + other.Before, one.Villages + other.Villages, one.Closed + other.Closed, one.Silent + other.Silent);

    /// <summary>As <c>+</c>.</summary>
    public static RegionRow Add(RegionRow left, RegionRow right) => left + right;
}

/// <summary>A region and the places in it, in one quarter.</summary>
public sealed record RegionTable
{
    /// <summary>The code of the region.</summary>
    public required string Region { get; init; }

    public required Quarter Quarter { get; init; }

    public required RuleSet Rules { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The day up to which everything in it was counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Villages that are being judged again, by other rules or for a new quarter; until then they count nothing here.</summary>
    public required int Behind { get; init; }

    /// <summary>The places, from the lowest figure to the highest; those without a figure last.</summary>
    public required IReadOnlyList<RegionRow> Rows { get; init; }

    /// <summary>All of them together.</summary>
    public required RegionRow Sum { get; init; }

    /// <summary>The region quarter by quarter, oldest first.</summary>
    public required IReadOnlyList<QuarterLevel> Levels { get; init; }

    /// <summary>The rows are villages and not the level below the region.</summary>
    public required bool IsByVillage { get; init; }

    public Edition Edition => Rules.In(Quarter);
}
