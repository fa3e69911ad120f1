namespace Seribu.Growth.Surveys;

/// <summary>Numbers for the words of a column, so that a million rows hold no texts.</summary>
public sealed class Labels
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> words = [];

    /// <summary>No word yet.</summary>
    public Labels() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words, each at its number.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word; a new word gets the next one.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var number)) return number;

        words.Add(word.ToString());
        numbers.Add(words[^1], words.Count - 1);
        return words.Count - 1;
    }
}
