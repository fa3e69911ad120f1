using Seribu.Growth;
using Seribu.Growth.Quality;
using Seribu.Growth.Surveys;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>The measurements of those who share a word of a column: of one enumerator, one posyandu.</summary>
/// <param name="Word">As in the file.</param>
/// <param name="Sample">Their measurements.</param>
public sealed record QualityGroup(string Word, QualitySample Sample);

/// <summary>Reads the measurements of a CSV file to judge how they were taken: all together, and by enumerator, posyandu or any column.</summary>
/// <remarks>Contract: docs/guide/command-line.md#quality.</remarks>
public sealed class QualityFile
{
    private static readonly string[] KnownGroupings = ["enumerator", "team", "posyandu", "cadre", "kader", "petugas"];

    private readonly CsvReader file;
    private readonly MeasuresColumns measures;
    private readonly int? cluster;
    private readonly Labels clusters = new();
    private readonly List<(string Column, int At, Dictionary<string, QualityGroup> Groups)> groupings = [];

    /// <summary>Finds the columns.</summary>
    /// <param name="file">Read from its first row on.</param>
    /// <param name="names">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="cluster">Column of the cluster, if there is one.</param>
    /// <param name="groups">Columns to judge by, beside those known by name.</param>
    /// <exception cref="UnusableFileException">A column that was asked for is not there.</exception>
    public QualityFile(CsvReader file, IReadOnlyDictionary<string, string> names, string? cluster, IReadOnlyList<string> groups)
    {
        this.file = file;
        measures = new(file, names, AgeBasis.Day);
        this.cluster = cluster is null ? null : file.Header.Require(cluster);
        HasArms = file.Header.Find(names.GetValueOrDefault("armc", "armc")) is not null;
        HasPostures = file.Header.Find(names.GetValueOrDefault("measure", "measure")) is not null;

        foreach (var column in KnownGroupings.Where(known => file.Header.Find(known) is not null).Concat(groups))
            if (file.Header.Require(column) is var at && groupings.TrueForAll(known => known.At != at)) groupings.Add((column, at, []));
    }

    /// <summary>All measurements.</summary>
    public QualitySample All { get; } = new();

    /// <summary>Whether the file has arm circumferences at all.</summary>
    public bool HasArms { get; }

    /// <summary>Whether the file says who was lying and who was standing.</summary>
    public bool HasPostures { get; }

    /// <summary>For each column its groups, the largest first.</summary>
    public IEnumerable<(string Column, IReadOnlyList<QualityGroup> Groups)> Groupings =>
        groupings.Select(each => (each.Column, (IReadOnlyList<QualityGroup>)[.. each.Groups.Values.OrderByDescending(group => group.Sample.Children).ThenBy(group => group.Word, StringComparer.Ordinal)]));

    /// <summary>Reads the whole file.</summary>
    /// <param name="refusals">Gets every wrong row.</param>
    /// <param name="progress">Told of every row.</param>
    public void Read(Refusals refusals, ProgressLine progress)
    {
        var faults = new List<CellFault>();
        for (var rows = 1L; file.Read(); progress.Tell(rows++))
        {
            if (file.Row.Fault is not null) refusals.Add(file);
            else if (measures.TryRead(file.Row, faults, out var child)) Take(child);
            else
            {
                refusals.Add(file.Name, file.Row.Line, faults);
                faults.Clear();
            }
        }
    }

    private void Take(in Measures child)
    {
        var row = file.Row;
        int? own = cluster is { } at && row[at] is { IsEmpty: false } cell ? clusters.Of(cell.Text) : null;
        All.Add(child, row.Line, own);
        foreach (var (_, column, groups) in groupings)
        {
            if (row[column].IsEmpty) continue;

            var word = row[column].Text;
            if (!groups.TryGetValue(word, out var group)) groups.Add(word, group = new(word, new()));
            group.Sample.Add(child, row.Line, own);
        }
    }
}
