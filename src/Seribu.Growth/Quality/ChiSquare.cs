namespace Seribu.Growth.Quality;

/// <summary>The chi-square distribution: how likely chance alone brings a sum of squares as large.</summary>
internal static class ChiSquare
{
    private const double FarOut = 3;

    /// <summary>The probability of a value of <paramref name="square"/> or more.</summary>
    /// <param name="square">0 or more.</param>
    /// <param name="degrees">1 or more.</param>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5: a finite sum of positive terms.</remarks>
    public static double Upper(double square, int degrees)
    {
        var half = square / 2;
        var isOdd = degrees % 2 == 1;
        var tail = isOdd ? Beyond(Math.Sqrt(half)) : Math.Exp(-half);
        var term = isOdd ? 2 * Math.Sqrt(half / Math.PI) * Math.Exp(-half) : half * Math.Exp(-half);
        for (var next = isOdd ? 3 : 4; next <= degrees; next += 2)
        {
            tail += term;
            term *= half * 2 / next;
        }

        return Math.Min(1, tail);
    }

    /// <summary>The complementary error function of 0 or more.</summary>
    /// <remarks>Abramowitz and Stegun, 7.1.6 near the middle, 7.1.14 far out.</remarks>
    private static double Beyond(double x)
    {
        var bell = Math.Exp(-x * x);
        if (x < FarOut)
        {
            var (sum, term) = (0.0, x);
            for (var n = 1; term > sum * 1e-17; n++)
            {
                sum += term;
                term *= 2 * x * x / ((2 * n) + 1);
            }

            return 1 - (2 / Math.Sqrt(Math.PI) * bell * sum);
        }

        var fraction = x;
        for (var n = 60; n > 0; n--) fraction = x + (n / 2.0 / fraction);
        return bell / Math.Sqrt(Math.PI) / fraction;
    }
}
