namespace Seribu.Growth.Quality;

/// <summary>Mean, standard deviation, skewness and kurtosis of a set of numbers.</summary>
/// <param name="Count">How many numbers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation, by n - 1.</param>
/// <param name="Skewness">Third central moment over the cube of the SD: 0 where both sides are alike.</param>
/// <param name="Kurtosis">Fourth central moment over its fourth power, less 3: 0 for a bell.</param>
public readonly record struct Spread(int Count, double Mean, double Deviation, double Skewness, double Kurtosis)
{
    /// <summary>Of fewer than two numbers, or of equal ones, nothing can be said.</summary>
    public static Spread? Of(IReadOnlyList<double> numbers)
    {
        if (numbers.Count < 2) return null;

        var mean = numbers.Average();
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        foreach (var number in numbers)
        {
            var off = number - mean;
            second += off * off;
            third += off * off * off;
            fourth += off * off * off * off;
        }

        var variance = second / numbers.Count;
        if (!(variance > 0)) return null;

        return new(
            numbers.Count,
            mean,
            Math.Sqrt(second / (numbers.Count - 1)),
            third / numbers.Count / Math.Pow(variance, 1.5),
            (fourth / numbers.Count / (variance * variance)) - 3);
    }
}
