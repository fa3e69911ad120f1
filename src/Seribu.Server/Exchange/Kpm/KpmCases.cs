using Seribu.Domain.Book;
using Seribu.Growth;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>The columns that are looked at while rows are sorted.</summary>
internal sealed class KpmColumns(CsvHeader header, KpmForm form)
{
    private readonly RecurringTexts texts = new();
    private readonly int village = header.Require("village_code");
    private readonly int? child = form is KpmForm.Child or KpmForm.Preschool ? header.Require("child_id") : null;
    private readonly int? day = form switch { KpmForm.Child => header.Require("exam_on"), KpmForm.Preschool => header.Require("month"), _ => null };

    public string Village(CsvRow row) => texts.Of(row[village].Bytes);

    /// <summary>The child a row is about; empty for a woman or a fund.</summary>
    public string Child(CsvRow row) => child is { } at ? texts.Of(row[at].Bytes) : "";

    public string Day(CsvRow row) => day is { } at ? texts.Of(row[at].Bytes) : "";
}

/// <summary>Children who stand in the forms of more than one village: movers, or two children with one number.</summary>
internal sealed class KpmCases
{
    private readonly Dictionary<(string District, string Child), List<(string Village, string Day)>> stays = [];
    private readonly Dictionary<(string District, string Child), (Sex? Sex, DateOnly? BornOn)> known = [];

    /// <summary>Children with rows in several villages, and the first day of each village's rows, earliest first.</summary>
    public IEnumerable<(string District, string Child, IReadOnlyList<(string Village, string Day)> Stays)> Movers =>
        stays.Where(s => s.Value.Count > 1).Select(s => (s.Key.District, s.Key.Child, (IReadOnlyList<(string, string)>)[.. s.Value.OrderBy(stay => stay.Day, StringComparer.Ordinal)]));

    public void See(KpmColumns columns, CsvRow row, string village)
    {
        var child = columns.Child(row);
        if (child.Length == 0) return;

        var day = columns.Day(row);
        var key = (village[..5], child);
        if (!stays.TryGetValue(key, out var mine)) { stays[key] = [(village, day)]; return; }

        var at = mine.FindIndex(stay => stay.Village == village);
        if (at < 0) mine.Add((village, day));
        else if (string.CompareOrdinal(day, mine[at].Day) < 0) mine[at] = (village, day);
    }

    /// <summary>Why a row cannot be the child its number says: another sex or birth date than in the other village.</summary>
    public CellFault? Contradicts(KpmRow row)
    {
        if (row.Form is KpmForm.Pregnant or KpmForm.Fund) return null;
        var key = (row.Village[..5], row.Case);
        if (!stays.TryGetValue(key, out var mine) || mine.Count < 2) return null;
        if (known.TryAdd(key, (row.Sex, row.BornOn)) || known[key] == (row.Sex, row.BornOn)) return null;
        return new("child_id", row.Case, "another-child");
    }
}
