using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Seribu.Growth;
using Seribu.Growth.Surveys;

namespace Seribu.Server.Exchange.Surveys;

/// <summary>Reads the children of a survey out of a CSV file; while one part of the file is scored, the next is read.</summary>
/// <remarks>Contract: docs/guide/command-line.md#prevalence.</remarks>
public sealed class SurveyFile
{
    private const int BatchSize = 4096;

    private readonly CsvReader file;
    private readonly MeasuresColumns measures;
    private readonly SurveyColumns columns;
    private readonly Survey survey;
    private readonly int[] kept = new int[Enum.GetValues<Intake>().Length];

    /// <summary>Finds the columns.</summary>
    /// <param name="file">Read from its first row on.</param>
    /// <param name="names">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="design">Columns of the design and of groupings.</param>
    /// <exception cref="UnusableFileException">A column that was asked for is not there.</exception>
    public SurveyFile(CsvReader file, IReadOnlyDictionary<string, string> names, SurveyColumnNames design)
    {
        this.file = file;
        measures = new(file, names, AgeBasis.Day);
        columns = new(file.Header, design);
        survey = new(columns.Design, columns.Groupings);
    }

    /// <summary>How many children became what.</summary>
    public int Children(Intake intake) => kept[(int)intake];

    /// <summary>Reads the whole file.</summary>
    /// <param name="refusals">Gets every wrong row.</param>
    /// <param name="progress">Told of every row.</param>
    public Survey Read(Refusals refusals, ProgressLine progress)
    {
        using var batches = new BlockingCollection<Batch>(4);
        var scoring = Task.Run(() =>
        {
            foreach (var batch in batches.GetConsumingEnumerable()) TakeIn(batch);
        });

        Batch next = new(columns.Groupings.Count);
        var faults = new List<CellFault>();
        for (var rows = 1L; file.Read(); progress.Tell(rows++))
        {
            if (file.Row.Fault is not null) refusals.Add(file);
            else if (!Take(next, faults))
            {
                refusals.Add(file.Name, file.Row.Line, faults);
                faults.Clear();
            }
            else if (next.Children.Count == BatchSize)
            {
                batches.Add(next);
                next = new(columns.Groupings.Count);
            }
        }

        batches.Add(next);
        batches.CompleteAdding();
        scoring.GetAwaiter().GetResult();
        return survey;
    }

    private bool Take(Batch batch, List<CellFault> faults)
    {
        var isWell = measures.TryRead(file.Row, faults, out var measured);
        if (!columns.TryRead(file.Row, faults, measured, out var child) || !isWell) return false;

        batch.Children.Add(child);
        columns.AddGroups(file.Row, batch.Groups);
        return true;
    }

    private void TakeIn(Batch batch)
    {
        var width = columns.Groupings.Count;
        var children = CollectionsMarshal.AsSpan(batch.Children);
        var groups = CollectionsMarshal.AsSpan(batch.Groups);
        for (var i = 0; i < children.Length; i++) kept[(int)survey.Add(children[i], groups.Slice(i * width, width))]++;
    }

    private sealed class Batch(int groupings)
    {
        public List<SurveyChild> Children { get; } = new(BatchSize);

        public List<int> Groups { get; } = new(BatchSize * groupings);
    }
}
