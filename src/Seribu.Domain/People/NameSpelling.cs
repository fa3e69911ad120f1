using System.Text;

namespace Seribu.Domain.People;

/// <summary>The spellings one Indonesian name may have: before and after 1972, Arabic sounds, doubled letters.</summary>
internal static class NameSpelling
{
    private const string Accented = "àáâãäåāèéêëēìíîïīòóôõöøōùúûüūýÿçñšžđł";
    private const string Bare = "aaaaaaaeeeeeiiiiiooooooouuuuuyycnszdl";

    // Two letters for one sound. Order matters only within a word's position: the first pair that fits is taken.
    private static readonly (string Pair, string Sound)[] Pairs =
    [
        ("oe", "u"), ("oo", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("kh", "h"),
        ("dh", "d"), ("th", "t"), ("dz", "z"), ("ph", "f"), ("gh", "g"), ("ae", "ai"),
    ];

    public static char WithoutAccent(char small)
    {
        if (small < '\u0080') return small;

        var at = Accented.IndexOf(small, StringComparison.Ordinal);
        return at < 0 ? small : Bare[at];
    }

    /// <summary>One word in small letters and digits, spelled in one way.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (sound, length) = Sound(word, at);
            foreach (var letter in sound)
                if (folded.Length == 0 || folded[^1] != letter || char.IsAsciiDigit(letter)) folded.Append(letter);
            at += length;
        }

        // Fatimah is Fatima; but Moh and Teh stay as they are.
        if (folded.Length > 3 && folded[^1] == 'h' && folded[^2] is 'a' or 'i' or 'u' or 'e' or 'o') folded.Length--;
        return folded.ToString();
    }

    private static (string Sound, int Length) Sound(string word, int at)
    {
        // Achmad is Ahmad, but Chandra is Candra.
        if (string.CompareOrdinal(word, at, "ch", 0, 2) == 0) return (at == 0 ? "c" : "h", 2);
        foreach (var (pair, sound) in Pairs)
            if (string.CompareOrdinal(word, at, pair, 0, 2) == 0) return (sound, 2);

        return (word[at] switch { 'y' => "i", 'v' => "f", 'q' => "k", 'x' => "ks", var letter => letter.ToString() }, 1);
    }
}
