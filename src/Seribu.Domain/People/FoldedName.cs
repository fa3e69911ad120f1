using System.Text;

namespace Seribu.Domain.People;

/// <summary>A name stripped of what people write differently: case, accents, titles, old and new spelling. For searching and matching, never for showing.</summary>
/// <remarks>Source: docs/rules/people.md#names.</remarks>
public sealed record FoldedName
{
    private static readonly string[] Titles =
        ["h", "hj", "haji", "hajah", "ny", "nyonya", "tn", "tuan", "bp", "bpk", "bapak", "ibu", "dr", "drs", "dra", "ir", "ust", "ustad", "ustaj", "alm", "almh"];

    private FoldedName(string text)
    {
        Text = text;
        Words = text.Length == 0 ? [] : text.Split(' ');
    }

    /// <summary>The folded words with one blank between them; empty when nothing is left.</summary>
    public string Text { get; }

    /// <summary>The folded words in the order they were written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Folds a name as somebody wrote it.</summary>
    public static FoldedName Of(string? name)
    {
        var plain = Plain(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titles = plain.TakeWhile(word => Titles.Contains(word)).Count();
        var words = titles < plain.Length ? plain[titles..] : plain;

        return new(string.Join(' ', words.Select((word, at) => InFull(NameSpelling.Fold(word), isFirstOfMany: at == 0 && words.Length > 1))));
    }

    /// <summary>Names are the same when they fold to the same words.</summary>
    public bool Equals(FoldedName? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>A name is personal: it is not printed by accident.</summary>
    public override string ToString() => "•••";

    // Small letters, digits and blanks; a degree after a comma is gone.
    private static string Plain(string name)
    {
        var end = name.IndexOf(',', StringComparison.Ordinal);
        var plain = new StringBuilder(name.Length);
        foreach (var letter in end < 0 ? name : name[..end])
        {
            var small = NameSpelling.WithoutAccent(char.ToLowerInvariant(letter));
            if (char.IsAsciiLetterLower(small) || char.IsAsciiDigit(small)) plain.Append(small);
            else if (small is not ('\'' or '’' or '‘' or '`' or 'ʼ') && !IsAccentAlone(small)) plain.Append(' ');
        }

        return plain.ToString();
    }

    private static bool IsAccentAlone(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static string InFull(string word, bool isFirstOfMany) => word switch
    {
        "mohamad" or "muhamad" or "mohamed" or "muhamed" or "mohd" or "mohamat" or "muhamat" => "muhamad",
        "m" or "md" or "mhd" or "moh" or "muh" or "mo" or "mu" when isFirstOfMany => "muhamad",
        "st" when isFirstOfMany => "siti",
        "abd" => "abdul",
        _ => word,
    };
}
