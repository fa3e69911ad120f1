using System.Runtime.CompilerServices;
using Seribu.Growth;

namespace Seribu.Server.Exchange;

/// <summary>The columns of a file that hold children's measures, and how a row of them is read.</summary>
/// <remarks>
/// An empty cell and <c>NA</c> are missing values. Contract: docs/guide/command-line.md#zscores. What runs for every row is compiled in full at once.
/// </remarks>
public sealed class MeasuresColumns
{
    private static readonly string[] Known =
    [
        "sex", "age", "age_unit", "born_on", "measured_on", "weight", "lenhei", "measure", "headc", "armc", "triskin", "subskin", "oedema",
    ];

    private readonly AgeBasis basis;
    private readonly Column sex, age, ageUnit, bornOn, measuredOn;
    private readonly Column weight, length, posture, head, arm, triceps, subscapular, oedema;

    /// <summary>Finds the columns in a head row.</summary>
    /// <param name="file">Whose head row it is.</param>
    /// <param name="columnNames">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="basis">By the day, or by completed months.</param>
    /// <exception cref="UnusableFileException">Sex or age is not there, a name is unknown, or a named column is missing.</exception>
    public MeasuresColumns(CsvReader file, IReadOnlyDictionary<string, string> columnNames, AgeBasis basis)
    {
        this.basis = basis;
        if (columnNames.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new UnusableFileException("unknown-name", file.Name, unknown, string.Join(' ', Known));

        Column Find(string name) => columnNames.TryGetValue(name, out var theirs)
            ? new(theirs, file.Header.Require(theirs))
            : new(name, file.Header.Find(name) ?? Column.Absent);

        var found = Known.Select(Find).ToArray();
        (sex, age, ageUnit, bornOn, measuredOn, weight, length) = (found[0], found[1], found[2], found[3], found[4], found[5], found[6]);
        (posture, head, arm, triceps, subscapular, oedema) = (found[7], found[8], found[9], found[10], found[11], found[12]);

        if (!sex.IsThere) throw new UnusableFileException("column-missing", file.Name, sex.Name);
        if (!age.IsThere && !(bornOn.IsThere && measuredOn.IsThere)) throw new UnusableFileException("no-age", file.Name);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="faults">Gets everything that is wrong with it.</param>
    /// <param name="measures">What was measured; nothing when the row is wrong.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(CsvRow row, List<CellFault> faults, out Measures measures)
    {
        var before = faults.Count;
        measures = new()
        {
            Sex = ReadSex(row, faults),
            Age = ReadAge(row, faults),
            WeightKg = Number(row, weight, faults),
            LengthCm = Number(row, length, faults),
            Posture = ReadPosture(row, faults),
            HeadCm = Number(row, head, faults),
            ArmCm = Number(row, arm, faults),
            TricepsMm = Number(row, triceps, faults),
            SubscapularMm = Number(row, subscapular, faults),
            Oedema = ReadOedema(row, faults),
        };

        return faults.Count == before;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sex? ReadSex(CsvRow row, List<CellFault> faults)
    {
        var cell = row[sex.At];
        if (IsMissing(cell)) return null;
        if (cell.Is("m"u8) || cell.Is("1"u8) || cell.Is("l"u8)) return Sex.Male;
        if (cell.Is("f"u8) || cell.Is("2"u8) || cell.Is("p"u8)) return Sex.Female;

        faults.Add(new(sex.Name, cell.Text, "not-a-sex"));
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Posture? ReadPosture(CsvRow row, List<CellFault> faults)
    {
        var cell = row[posture.At];
        if (IsMissing(cell)) return null;
        if (cell.Is("l"u8)) return Posture.Lying;
        if (cell.Is("h"u8)) return Posture.Standing;

        faults.Add(new(posture.Name, cell.Text, "not-a-posture"));
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadOedema(CsvRow row, List<CellFault> faults)
    {
        var cell = row[oedema.At];
        if (IsMissing(cell) || cell.Is("n"u8) || cell.Is("2"u8)) return false;
        if (cell.Is("y"u8) || cell.Is("1"u8)) return true;

        faults.Add(new(oedema.Name, cell.Text, "not-yes-or-no"));
        return false;
    }

    /// <summary>Two dates say more than an age somebody reckoned, so they come first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Age? ReadAge(CsvRow row, List<CellFault> faults)
    {
        if (bornOn.IsThere && Day(row, bornOn, faults) is { } born && Day(row, measuredOn, faults) is { } measured)
        {
            if (measured >= born) return Age.On(born, measured, basis);

            faults.Add(new(measuredOn.Name, row[measuredOn.At].Text, "before-birth", row[bornOn.At].Text));
            return null;
        }

        var inMonths = ReadsMonths(row, faults);
        if (Number(row, age, faults) is not { } number) return null;

        var days = inMonths ? number * Age.DaysPerMonth : number;
        if (days is < 0 or > Age.MostDays)
        {
            faults.Add(new(age.Name, row[age.At].Text, "not-an-age"));
            return null;
        }

        var known = inMonths ? Age.OfMonths(number) : Age.OfDays(number);
        return basis == AgeBasis.Month ? Age.OfMonths(Math.Floor(known.Months)) : known;
    }

    private bool ReadsMonths(CsvRow row, List<CellFault> faults)
    {
        var cell = row[ageUnit.At];
        if (cell.Is("m"u8)) return true;
        if (!IsMissing(cell) && !cell.Is("d"u8)) faults.Add(new(ageUnit.Name, cell.Text, "not-a-unit"));
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double? Number(CsvRow row, Column column, List<CellFault> faults)
    {
        var cell = row[column.At];
        if (IsMissing(cell)) return null;
        if (cell.TryNumber(out var number)) return number;

        faults.Add(new(column.Name, cell.Text, "not-a-number"));
        return null;
    }

    private static DateOnly? Day(CsvRow row, Column column, List<CellFault> faults)
    {
        var cell = row[column.At];
        if (IsMissing(cell)) return null;
        if (cell.TryDate(out var day)) return day;

        faults.Add(new(column.Name, cell.Text, "not-a-date"));
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMissing(CsvCell cell) => cell.IsEmpty || cell.Bytes.SequenceEqual("NA"u8);

    private readonly record struct Column(string Name, int At)
    {
        public const int Absent = -1;

        public bool IsThere => At != Absent;
    }
}
