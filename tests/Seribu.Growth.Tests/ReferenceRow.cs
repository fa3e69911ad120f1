using System.Globalization;

namespace Seribu.Growth.Tests;

/// <summary>One child of the reference file: what was measured, and what WHO's software answered.</summary>
internal sealed class ReferenceRow(string[] header, string[] cells)
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Published", "anthro-2k.csv"));

    public static IEnumerable<ReferenceRow> All => Lines.Skip(1).Select(line => new ReferenceRow(Lines[0].Split(','), line.Split(',')));

    public string this[string column] => cells[Array.IndexOf(header, column)];

    public double? Number(string column) =>
        this[column] is { Length: > 0 } text and not "Inf" ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public Measures Measures => new()
    {
        Sex = this["sex"] switch { "1" or "m" or "M" => Sex.Male, "2" or "f" or "F" => Sex.Female, _ => null },
        Age = Number("age") is not { } age ? null : this["age_unit"] == "m" ? Age.OfMonths(age) : Age.OfDays(age),
        WeightKg = Number("weight"),
        LengthCm = Number("lenhei"),
        Posture = this["measure"] switch { "l" or "L" => Posture.Lying, "h" or "H" => Posture.Standing, _ => null },
        HeadCm = Number("headc"),
        ArmCm = Number("armc"),
        TricepsMm = Number("triskin"),
        SubscapularMm = Number("subskin"),
        Oedema = this["oedema"] is "y" or "Y" or "1",
    };
}
