using Seribu.Domain.Book;
using Seribu.Growth;

namespace Seribu.Domain.People;

/// <summary>The national number of a person (NIK): sub-district, birth day (+40 for women), month, year, serial.</summary>
/// <remarks>No key anywhere, no check digit, and never printed: <see cref="ToString"/> is masked. Source: docs/rules/people.md#nik.</remarks>
public readonly record struct Nik
{
    private const int AddedForWomen = 40;
    private readonly string? digits;

    private Nik(string digits) => this.digits = digits;

    /// <summary>All 16 digits, for storing and comparing; empty for the default value.</summary>
    public string Digits => digits ?? "";

    /// <summary>The first four digits and bullets: <c>1905••••••••••••</c>.</summary>
    public string Masked => CivilNumber.Mask(Digits);

    /// <summary>The sub-district of first registration, dotted: <c>19.05.01</c>. People move and regions split.</summary>
    public string SubDistrict => CivilNumber.SubDistrict(Digits);

    /// <summary>The sex the number tells; empty when its day is no day.</summary>
    public Sex? Sex => DayField switch
    {
        >= 1 and <= 31 => Seribu.Growth.Sex.Male,
        >= 1 + AddedForWomen and <= 31 + AddedForWomen => Seribu.Growth.Sex.Female,
        _ => null,
    };

    private int DayField => CivilNumber.Pair(Digits, 6);
    private int Day => DayField > AddedForWomen ? DayField - AddedForWomen : DayField;
    private int Month => CivilNumber.Pair(Digits, 8);
    private int YearOfCentury => CivilNumber.Pair(Digits, 10);

    /// <summary>Reads what somebody typed or a sheet held; blanks, dots and dashes between the digits are overlooked.</summary>
    /// <returns>The number, or <c>nik-empty</c>, <c>nik-digits</c>, <c>nik-length</c>, <c>nik-serial</c> (0000), <c>nik-masked</c>,
    /// <c>nik-rounded</c> (a spreadsheet made <c>1.9E+15</c> of it) or <c>nik-temporary</c> (begins with 0).</returns>
    public static Reading<Nik> Read(string? text) =>
        CivilNumber.Refusal(text, out var digits) is { } reason ? new(null, "nik-" + reason) : new(new Nik(digits), null);

    /// <summary>The birth date the number tells; empty when there is no such day.</summary>
    /// <param name="asOf">Two digits of a year up to this day's year lie in this century, later ones in the last.</param>
    public DateOnly? BornOn(DateOnly asOf) => Sex is null ? null : CivilNumber.Day(Day, Month, YearOfCentury, asOf);

    /// <summary>What does not agree between the number and the person. Warnings only: old registers hold errors.</summary>
    /// <returns>Marks <c>nik-no-date</c>, <c>nik-born-on-differs</c>, <c>nik-sex-differs</c>.</returns>
    public IReadOnlyList<Problem> DoubtsBeside(Person person, DateOnly today)
    {
        if (BornOn(today) is null) return [Doubt("nik-no-date")];

        List<Problem>? found = null;
        if (person.Sex is { } sex && sex != Sex) (found ??= []).Add(Doubt("nik-sex-differs"));
        if (person.BornOn is { } bornOn && !Agrees(bornOn, person.BornPrecision)) (found ??= []).Add(Doubt("nik-born-on-differs"));

        return found ?? (IReadOnlyList<Problem>)[];
    }

    /// <summary>The masked number, so that no log or message can show it.</summary>
    public override string ToString() => Masked;

    // Two digits of the year cannot tell a person of 99 from a baby, so only these two are compared.
    private bool Agrees(DateOnly bornOn, BirthPrecision precision) =>
        bornOn.Year % 100 == YearOfCentury
        && (precision == BirthPrecision.Year || bornOn.Month == Month)
        && (precision != BirthPrecision.Day || bornOn.Day == Day);

    private static Problem Doubt(string code) => new("nik", code, Gravity.Marked);
}
