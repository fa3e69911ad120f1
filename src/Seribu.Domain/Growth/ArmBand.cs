namespace Seribu.Domain.Growth;

/// <summary>What a child's arm circumference (LiLA) says by itself, without age tables.</summary>
public enum ArmBand
{
    /// <summary>Green: 12.5 cm and more.</summary>
    Normal,

    /// <summary>Yellow: from 11.5 to below 12.5 cm, gizi kurang.</summary>
    Low,

    /// <summary>Red: below 11.5 cm, gizi buruk.</summary>
    VeryLow,
}

/// <summary>The coloured bands of the arm tape.</summary>
/// <remarks>Source: docs/rules/growth.md#arm.</remarks>
public static class ArmTape
{
    private const decimal RedBelowCm = 11.5m;
    private const decimal YellowBelowCm = 12.5m;
    private const int FromMonth = 6;
    private const int UnderMonth = 60;

    /// <summary>The band of an arm; none under six months and from five years on. A value on a line belongs to the healthier side.</summary>
    /// <param name="armCm">As read, in cm.</param>
    /// <param name="months">Completed months of age.</param>
    public static ArmBand? BandOf(decimal armCm, int months) => months is < FromMonth or >= UnderMonth ? null : armCm switch
    {
        < RedBelowCm => ArmBand.VeryLow,
        < YellowBelowCm => ArmBand.Low,
        _ => ArmBand.Normal,
    };
}
