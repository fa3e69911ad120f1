using System.Globalization;
using System.Text;
using System.Text.Json;
using Seribu.Domain.Calendar;
using Seribu.Growth;

namespace Seribu.Domain.Book;

/// <summary>Reads the named fields of one JSON object. A wrong value becomes a <see cref="Problem"/> of shape and reads as not recorded.</summary>
internal ref struct FieldReader
{
    /// <summary>Longest list a fact may hold (FACTS §2).</summary>
    public const int ListLimit = 50;

    private static readonly RecurringTexts Names = new();

    private readonly List<Problem> problems;
    private Utf8JsonReader json;

    public FieldReader(ReadOnlySpan<byte> document, List<Problem> problems)
    {
        this.problems = problems;
        Name = "";
        json = new(document, new JsonReaderOptions { MaxDepth = 8 });
        if (!document.IsEmpty) json.Read();
    }

    /// <summary>The field whose value is read next.</summary>
    public string Name { get; private set; }

    /// <summary>Where the value starts in the document.</summary>
    public readonly int ValueStart => (int)json.TokenStartIndex;

    /// <summary>Where the document was read up to.</summary>
    public readonly int Position => (int)json.BytesConsumed;

    public readonly bool IsNull => json.TokenType == JsonTokenType.Null;

    public readonly bool IsText(string text) => json.TokenType == JsonTokenType.String && json.ValueTextEquals(text);

    public readonly bool IsObject => json.TokenType == JsonTokenType.StartObject;

    /// <summary>Moves to the next field, past whatever was not read of the last one.</summary>
    public bool Next()
    {
        if (json.TokenType == JsonTokenType.None) return false;
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName) return false;

        Name = Short();
        json.Read();
        return true;
    }

    /// <summary>Passes over the value, however deep it is.</summary>
    public void Skip() => json.Skip();

    public string? Text(int limit = 100)
    {
        if (IsNull) return null;
        if (json.TokenType != JsonTokenType.String) return Wrong<string>("not-text");

        var text = json.GetString()!;
        if (text.Length > limit) return Wrong<string>("too-long", limit.ToString(CultureInfo.InvariantCulture));
        return text.Contains('\0', StringComparison.Ordinal) ? Wrong<string>("not-text") : text;
    }

    /// <summary>A text of which there are few: a kind, a code.</summary>
    public string? Code(int limit = 100)
    {
        if (json.TokenType != JsonTokenType.String || json.ValueSpan.Length > limit) return Text(limit);
        var text = Short();
        return text.Contains('\0', StringComparison.Ordinal) ? Wrong<string>("not-text") : text;
    }

    public bool? YesNo()
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.String)
        {
            if (json.ValueTextEquals("y"u8)) return true;
            if (json.ValueTextEquals("n"u8)) return false;
        }

        Wrong("not-yes-no");
        return null;
    }

    public long? Whole(long limit = long.MaxValue)
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number))
        {
            if (number >= 0 && number <= limit) return number;
            Wrong("out-of-range", "0", limit.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        Wrong("not-whole");
        return null;
    }

    public int? Count(int limit) => (int?)Whole(limit);

    /// <summary>Whole seconds of either sign: a phone's clock may be decades off.</summary>
    public int? Seconds()
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var seconds)) return (int)Math.Clamp(seconds, int.MinValue, int.MaxValue);

        Wrong("not-whole");
        return null;
    }

    /// <summary>A decimal number with at most so many decimals.</summary>
    public decimal? Number(int decimals)
    {
        if (IsNull) return null;
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDecimal(out var number) || Math.Abs(number) > 1_000_000m)
        {
            Wrong("not-number");
            return null;
        }

        if (decimal.Round(number, decimals) == number) return number;
        Wrong("too-many-decimals", decimals.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public DateOnly? Day()
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.String && json.ValueSpan.Length == 10 &&
            DayText.TryRead(Short(), out var day)) return day;

        Wrong("not-a-day");
        return null;
    }

    /// <summary>A month, <c>yyyy-MM</c>, as its first day.</summary>
    public DateOnly? Month()
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.String && json.ValueSpan.Length == 7 &&
            DayText.TryRead(Short() + "-01", out var day)) return day;

        Wrong("not-a-month");
        return null;
    }

    public Guid? Id()
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.String && json.TryGetGuid(out var id) && id != Guid.Empty) return id;

        Wrong("not-an-id");
        return null;
    }

    /// <summary>One of a few known words, as the value it stands for.</summary>
    public T? Word<T>((string Word, T Value)[] words) where T : struct
    {
        if (IsNull) return null;
        if (json.TokenType == JsonTokenType.String)
            foreach (var (word, value) in words)
                if (json.ValueTextEquals(word)) return value;

        Wrong("unknown-word");
        return null;
    }

    public Sex? Sex() => Word(Wire.Sexes);

    public IReadOnlyList<string> List(int limit = 100)
    {
        if (IsNull) return [];
        if (json.TokenType != JsonTokenType.StartArray) return Wrong<IReadOnlyList<string>>("not-a-list") ?? [];

        var items = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            if (json.TokenType != JsonTokenType.String) { Wrong("not-text"); json.Skip(); }
            else if (items.Count < ListLimit && Short() is var text && text.Length <= limit) items.Add(text);
            else Wrong("too-long", ListLimit.ToString(CultureInfo.InvariantCulture));
        return items;
    }

    public IReadOnlyList<Guid> Ids()
    {
        var ids = new List<Guid>();
        foreach (var text in List())
            if (Guid.TryParse(text, out var id)) ids.Add(id);
            else Wrong("not-an-id");
        return ids;
    }

    /// <summary>The name or text the reader stands on; one of those that come again and again is not made anew.</summary>
    private readonly string Short() => json.ValueIsEscaped || !Ascii.IsValid(json.ValueSpan) ? json.GetString()! : Names.Of(json.ValueSpan);

    /// <summary>Enters a list of objects; says whether there is one.</summary>
    public readonly bool StartList() => json.TokenType == JsonTokenType.StartArray;

    /// <summary>Enters the next object of a list, or leaves the list.</summary>
    public bool NextObject()
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject) return true;
            Wrong("not-an-object");
            json.Skip();
        }

        return false;
    }

    /// <summary>Notes a problem of shape at a field that may be absent.</summary>
    public readonly void WrongAt(string field, string code, params string[] args) => problems.Add(new(field, code, Gravity.Refused, args));

    /// <summary>Notes a problem of shape at the field read last.</summary>
    public readonly void Wrong(string code, params string[] args) => problems.Add(new(Name, code, Gravity.Refused, args));

    private readonly T? Wrong<T>(string code, params string[] args) where T : class
    {
        Wrong(code, args);
        return null;
    }
}
