namespace Seribu.Growth.Quality;

/// <summary>How often each last digit was read off a scale or a board, whose readings have one decimal.</summary>
public sealed class DigitCounts
{
    private readonly int[] counts = new int[10];

    /// <summary>The count of each digit, from 0 to 9.</summary>
    public IReadOnlyList<int> Counts => counts;

    /// <summary>How many readings.</summary>
    public int Total => counts.Sum();

    /// <summary>Counts the first decimal of a reading; what was not read or is nothing does not count.</summary>
    public void Add(double? reading)
    {
        if (!(reading is > 0 and < 1e6)) return;

        // A tenth is no exact double: 12.3 may lie a hair under itself.
        counts[(int)((long)Math.Floor((reading.Value * 10) + 1e-6) % 10)]++;
    }

    /// <summary>The sum of squares of what differs from equal frequencies, with nine degrees of freedom.</summary>
    public double Differing => Of(counts);

    /// <summary>The digit preference score: 0 when all digits are equally frequent, 100 when only one is read.</summary>
    /// <remarks>100 sqrt(chi-square / (9 n)), Kuulasmaa and others, WHO MONICA 1998.</remarks>
    public double? Score => Total == 0 ? null : ScoreOf(counts);

    /// <summary>Chi-square of counts that should be equal.</summary>
    internal static double Of(IReadOnlyCollection<int> counts)
    {
        var expected = counts.Sum() / (double)counts.Count;
        return expected == 0 ? 0 : counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    /// <summary>The preference score of counts that should be equal.</summary>
    internal static double ScoreOf(IReadOnlyCollection<int> counts) => 100 * Math.Sqrt(Of(counts) / (counts.Sum() * (counts.Count - 1)));
}
