namespace Seribu.Domain.People;

/// <summary>Who made up the number of a person without a NIK.</summary>
public enum TemporaryIdForm
{
    /// <summary>The mother's NIK and one digit more, 17 digits: newborns in eHDW 2.0.</summary>
    MothersNikAndDigit,

    /// <summary>16 digits that begin with 0: village registers kept in OpenSID.</summary>
    LeadingZero,

    /// <summary>The mother's NIK and the birth order, 0 for a single child: newborns in SATUSEHAT. Written <c>1905014501990002/1</c>.</summary>
    MothersNikAndOrder,
}

/// <summary>A number that stands in until the permanent NIK arrives. It tells nothing about birth date or sex.</summary>
/// <remarks>Source: docs/rules/people.md#temporary.</remarks>
public readonly record struct TemporaryId
{
    private readonly string? text;

    private TemporaryId(string text, TemporaryIdForm form) => (this.text, Form) = (text, form);

    /// <summary>The number as it is stored; empty for the default value.</summary>
    public string Text => text ?? "";

    /// <summary>Which system's form it is.</summary>
    public TemporaryIdForm Form { get; }

    /// <summary>The first four digits and bullets: two of the forms hold the mother's NIK.</summary>
    public string Masked => CivilNumber.Mask(Text);

    /// <summary>The mother's NIK, when the form holds one.</summary>
    public Nik? MothersNik => Form == TemporaryIdForm.LeadingZero || Text.Length == 0 ? null : Nik.Read(Text[..CivilNumber.Length]).Value;

    /// <summary>0 for a single child, 1 and up among twins; only where the form says so.</summary>
    public int? BirthOrder => Form == TemporaryIdForm.MothersNikAndOrder ? Text[^1] - '0' : null;

    /// <summary>The number of a newborn, made from the mother's.</summary>
    /// <param name="mother">The mother's NIK.</param>
    /// <param name="order">0 for a single child, 1 to 9 among twins.</param>
    /// <exception cref="ArgumentOutOfRangeException">An order outside 0 to 9.</exception>
    public static TemporaryId OfNewborn(Nik mother, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, 9);

        return new($"{mother.Digits}/{order}", TemporaryIdForm.MothersNikAndOrder);
    }

    /// <summary>Reads any of the three forms.</summary>
    /// <returns>The number, or <c>temporary-empty</c>, <c>temporary-form</c>, or the refusal of the mother's NIK.</returns>
    public static Reading<TemporaryId> Read(string? typed)
    {
        var digits = CivilNumber.Strip(typed);
        if (digits.Length == 0) return new(null, "temporary-empty");

        if (digits is { Length: 18 } && digits[16] == '/' && char.IsAsciiDigit(digits[17]))
            return WithMothersNik(digits, TemporaryIdForm.MothersNikAndOrder);
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return new(null, "temporary-form");
        if (digits.Length == 17) return WithMothersNik(digits, TemporaryIdForm.MothersNikAndDigit);
        if (digits.Length == CivilNumber.Length && digits[0] == '0') return new(new TemporaryId(digits, TemporaryIdForm.LeadingZero), null);

        return new(null, "temporary-form");
    }

    /// <summary>The masked number, so that no log or message can show it.</summary>
    public override string ToString() => Masked;

    private static Reading<TemporaryId> WithMothersNik(string text, TemporaryIdForm form) =>
        Nik.Read(text[..CivilNumber.Length]).Refusal is { } refusal ? new(null, refusal) : new(new TemporaryId(text, form), null);
}
