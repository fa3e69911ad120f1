namespace Seribu.Growth.Batch;

/// <summary>Scores many children at once: the very figures of <see cref="GrowthScores"/>, several children to an instruction.</summary>
public static class GrowthBatch
{
    // Long enough to be worth handing over, short enough that threads end together.
    private const int RowsOfPart = 64 * Block.Most;

    /// <summary>Scores children on this thread. Nothing is allocated.</summary>
    /// <param name="children">Measures.</param>
    /// <param name="scores">Gets the scores; columns left out are not reckoned.</param>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An age that is none; what is scored by then is undefined.</exception>
    public static void Score(MeasureColumns children, ScoreColumns scores)
    {
        ArgumentNullException.ThrowIfNull(children);
        ArgumentNullException.ThrowIfNull(scores);
        children.RefuseUnequalLengths();
        scores.RefuseOtherLengths(children.Count);

        BlockScores.Score(children, scores, 0, children.Count);
    }

    /// <summary>Scores children on several threads, each a part of the rows.</summary>
    /// <param name="children">Measures.</param>
    /// <param name="scores">Gets the scores; columns left out are not reckoned.</param>
    /// <param name="threads">The most threads; every processor's when left out.</param>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    /// <exception cref="AggregateException">Ages that are none; what is scored by then is undefined.</exception>
    public static void ScoreInParallel(MeasureColumns children, ScoreColumns scores, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(children);
        ArgumentNullException.ThrowIfNull(scores);
        children.RefuseUnequalLengths();
        scores.RefuseOtherLengths(children.Count);

        var parts = (children.Count + RowsOfPart - 1) / RowsOfPart;
        Parallel.For(0, parts, new() { MaxDegreeOfParallelism = threads ?? -1 }, part =>
            BlockScores.Score(children, scores, part * RowsOfPart, Math.Min(children.Count, (part + 1) * RowsOfPart)));
    }
}
