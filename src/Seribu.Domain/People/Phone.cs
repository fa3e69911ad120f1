namespace Seribu.Domain.People;

/// <summary>An Indonesian mobile number, kept as <c>+628…</c> however it was typed.</summary>
/// <remarks>Source: docs/rules/people.md#phone.</remarks>
public readonly record struct Phone
{
    private readonly string? text;

    private Phone(string text) => this.text = text;

    /// <summary>The number with its country, digits only after the plus: <c>+6281234567890</c>.</summary>
    public string Text => text ?? "";

    /// <summary>Reads <c>0812…</c>, <c>62812…</c> or <c>+62812…</c>; blanks, dots, dashes and brackets are overlooked.</summary>
    /// <returns>The number, or <c>phone-empty</c> or <c>phone-form</c>.</returns>
    public static Reading<Phone> Read(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(letter => letter is not (' ' or '.' or '-' or '(' or ')' or '\t' or '\u00A0'))]);
        if (digits.Length == 0) return new(null, "phone-empty");

        var national = AfterCountry(digits);
        var readable = national is { Length: >= 8 and <= 12 } && national[0] == '8' && !national.AsSpan().ContainsAnyExceptInRange('0', '9');
        return readable ? new(new Phone("+62" + national), null) : new(null, "phone-form");
    }

    /// <summary>All but the last three digits as bullets.</summary>
    public override string ToString() => Text.Length < 3 ? "" : new string('•', Text.Length - 3) + Text[^3..];

    private static string? AfterCountry(string digits)
    {
        if (digits.StartsWith("+62", StringComparison.Ordinal)) return digits[3..];
        if (digits.StartsWith("62", StringComparison.Ordinal)) return digits[2..];

        return digits[0] == '0' ? digits[1..] : null;
    }
}
