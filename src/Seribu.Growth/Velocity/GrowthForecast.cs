namespace Seribu.Growth.Velocity;

/// <summary>What a child must measure at its next session to stay on its own line of the chart.</summary>
/// <param name="Indicator">Weight, length or head for age.</param>
/// <param name="Z">The child's line now.</param>
/// <param name="Needed">In kg or cm; a length in the posture of the age then.</param>
/// <param name="Gain">What that is more than now, in the same unit; a length as if lying both times.</param>
/// <remarks>Rules: docs/rules/velocity.md#forecast. It says where the line goes, not how the child will grow.</remarks>
public sealed record GrowthForecast(Indicator Indicator, ZScore Z, double Needed, double Gain)
{
    /// <summary>Follows a child's line to a later age; nothing past five years, backwards, or from an implausible score.</summary>
    /// <param name="indicator">Weight, length or head for age.</param>
    /// <param name="sex">Of the child.</param>
    /// <param name="now">The last reading.</param>
    /// <param name="next">The age at the next session.</param>
    public static GrowthForecast? Of(Indicator indicator, Sex sex, Reading now, Age next)
    {
        var standard = GrowthStandard.Of(indicator);
        if (standard.ScoreAtAge(sex, now.Age, now.Value) is not { IsFlagged: false } score) return null;
        if (next.Days <= now.Age.Days || !next.IsUnderFiveYears || standard.Row(sex, now.Age.Days) is not { } row || standard.Row(sex, next.Days) is not { } later) return null;

        var z = standard.StraightTails ? row.WithStraightTails(now.Value) : row.OnCurve(now.Value);
        var needed = standard.StraightTails ? OnStraightTails(later, z) : later.ValueAt(z);
        var lostByStanding = indicator == Indicator.LengthForAge && now.Age.StandardPosture != next.StandardPosture ? BodyLength.LyingGainCm : 0;
        return new(indicator, score.Z, needed, needed - now.Value + lostByStanding);
    }

    private static double OnStraightTails(Lms row, double z) => z switch
    {
        > 3 => row.ValueAt(3) + ((z - 3) * (row.ValueAt(3) - row.ValueAt(2))),
        < -3 => row.ValueAt(-3) + ((z + 3) * (row.ValueAt(-2) - row.ValueAt(-3))),
        _ => row.ValueAt(z),
    };
}
