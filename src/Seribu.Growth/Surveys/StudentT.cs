namespace Seribu.Growth.Surveys;

/// <summary>Student's t distribution, as far as confidence intervals need it.</summary>
internal static class StudentT
{
    private const int FewDegrees = 400;

    /// <summary>The 0.975 quantile of the normal distribution.</summary>
    private const double Normal = 1.959963984540054;

    /// <summary>The value a t-distributed figure stays below with a probability of 97.5 %; none without degrees of freedom.</summary>
    public static double? Quantile975(int degrees) => degrees switch
    {
        < 1 => null,
        <= FewDegrees => Solved(degrees),
        _ => Expanded(degrees),
    };

    private static double Solved(int degrees)
    {
        var (low, high) = (Normal, 13.0);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) return middle;
            if (Within(middle, degrees) < 0.95) low = middle;
            else high = middle;
        }
    }

    /// <summary>The probability to lie between -t and t, a finite sum.</summary>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.</remarks>
    private static double Within(double t, int degrees)
    {
        var angle = Math.Atan(t / Math.Sqrt(degrees));
        var (sine, cosine) = Math.SinCos(angle);
        var isOdd = degrees % 2 == 1;

        var term = isOdd ? cosine : 1;
        var sum = degrees == 1 ? 0 : term;
        for (var next = isOdd ? 3 : 2; next < degrees; next += 2)
        {
            term *= cosine * cosine * (next - 1) / next;
            sum += term;
        }

        return isOdd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }

    /// <remarks>Abramowitz and Stegun, 26.7.5; from 400 degrees on exact to twelve digits.</remarks>
    private static double Expanded(double degrees)
    {
        const double X = Normal, X2 = X * X;
        const double First = X * (X2 + 1) / 4;
        const double Second = X * ((((5 * X2) + 16) * X2) + 3) / 96;
        const double Third = X * ((((((3 * X2) + 19) * X2) + 17) * X2) - 15) / 384;
        const double Fourth = X * ((((((((79 * X2) + 776) * X2) + 1482) * X2) - 1920) * X2) - 945) / 92160;

        return X + ((First + ((Second + ((Third + (Fourth / degrees)) / degrees)) / degrees)) / degrees);
    }
}
