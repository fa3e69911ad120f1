using System.Runtime.CompilerServices;
using Seribu.Growth.Batch;
using Seribu.Server.Exchange;

namespace Seribu.Cli.Scoring;

/// <summary>A few thousand rows on their way from the file to the result; its memory serves page after page.</summary>
internal sealed class ScorePage(CsvReader reader, MeasuresColumns columns) : IDisposable
{
    private readonly MemoryStream output = new();
    private readonly ScoreColumns scores = ScoreColumns.Of(CsvPage.MostRows);
    private readonly MeasureRows children = new(CsvPage.MostRows);
    private readonly int[] taken = new int[CsvPage.MostRows];
    private readonly List<(long Line, CellFault[] Faults)> refused = [];

    /// <summary>The rows as read.</summary>
    public CsvPage Rows { get; } = new();

    /// <summary>How many rows got scores.</summary>
    public int Scored { get; private set; }

    /// <summary>Takes the next rows of the file; false at its end.</summary>
    public bool Fill()
    {
        Rows.Clear();
        while (!Rows.IsFull && reader.Read()) Rows.Add(reader.Row);

        return Rows.Count > 0;
    }

    /// <summary>Scores the rows and makes the text of the result.</summary>
    /// <remarks>Compiled in full at once, as all it calls for every row: a million rows are over before the runtime would do so by itself.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score()
    {
        refused.Clear();
        Scored = 0;
        Read();

        GrowthBatch.Score(children.Columns(Scored), scores.First(Scored));

        output.SetLength(0);
        var writer = new CsvWriter(output, (char)reader.Separator, reader.Header.EndsWithReturn);
        for (var child = 0; child < Scored; child++)
        {
            writer.Raw(Rows.Raw(taken[child]));
            GrowthColumns.Write(writer, scores, child, children.Posture(child), children.Oedema(child));
            writer.EndRow();
        }

        writer.Flush();
    }

    /// <summary>Hands on the result and the refusals, both in the order of the file.</summary>
    public void Tell(Stream result, Refusals refusals)
    {
        result.Write(output.GetBuffer(), 0, (int)output.Length);
        foreach (var (line, faults) in refused) refusals.Add(reader.Name, line, faults);
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose() => output.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read()
    {
        var row = new CsvRow();
        var faults = new List<CellFault>();
        for (var i = 0; i < Rows.Count; i++)
        {
            Rows.Show(i, row);
            if (row.Fault is not null) refused.Add((row.Line, [CellFault.OfWhole(row, reader.Header)]));
            else if (columns.TryRead(row, faults, out var measures))
            {
                taken[Scored] = i;
                children.Put(Scored++, measures);
            }
            else
            {
                refused.Add((row.Line, [.. faults]));
                faults.Clear();
            }
        }
    }
}
