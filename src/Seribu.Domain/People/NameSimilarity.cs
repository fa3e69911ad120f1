namespace Seribu.Domain.People;

/// <summary>How much two folded names resemble each other, from 0 to 1. One typing error costs one letter.</summary>
/// <remarks>Source: docs/rules/people.md#names.</remarks>
public static class NameSimilarity
{
    /// <summary>From here on two names may well be one.</summary>
    public const double Alike = 0.7;

    /// <summary>From here on a person is shown as found.</summary>
    public const double Found = 0.7;

    // Words so common that sharing them says little.
    private static readonly string[] Common = ["muhamad", "siti", "abdul", "nur", "sri", "ahmad"];

    /// <summary>Compares two whole names, whatever the order of their words and wherever the blanks are.</summary>
    public static double Of(FoldedName one, FoldedName other)
    {
        if (one.Words.Count == 0 || other.Words.Count == 0 || !SameNumbers(one, other)) return 0;
        if (one == other) return 1;

        var wordByWord = WordByWord(one, other);
        if (one.Words.Count == other.Words.Count) return wordByWord;

        // Nur Aini is Nuraini.
        return Math.Max(wordByWord, Likeness(string.Concat(one.Words), string.Concat(other.Words)));
    }

    /// <summary>How well typed words are found in a name; each may be the beginning of a word.</summary>
    public static double Within(FoldedName typed, FoldedName name)
    {
        if (typed.Words.Count == 0) return 0;

        double found = 0, length = 0;
        foreach (var word in typed.Words)
        {
            var best = 0.0;
            foreach (var candidate in name.Words) best = Math.Max(best, Beginning(word, candidate));
            found += best * word.Length;
            length += word.Length;
        }

        return found / length;
    }

    // Each word is paired with its best partner, best pairs first; long words weigh more.
    private static double WordByWord(FoldedName one, FoldedName other)
    {
        var pairs = from word in one.Words.Index()
                    from partner in other.Words.Index()
                    let likeness = Likeness(word.Item, partner.Item)
                    orderby likeness descending
                    select (word, partner, likeness);

        var (usedWords, usedPartners, shared) = (new HashSet<int>(), new HashSet<int>(), 0.0);
        foreach (var (word, partner, likeness) in pairs)
        {
            if (usedWords.Contains(word.Index) || usedPartners.Contains(partner.Index)) continue;

            usedWords.Add(word.Index);
            usedPartners.Add(partner.Index);
            shared += likeness * (Weight(word.Item) + Weight(partner.Item));
        }

        return shared / (one.Words.Sum(Weight) + other.Words.Sum(Weight));
    }

    private static double Beginning(string typed, string word)
    {
        var whole = Likeness(typed, word);
        if (word.Length <= typed.Length) return whole;

        // A little less than the whole word, so that Dahlia stands before Dahliana.
        return Math.Max(whole, 0.95 * Likeness(typed, word[..typed.Length]));
    }

    private static double Weight(string word) => Common.Contains(word) ? word.Length / 2.0 : word.Length;

    // Anak 1 and Anak 2 are not one child.
    private static bool SameNumbers(FoldedName one, FoldedName other) => Numbers(one).SequenceEqual(Numbers(other));

    private static IEnumerable<string> Numbers(FoldedName name) => name.Words.Where(word => word.Any(char.IsAsciiDigit)).Order(StringComparer.Ordinal);

    private static double Likeness(string one, string other) =>
        one == other ? 1 : 1 - ((double)Errors(one, other) / Math.Max(one.Length, other.Length));

    // Letters missing, added, replaced, or two neighbours swapped (optimal string alignment).
    private static int Errors(string one, string other)
    {
        var rows = new int[3, other.Length + 1];
        for (var column = 0; column <= other.Length; column++) rows[0, column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            int now = row % 3, above = (row + 2) % 3, twoAbove = (row + 1) % 3;
            rows[now, 0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = rows[above, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                rows[now, column] = Math.Min(replaced, 1 + Math.Min(rows[above, column], rows[now, column - 1]));
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    rows[now, column] = Math.Min(rows[now, column], rows[twoAbove, column - 2] + 1);
            }
        }

        return rows[one.Length % 3, other.Length];
    }
}
