using System.Globalization;
using Seribu.Growth;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>Reads rows of an e-PPGBM export with all the habits of its cells: masks, dashes, grams for kilos, colons for commas.</summary>
internal sealed class EppgbmReader(EppgbmColumns columns)
{
    private const decimal GramsFrom = 100;
    private static readonly string[] Days =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "yyyy/MM/dd", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm:ss"];

    private readonly List<CellFault> faults = [];

    /// <summary>What was wrong with the row read last.</summary>
    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>Reads a row; nothing when a cell that matters cannot be read.</summary>
    public EppgbmRow? Read(EppgbmSheet.Row row)
    {
        faults.Clear();
        var sex = SexOf(row);
        var bornOn = Day(row, columns.BornOn);
        var measuredOn = Day(row, columns.MeasuredOn);
        var name = Text(row, columns.Name);
        if (name is null) Fault(row, columns.Name, "missing");
        if (measuredOn < bornOn) Fault(row, columns.MeasuredOn, "before-birth", bornOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        var read = new EppgbmRow
        {
            Line = row.Line,
            Name = name ?? "",
            Sex = sex ?? default,
            BornOn = bornOn ?? default,
            MeasuredOn = measuredOn ?? default,
            Nik = Text(row, columns.Nik) is { } nik && !nik.Contains('*', StringComparison.Ordinal) ? nik : null,
            BirthWeightKg = Kilos(row, columns.BirthWeight),
            BirthLengthCm = Number(row, columns.BirthLength),
            Parent = Text(row, columns.Parent),
            District = Text(row, columns.District),
            SubDistrict = Text(row, columns.SubDistrict),
            Village = Text(row, columns.Village),
            Posyandu = Text(row, columns.Posyandu),
            Rt = Text(row, columns.Rt),
            Rw = Text(row, columns.Rw),
            Address = Text(row, columns.Address),
            WeightKg = Kilos(row, columns.Weight),
            LengthCm = Number(row, columns.Length),
            Measure = PostureOf(row),
            ArmCm = Number(row, columns.Arm),
            Claimed = (Z(row, columns.WeightForAge), Z(row, columns.LengthForAge), Z(row, columns.WeightForLength)),
        };
        if (read is { WeightKg: null, LengthCm: null, ArmCm: null }) Fault(row, columns.Weight, "nothing-measured");
        return faults.Count == 0 ? read : null;
    }

    private static string? Text(EppgbmSheet.Row row, int? column) => row[column].Trim() is { Length: > 0 } text && text != "-" ? text : null;

    private Sex? SexOf(EppgbmSheet.Row row)
    {
        var word = EppgbmColumns.Fold(row[columns.Sex]);
        if (word is "l" or "m" or "1" || word.StartsWith("laki", StringComparison.Ordinal)) return Sex.Male;
        if (word is "p" or "f" or "2" || word.StartsWith("perempuan", StringComparison.Ordinal)) return Sex.Female;

        Fault(row, columns.Sex, "not-a-sex");
        return null;
    }

    private Posture? PostureOf(EppgbmSheet.Row row) => EppgbmColumns.Fold(row[columns.Posture]) switch
    {
        "" => null,
        "terlentang" or "telentang" or "l" => Posture.Lying,
        "berdiri" or "h" => Posture.Standing,
        _ => Wrong<Posture>(row, columns.Posture, "not-a-posture"),
    };

    private DateOnly? Day(EppgbmSheet.Row row, int? column) =>
        DateOnly.TryParseExact(row[column].Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTime.TryParseExact(row[column].Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? DateOnly.FromDateTime(instant)
        : Wrong<DateOnly>(row, column, "not-a-date");

    // Some puskesmas type grams.
    private decimal? Kilos(EppgbmSheet.Row row, int? column) => Number(row, column) switch
    {
        > GramsFrom and var grams => grams / 1000,
        var kilos => kilos,
    };

    private decimal? Number(EppgbmSheet.Row row, int? column)
    {
        if (Text(row, column) is not { } text) return null;

        var plain = text.Replace(',', '.').Replace(':', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number == 0 ? null : number)
            : Wrong<decimal>(row, column, "not-a-number");
    }

    // A claimed score is only compared: one that cannot be read ("Outlier") is no fault.
    private static double? Z(EppgbmSheet.Row row, int? column) =>
        double.TryParse(row[column].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var z) ? z : null;

    private T? Wrong<T>(EppgbmSheet.Row row, int? column, string code) where T : struct
    {
        Fault(row, column, code);
        return null;
    }

    private void Fault(EppgbmSheet.Row row, int? column, string code, params object[] arguments) =>
        faults.Add(new(columns.NameOf(column), row[column], code, arguments));
}
