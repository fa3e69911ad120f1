namespace Seribu.Domain.People;

/// <summary>The number of a family card (kartu keluarga, KK): sub-district, day of issue, serial. A household may hold several.</summary>
/// <remarks>Unlike a NIK its day never carries +40. Source: docs/rules/people.md#kk.</remarks>
public readonly record struct KkNumber
{
    private readonly string? digits;

    private KkNumber(string digits) => this.digits = digits;

    /// <summary>All 16 digits; empty for the default value.</summary>
    public string Digits => digits ?? "";

    /// <summary>The first four digits and bullets.</summary>
    public string Masked => CivilNumber.Mask(Digits);

    /// <summary>The sub-district that issued it, dotted.</summary>
    public string SubDistrict => CivilNumber.SubDistrict(Digits);

    /// <summary>Reads what somebody typed; blanks, dots and dashes between the digits are overlooked.</summary>
    /// <returns>The number, or <c>kk-empty</c>, <c>kk-digits</c>, <c>kk-length</c>, <c>kk-serial</c>, <c>kk-masked</c>, <c>kk-rounded</c>
    /// or <c>kk-temporary</c>.</returns>
    public static Reading<KkNumber> Read(string? text) =>
        CivilNumber.Refusal(text, out var digits) is { } reason ? new(null, "kk-" + reason) : new(new KkNumber(digits), null);

    /// <summary>The day the card was issued; empty when the number tells no such day, which old cards do.</summary>
    public DateOnly? IssuedOn(DateOnly asOf) =>
        CivilNumber.Day(CivilNumber.Pair(Digits, 6), CivilNumber.Pair(Digits, 8), CivilNumber.Pair(Digits, 10), asOf);

    /// <summary>The masked number, so that no log or message can show it.</summary>
    public override string ToString() => Masked;
}
