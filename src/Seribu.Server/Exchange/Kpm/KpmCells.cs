using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>Reads the cells of one row by the columns' names, and gathers what is wrong with them.</summary>
internal sealed class KpmCells(CsvReader reader)
{
    // Letters of both languages, and the figures of older forms.
    private static readonly (string Word, Sex Value)[] Sexes =
        [("m", Growth.Sex.Male), ("l", Growth.Sex.Male), ("1", Growth.Sex.Male), ("f", Growth.Sex.Female), ("p", Growth.Sex.Female), ("2", Growth.Sex.Female)];

    private readonly Dictionary<string, int?> columns = [];
    private readonly Dictionary<string, IReadOnlyList<string>> doses = [];
    private readonly RecurringTexts texts = new();

    public List<CellFault> Faults { get; } = [];

    public string Text(string column) => texts.Of(At(column).Bytes);

    /// <summary>A text no longer than the book holds.</summary>
    public string? Short(string column)
    {
        var text = Text(column);
        if (text.Length <= 100) return text.Length == 0 ? null : text;
        Fault(column, "text-too-long", 100);
        return null;
    }

    /// <summary>A text the row cannot do without.</summary>
    public string Needed(string column)
    {
        var text = Short(column);
        if (text is null && At(column).IsEmpty) Fault(column, "cell-missing");
        return text ?? "";
    }

    public string Village(string column)
    {
        var text = Text(column);
        if (!VillageCode.TryParse(text, out _)) Fault(column, "not-a-village");
        return text;
    }

    public DateOnly? Day(string column)
    {
        var cell = At(column);
        if (cell.IsEmpty) return null;
        if (cell.TryDate(out var day)) return day;
        Fault(column, "not-a-date");
        return null;
    }

    public DateOnly NeededDay(string column)
    {
        if (At(column).IsEmpty) Fault(column, "cell-missing");
        return Day(column) ?? default;
    }

    public DateOnly NeededMonth(string column)
    {
        if (DayText.TryRead(Text(column) + "-01", out var month)) return month;
        Fault(column, "not-a-month");
        return default;
    }

    public bool? YesNo(string column)
    {
        var cell = At(column);
        if (cell.IsEmpty) return null;
        if (cell.Is("y"u8)) return true;
        if (cell.Is("n"u8)) return false;
        Fault(column, "not-yes-or-no");
        return null;
    }

    public int? Count(string column, int most)
    {
        var cell = At(column);
        if (cell.IsEmpty) return null;
        if (cell.TryWhole(out var count) && count >= 0 && count <= most) return count;
        Fault(column, "not-a-count", most);
        return null;
    }

    public decimal? Number(string column, int decimals)
    {
        var cell = At(column);
        if (cell.IsEmpty) return null;
        if (!cell.TryDecimal(out var number)) Fault(column, "not-a-number");
        else if (decimal.Round(number, decimals) != number) Fault(column, "too-many-decimals", decimals);
        else return number;
        return null;
    }

    public long NeededRupiah(string column)
    {
        if (At(column).TryDecimal(out var rupiah) && rupiah >= 0 && decimal.Truncate(rupiah) == rupiah && rupiah <= 1_000_000_000_000_000m) return (long)rupiah;
        Fault(column, "not-rupiah");
        return 0;
    }

    public T? Word<T>(string column, (string Word, T Value)[] words, string code) where T : struct
    {
        var text = Text(column).ToLowerInvariant();
        if (text.Length == 0) return null;
        foreach (var (word, value) in words)
            if (word == text) return value;
        Fault(column, code);
        return null;
    }

    public Sex? Sex(string column) => Word(column, Sexes, "not-a-sex");

    /// <summary>A national number. A broken one is told and left out; the rest of the row is kept.</summary>
    public string? NikOrNothing(string column, List<CellFault> remarks)
    {
        var cell = At(column);
        if (cell.IsEmpty) return null;
        var read = Nik.Read(cell.Text);
        if (read.Value is { } nik) return nik.Digits;
        remarks.Add(new(column, cell.Text, read.Refusal!));
        return null;
    }

    /// <summary>Codes of vaccine doses, separated by blanks.</summary>
    public IReadOnlyList<string> Doses(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return [];
        if (doses.TryGetValue(text, out var known)) return known;
        var codes = text.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (codes.Count <= 50 && codes.TrueForAll(code => code.Length <= 12 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))) return doses[text] = codes;
        Fault(column, "not-a-dose");
        return [];
    }

    public void Fault(string column, string code, params object[] arguments) => Faults.Add(new(column, Text(column), code, arguments));

    private CsvCell At(string column)
    {
        if (!columns.TryGetValue(column, out var place)) columns[column] = place = reader.Header.Find(column);
        return reader.Row[place ?? int.MaxValue];
    }
}
