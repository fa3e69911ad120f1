using System.Text;

namespace Seribu.Domain.Book;

/// <summary>Short texts that come again and again, as names of fields and codes of villages do: each is made once and handed out after that.</summary>
/// <remarks>Holds at most a thousand; a text that falls on another's place takes it. Any thread may ask.</remarks>
public sealed class RecurringTexts
{
    private const int Places = 1024;
    private const int Longest = 40;

    private readonly string?[] kept = new string?[Places];

    /// <summary>The text of these UTF-8 bytes.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest) return Encoding.UTF8.GetString(utf8);

        ref var place = ref kept[Place(utf8)];
        if (place is { } known && Ascii.Equals(utf8, known)) return known;
        return place = Encoding.UTF8.GetString(utf8);
    }

    private static int Place(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var one in utf8) hash = (hash ^ one) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % Places);
    }
}
