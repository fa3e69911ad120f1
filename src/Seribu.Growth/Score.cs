namespace Seribu.Growth;

/// <summary>The z of one indicator, and what it means.</summary>
/// <param name="Indicator">The table it was scored by.</param>
/// <param name="Z">Two decimals.</param>
public readonly record struct Score(Indicator Indicator, ZScore Z)
{
    /// <summary>Implausible: the measuring is doubted. The z is still shown, but belongs to no category.</summary>
    public bool IsFlagged => GrowthStandard.Of(Indicator).Flags(Z);

    /// <summary>The category of Permenkes 2/2020; none for a flagged z, nor for arm and skinfolds, which have no official bands.</summary>
    public Category? Category => IsFlagged ? null : PermenkesBands.CategoryOf(Indicator, Z);
}
