using System.Globalization;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Partners;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Forms;

/// <summary>One of the words a field may hold.</summary>
/// <param name="Code">The word as it is kept.</param>
/// <param name="Title">What people read.</param>
public sealed record FieldChoice(string Code, Title Title);

/// <summary>A field of an office's form: a row of reference data.</summary>
public sealed partial record OfficeField
{
    private const int LongestLine = 200, LongestText = 4000, MostDigits = 15, MostDecimal = 1_000_000_000, MostScore = 10, FirstYear = 1900, LastYear = 2100;

    /// <summary>Its name in records and files.</summary>
    public required string Code { get; init; }

    /// <summary>What people read above it.</summary>
    public required Title Title { get; init; }

    /// <summary>What is typed into it.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Stands as a column in the list.</summary>
    public bool IsListed { get; init; }

    /// <summary>Shown to those who keep the form, to nobody else; the trail tells that it changed and not what it was.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The form whose records a record field points at.</summary>
    public string? Of { get; init; }

    /// <summary>The smallest number it takes.</summary>
    public int Least { get; init; }

    /// <summary>The largest number it takes, where there is one.</summary>
    public int? Most { get; init; }

    /// <summary>Whether its values add up in the last line of a list.</summary>
    public bool IsSummed => Kind == FieldKind.Rupiah || (Kind == FieldKind.Whole && Code != "year");

    /// <summary>What people read of a choice; the word itself when the form no longer has it.</summary>
    public Title TitleOf(string choice) => Choices.FirstOrDefault(each => each.Code == choice)?.Title ?? new(choice, choice);

    /// <summary>The value in its one writing; empty without one, or when it cannot be read.</summary>
    public string Read(string? typed, ICollection<Problem> problems)
    {
        var text = Kind == FieldKind.Lines ? (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim() : Blanks().Replace(typed ?? "", " ").Trim();
        if (text.Length == 0)
        {
            if (IsRequired) problems.Add(new(Code, "missing", Gravity.Refused));
            return "";
        }

        var (value, reason) = Value(text);
        if (reason is not null) problems.Add(reason);
        return value;
    }

    private (string Value, Problem? Reason) Value(string text) => Kind switch
    {
        FieldKind.Lines => text.Length <= LongestText ? (text, null) : ("", Refuse("too-long", LongestText)),
        FieldKind.Whole or FieldKind.Rupiah => Whole(text),
        FieldKind.Decimal => Number(text, NumberStyles.AllowDecimalPoint, Least, Most ?? MostDecimal),
        FieldKind.Score => Number(text.Replace('\u2212', '-'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, -MostScore, MostScore),
        FieldKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and < LastYear ? (text, null) : ("", Refuse("not-a-day")),
        FieldKind.Yes => ("y", null),
        FieldKind.Choice => Choices.Any(choice => choice.Code == text) ? (text, null) : ("", Refuse("not-an-id")),
        FieldKind.Village => Roles.LevelOf(text) == Level.Village ? (text, null) : ("", Refuse("not-a-village")),
        FieldKind.SubDistricts => text.Split(' ').All(code => Roles.LevelOf(code) == Level.SubDistrict) ? (text, null) : ("", Refuse("not-an-id")),
        FieldKind.Record => Guid.TryParse(text, out var id) ? (id.ToString(), null) : ("", Refuse("not-an-id")),
        FieldKind.Family when FamilyCode.IsCode(text) => (text.ToUpperInvariant(), null),
        FieldKind.Account => text.Count(char.IsAsciiDigit) is >= 5 and <= 25 ? (string.Concat(text.Where(char.IsAsciiDigit)), null) : ("", Refuse("not-number")),
        _ => text.Length <= LongestLine ? (text, null) : ("", Refuse("too-long", LongestLine)),
    };

    private (string Value, Problem? Reason) Number(string text, NumberStyles style, int least, int most) =>
        !decimal.TryParse(text.Replace(',', '.'), style, CultureInfo.InvariantCulture, out var number) ? ("", Refuse("not-number"))
        : number < least || number > most ? ("", Refuse("out-of-range", least, most)) : (number.ToString(CultureInfo.InvariantCulture), null);

    // Dots and blanks group the thousands of a hand-written sum.
    private (string Value, Problem? Reason) Whole(string text)
    {
        var digits = string.Concat(text.Where(letter => letter is not ('.' or ' ' or ','))).Replace("Rp", "", StringComparison.OrdinalIgnoreCase);
        if (digits.Length > MostDigits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return ("", Refuse("not-whole"));
        return whole < Least || whole > (Most ?? long.MaxValue) ? ("", Refuse("out-of-range", Least, Most ?? int.MaxValue)) : (whole.ToString(CultureInfo.InvariantCulture), null);
    }

    private Problem Refuse(string code, params IReadOnlyList<int> figures) =>
        new(Code, code, Gravity.Refused, [.. figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture))]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
