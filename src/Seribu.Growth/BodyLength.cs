namespace Seribu.Growth;

/// <summary>A length or height made comparable with the standards; the figure as read stays beside it.</summary>
/// <remarks>A child is 0.7 cm longer lying than standing. Source: docs/rules/growth.md#posture.</remarks>
public readonly record struct BodyLength
{
    /// <summary>How much longer a child is lying than standing, in cm.</summary>
    public const double LyingGainCm = 0.7;

    private BodyLength(double? readCm, Posture? posture, bool postureRefused, double correctionCm)
    {
        ReadCm = readCm;
        Posture = posture;
        PostureRefused = postureRefused;
        ComparableCm = readCm + correctionCm;
    }

    /// <summary>The figure as read, in cm; never changed.</summary>
    public double? ReadCm { get; }

    /// <summary>The figure in the posture of the standards at the child's age, in cm, not rounded.</summary>
    public double? ComparableCm { get; }

    /// <summary>The posture that was believed; empty when not recorded or refused.</summary>
    public Posture? Posture { get; }

    /// <summary>A child under nine months was recorded as standing: the posture is not believed and the figure used as it is.</summary>
    public bool PostureRefused { get; }

    /// <summary>Whether both figures are more than 0: a length of nothing has no score.</summary>
    internal bool IsPossible => ReadCm > 0 && ComparableCm > 0;

    /// <summary>Reads a length or height at an age.</summary>
    /// <param name="readCm">As read, in cm; empty when not taken.</param>
    /// <param name="posture">Lying or standing; empty when not recorded, and then nothing is corrected.</param>
    /// <param name="age">Empty when unknown, and then nothing is corrected.</param>
    public static BodyLength Of(double? readCm, Posture? posture, Age? age)
    {
        if (posture is null || age is not { } known) return new(readCm, posture, false, 0);
        if (posture == Growth.Posture.Standing && known.IsUnderNineMonths) return new(readCm, null, true, 0);
        if (posture == known.StandardPosture) return new(readCm, posture, false, 0);

        return new(readCm, posture, false, posture == Growth.Posture.Standing ? LyingGainCm : -LyingGainCm);
    }
}
