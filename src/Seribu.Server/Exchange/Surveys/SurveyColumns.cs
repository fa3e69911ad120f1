using System.Text;
using Seribu.Growth;
using Seribu.Growth.Surveys;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>Which columns of a file tell how the sample was drawn, and by which it is parted.</summary>
/// <param name="Cluster">The primary sampling unit.</param>
/// <param name="Strata">The stratum.</param>
/// <param name="Weights">The sampling weight.</param>
/// <param name="Groups">Further groupings, beside those known by name.</param>
public sealed record SurveyColumnNames(string? Cluster, string? Strata, string? Weights, IReadOnlyList<string> Groups);

/// <summary>The columns of a survey beside the measures.</summary>
internal sealed class SurveyColumns
{
    private const string Wealth = "wealthq";

    private static readonly (string Column, string Title)[] KnownGroupings =
    [
        ("typeres", "Area"), ("gregion", "Geographical region"), (Wealth, "Wealth quintile"), ("mothered", "Maternal education"), ("othergr", "Other grouping"),
    ];

    private readonly string? weightName;
    private readonly int? cluster, stratum, weight;
    private readonly Labels clusters = new(), strata = new();
    private readonly List<(int At, bool IsWealth, Grouping Grouping)> groupings = [];

    public SurveyColumns(CsvHeader header, SurveyColumnNames names)
    {
        (cluster, stratum, weight) = (Required(header, names.Cluster), Required(header, names.Strata), Required(header, names.Weights));
        weightName = names.Weights;

        foreach (var (column, title) in KnownGroupings)
            if (header.Find(column) is { } at) groupings.Add((at, column == Wealth, new(title)));

        foreach (var column in names.Groups.Distinct())
            if (header.Require(column) is var at && groupings.TrueForAll(known => known.At != at)) groupings.Add((at, false, new(column)));
    }

    public SurveyDesign Design => new(cluster is not null, stratum is not null, weight is not null);

    public IReadOnlyList<Grouping> Groupings => [.. groupings.Select(each => each.Grouping)];

    /// <summary>Reads a row's place in the sample.</summary>
    public bool TryRead(CsvRow row, List<CellFault> faults, in Measures measures, out SurveyChild child)
    {
        double? weighs = 1;
        var isWell = weight is not { } at || TryWeight(row[at], faults, out weighs);
        child = new() { Measures = measures, Weight = weighs, Cluster = Number(row, cluster, clusters), Stratum = Number(row, stratum, strata) };
        return isWell;
    }

    /// <summary>Adds the row's group in each grouping.</summary>
    public void AddGroups(CsvRow row, List<int> groups)
    {
        foreach (var (at, isWealth, grouping) in groupings) groups.Add(isWealth ? Quintile(row[at], grouping.Labels) : Number(row, at, grouping.Labels) ?? Grouping.Unknown);
    }

    private static int? Required(CsvHeader header, string? column) => column is null ? null : header.Require(column);

    private bool TryWeight(CsvCell cell, List<CellFault> faults, out double? weighs)
    {
        weighs = null;
        if (IsMissing(cell)) return true;
        if (cell.TryNumber(out var number) && number >= 0)
        {
            weighs = number;
            return true;
        }

        faults.Add(new(weightName!, cell.Text, "not-a-weight"));
        return false;
    }

    /// <summary>1 to 5 or Q1 to Q5; any other word is a group of its own.</summary>
    private static int Quintile(CsvCell cell, Labels labels)
    {
        if (IsMissing(cell)) return Grouping.Unknown;

        var word = cell.Text;
        var digit = word is ['Q' or 'q', var behind] ? behind : word is [var only] ? only : ' ';
        return labels.Of(digit switch
        {
            '1' => "Q1: Poorest",
            '5' => "Q5: Richest",
            >= '2' and <= '4' => $"Q{digit}",
            _ => word,
        });
    }

    private static int? Number(CsvRow row, int? column, Labels labels)
    {
        if (column is not { } at || row[at] is var cell && IsMissing(cell)) return null;

        Span<char> word = stackalloc char[128];
        return Encoding.UTF8.TryGetChars(cell.Bytes, word, out var length) ? labels.Of(word[..length]) : labels.Of(cell.Text);
    }

    private static bool IsMissing(CsvCell cell) => cell.IsEmpty || cell.Bytes.SequenceEqual("NA"u8);
}
