using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>From rows back to state; the mirror of <see cref="StateRows"/>.</summary>
internal static class StateReader
{
    /// <summary>A subject's register row.</summary>
    public static RegisterRow Register(Register register, Row row)
    {
        var column = 2;
        var read = new RegisterRow(register, default);
        foreach (var field in register.Fields) read[field] = FieldText(field, row, column++);
        if (register.Kind is Kinds.Person) column += 2;
        if (register.Kind is Kinds.Pregnancy) column++;
        read.FirstOn = row.Day(column++);
        if (register.Kind is Kinds.Person or Kinds.Household)
        {
            if (row.DayOrNull(column) is { } left) read.Left = new(left, row.WordOrNull<Departure>(column + 1)!.Value, row.TextOrNull(column + 2));
            read.CameOn = row.DayOrNull(column + 3);
            read.FromVillage = row.TextOrNull(column + 4);
            column += 5;
        }

        if (register.Kind is Kinds.Person)
        {
            read.BornOf = row.IdOrNull(column++);
            read.Erased = row.Yes(column++);
        }

        if (register.Kind is Kinds.Pregnancy)
        {
            read.EndedOn = row.DayOrNull(column++);
            read.Outcome = row.WordOrNull<PregnancyOutcome>(column++);
        }

        read.ChangedBy(row.Long(column));
        return read;
    }

    public static Noted<ChildVisit> Child(Row r) => new(r.Id(2), r.Long(4), r.Day(3), r.Id(5), new()
    {
        Form = r.Yes(9),
        Posyandu = r.IdOrNull(10),
        Present = r.YesOrNull(11),
        WeightKg = r.KgOrNull(12),
        LengthCm = r.CmOrNull(13),
        Measure = r.WordOrNull<Posture>(14),
        HeadCm = r.CmOrNull(15),
        ArmCm = r.CmOrNull(16),
        Oedema = r.YesOrNull(17),
        Mat = r.WordOrNull<MatColour>(18),
        Doses = Words(r.TextOrNull(19)),
        VitaminA = r.WordOrNull<VitaminA>(20),
        Deworming = r.YesOrNull(21),
        CounsellingFather = r.YesOrNull(22),
        CounsellingMother = r.YesOrNull(23),
        HomeVisits = r.IntOrNull(24),
        SafeWater = r.YesOrNull(25),
        Latrine = r.YesOrNull(26),
        BirthCertificate = r.YesOrNull(27),
        HealthCover = r.YesOrNull(28),
        ParentingClass = r.YesOrNull(29),
        Tool = r.TextOrNull(30),
        Note = r.TextOrNull(31),
    })
    { HeldBack = r.Yes(6), Carried = r.Yes(7), Marks = Texts(r.TextOrNull(8)), Touched = r.Long(32) };

    public static Noted<PregnancyVisit> Pregnancy(Row r) => new(r.Id(2), r.Long(4), r.Day(3), r.Id(5), new()
    {
        Form = r.Yes(9),
        Posyandu = r.IdOrNull(10),
        HighRisk = r.YesOrNull(11),
        Kek = r.YesOrNull(12),
        Anc = r.IntOrNull(13),
        IronTablets = r.IntOrNull(14),
        Supplement = r.WordOrNull<IronSupplement>(15),
        Postnatal = r.IntOrNull(16),
        Counselling = r.IntOrNull(17),
        HomeVisits = r.IntOrNull(18),
        SafeWater = r.YesOrNull(19),
        Latrine = r.YesOrNull(20),
        HealthCover = r.YesOrNull(21),
        ArmCm = r.CmOrNull(22),
        WeightKg = r.KgOrNull(23),
        Hb = r.LongOrNull(24) / 10m,
        BloodPressure = r.TextOrNull(25),
        Note = r.TextOrNull(26),
    })
    { HeldBack = r.Yes(6), Carried = r.Yes(7), Marks = Texts(r.TextOrNull(8)), Touched = r.Long(27) };

    public static Noted<HouseholdVisit> Household(Row r) => new(r.Id(2), r.Long(4), r.Day(3), r.Id(5), new()
    {
        Purpose = r.TextOrNull(7),
        Persons = [.. Texts(r.TextOrNull(8)).Select(Guid.Parse)],
        SafeWater = r.YesOrNull(9),
        Latrine = r.YesOrNull(10),
        Topics = Texts(r.TextOrNull(11)),
        Note = r.TextOrNull(12),
    })
    { Carried = r.Yes(6), Touched = r.Long(13) };

    public static Noted<PreschoolMonth> Preschool(Row r) =>
        new(r.Id(2), r.Long(4), r.Day(3), r.Id(5), new(r.Day(3), r.YesOrNull(7), r.IdOrNull(8))) { Carried = r.Yes(6), Touched = r.Long(9) };

    public static Noted<Residence> Residence(Row r) =>
        new(r.Id(1), r.Long(4), r.Day(3), r.Id(5), new(r.Id(2), r.Day(3), r.Id(7))) { Carried = r.Yes(6), Touched = r.Long(8) };

    public static Noted<KeptAsWritten> Kept(Row r) =>
        new(r.Id(1), r.Long(5), r.Day(4), r.Id(6), new(r.Text(2), r.Text(8))) { Carried = r.Yes(7), Touched = r.Long(9) };

    public static Finding Finding(Row r) =>
        new(r.Id(1), r.Text(2), r.Text(3), r.IdOrNull(4), r.Day(5), Texts(r.TextOrNull(6))) { SettledBy = r.IdOrNull(7), Touched = r.Long(8) };

    public static IReadOnlyList<string> Texts(string? json) => json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    private static string[] Words(string? text) => text is null ? [] : text.Split(' ');

    private static string? FieldText(RegisterField field, Row row, int column) => row.IsNull(column) ? null : field.Type switch
    {
        FieldType.Id => row.Id(column).ToString(),
        FieldType.Count => row.Long(column).ToString(CultureInfo.InvariantCulture),
        FieldType.Measure => (row.Long(column) / 1000m).ToString("0.###", CultureInfo.InvariantCulture),
        FieldType.YesNo => row.Yes(column) ? "y" : "n",
        _ => row.Text(column),
    };
}
