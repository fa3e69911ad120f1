namespace Seribu.Domain.Scorecards;

/// <summary>Those who received of those who should have. Counts are added up; nobody ever averages percentages.</summary>
/// <param name="Received">Y.</param>
/// <param name="Due">Y and T together.</param>
public readonly record struct Coverage(long Received, long Due)
{
    /// <summary>Two decimals, half away from zero. No figure when nobody was due: that is not zero percent.</summary>
    public decimal? Percent => Due == 0 ? null : Math.Round(100m * Received / Due, 2, MidpointRounding.AwayFromZero);

    /// <summary>Both together: pooled.</summary>
    public static Coverage operator +(Coverage one, Coverage other) => new(one.Received + other.Received, one.Due + other.Due);
}
