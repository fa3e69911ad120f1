using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.People;

/// <summary>Reads what somebody typed into a form, field by field; what cannot be read becomes a problem beside its field.</summary>
internal sealed class Typed
{
    // Longer than any weight, length or count of a person.
    private const int LongestNumber = 12;

    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>A number with a comma or a point.</summary>
    public decimal? Number(string field, string? text)
    {
        if (Blank(text)) return null;
        if (text!.Trim().Length <= LongestNumber && decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;

        Wrong(field, "not-number");
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Count(string field, string? text)
    {
        if (Blank(text)) return null;
        if (int.TryParse(text!.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;

        Wrong(field, "not-whole");
        return null;
    }

    /// <summary>A day as date fields send it, or typed as day, month, year.</summary>
    public DateOnly? Day(string field, string? text)
    {
        if (Blank(text)) return null;
        if (DateOnly.TryParseExact(text!.Trim(), ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        Wrong(field, "not-a-day");
        return null;
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly DayNeeded(string field, string? text)
    {
        if (Day(field, text) is { } day) return day;
        if (Blank(text)) Wrong(field, "missing");
        return default;
    }

    /// <summary>A text without blanks around it; nothing when empty.</summary>
    public static string? Text(string? text) => Blank(text) ? null : text!.Trim();

    /// <summary>A text that must be there.</summary>
    public string? TextNeeded(string field, string? text)
    {
        if (Blank(text)) Wrong(field, "missing");
        return Text(text);
    }

    /// <summary>A number of a card or a phone, read by its own rules.</summary>
    public string? Civil<T>(string field, Reading<T> read, Func<T, string> digits) where T : struct
    {
        if (read.Value is { } value) return digits(value);

        Wrong(field, read.Refusal!);
        return null;
    }

    /// <summary>The id behind a choice.</summary>
    public Guid? Id(string field, string? text)
    {
        if (Blank(text)) return null;
        if (Guid.TryParse(text, out var id)) return id;

        Wrong(field, "not-an-id");
        return null;
    }

    /// <summary>Yes, no, or not recorded.</summary>
    public static bool? YesNo(string? text) => text switch { "y" => true, "n" => false, _ => null };

    public void Wrong(string field, string code, params IReadOnlyList<string> args) => problems.Add(new(field, code, Gravity.Refused, args));

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
