namespace Seribu.Growth.Quality;

/// <summary>The answers about a set of measurements.</summary>
/// <param name="Checks">One for each <see cref="QualityQuestion"/>, in its order.</param>
public sealed record QualityAnswers(IReadOnlyList<QualityCheck> Checks)
{
    /// <summary>The SMART score: the sum of penalty points, 0 the best.</summary>
    public int Points => Checks.Sum(check => check.Points ?? 0);

    /// <summary>How good the set is as a whole; nothing where too few children allow no judgement.</summary>
    public QualityLevel? Level => this[QualityQuestion.Deviation].Level is null ? null : SmartScale.OfSum(Points);

    /// <summary>The answer to a question.</summary>
    public QualityCheck this[QualityQuestion question] => Checks[(int)question];
}
