using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>A service beside its target.</summary>
/// <param name="Indicator">The row of the scorecard.</param>
/// <param name="Coverage">Received of due.</param>
/// <param name="Target">The target in percent.</param>
public sealed record ServiceGap(Indicator Indicator, Coverage Coverage, decimal Target)
{
    /// <summary>What is missing to the target, as a part of it: 0 when it is reached, nothing when nobody was due.</summary>
    public decimal? Gap => Coverage.Percent is { } reached ? Math.Max(0, Target - reached) / Target : null;

    /// <summary>Those who are owed.</summary>
    public long Owed => Coverage.Due - Coverage.Received;

    /// <summary>The gaps of all services of a tally.</summary>
    public static IReadOnlyList<ServiceGap> Of(Edition rows, Tally tally, decimal target) =>
        [.. rows.Pregnant.Concat(rows.Children).Select(row => new ServiceGap(row, tally.Of(row), target))];

    /// <summary>The mean gap of those services that were due; none when none was.</summary>
    public static decimal? Mean(IEnumerable<ServiceGap> gaps)
    {
        var known = gaps.Select(gap => gap.Gap).OfType<decimal>().ToList();
        return known.Count == 0 ? null : Math.Round(known.Average(), 4);
    }
}
