namespace Seribu.Domain.Growth;

/// <summary>So many of so many. Regions add up both; nobody ever averages percentages.</summary>
/// <param name="Part">Those who have it.</param>
/// <param name="Whole">All it is asked of.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Two decimals, half away from zero. Nothing of nobody is no figure, not zero percent.</summary>
    public decimal? Percent => Whole == 0 ? null : Math.Round(100m * Part / Whole, 2, MidpointRounding.AwayFromZero);
}
