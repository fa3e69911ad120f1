using System.Globalization;

namespace Seribu.Domain.Growth;

/// <summary>Guesses what was meant when a number was typed that does not fit: a point misplaced, two digits swapped, a wrong ten.</summary>
/// <remarks>Source: docs/rules/plausible.md#slips.</remarks>
internal static class TypingSlip
{
    private const decimal LargestTyped = 1_000_000;

    // Swapped hundredths are no slip anybody would notice.
    private const decimal LeastPart = 0.05m;

    /// <summary>The guess nearest to what was expected, among those that fit; empty when none does.</summary>
    /// <param name="typed">The number that does not fit.</param>
    /// <param name="expected">The number before.</param>
    /// <param name="tens">Whether a wrong ten is looked for: lengths are read off a board, weights are not.</param>
    /// <param name="fits">Whether a guess would be believed.</param>
    public static decimal? Guess(decimal typed, decimal expected, bool tens, Func<decimal, bool> fits)
    {
        if (typed is <= 0 or > LargestTyped) return null;

        decimal? best = null;
        foreach (var guess in Guesses(typed, tens))
            if (Math.Abs(guess - typed) > LeastPart * typed && fits(guess) && (best is not { } other || Math.Abs(guess - expected) < Math.Abs(other - expected))) best = guess;

        return best;
    }

    private static IEnumerable<decimal> Guesses(decimal typed, bool tens)
    {
        yield return typed * 10;
        yield return typed / 10;
        yield return typed / 100;
        yield return typed / 1000;
        if (tens)
        {
            yield return typed + 10;
            yield return typed - 10;
        }

        foreach (var swapped in Swapped(typed)) yield return swapped;
    }

    // Neighbouring digits change places, the point stays: 27.0 gives 72.0 and 20.7.
    private static IEnumerable<decimal> Swapped(decimal typed)
    {
        var text = typed.ToString("0.0##", CultureInfo.InvariantCulture).ToCharArray();
        var digits = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at])).ToList();

        for (var i = 1; i < digits.Count; i++)
        {
            (text[digits[i]], text[digits[i - 1]]) = (text[digits[i - 1]], text[digits[i]]);
            yield return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            (text[digits[i]], text[digits[i - 1]]) = (text[digits[i - 1]], text[digits[i]]);
        }
    }
}
