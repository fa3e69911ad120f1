using System.Runtime.CompilerServices;

namespace Seribu.Server.Exchange;

/// <summary>Rows set aside from a reader, so that they can be worked on while it reads on.</summary>
public sealed class CsvPage
{
    private const int Ample = 1 << 18;

    private readonly List<(int Start, int Length, int Cells, int Count, long Line, RowFault? Fault)> rows = [];
    private byte[] bytes = new byte[Ample + (1 << 12)];
    private CsvRow.Cell[] cells = new CsvRow.Cell[1 << 14];
    private int usedBytes;
    private int usedCells;

    /// <summary>The most rows of a page.</summary>
    public const int MostRows = 8192;

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Whether another row would make the page long.</summary>
    public bool IsFull => usedBytes >= Ample || rows.Count == MostRows;

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        rows.Clear();
        usedBytes = usedCells = 0;
    }

    /// <summary>Keeps a copy of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(CsvRow row)
    {
        while (usedBytes + row.Raw.Length > bytes.Length) Array.Resize(ref bytes, 2 * bytes.Length);
        while (usedCells + row.Count > cells.Length) Array.Resize(ref cells, 2 * cells.Length);

        row.Raw.CopyTo(bytes.AsSpan(usedBytes));
        row.Cells.CopyTo(cells.AsSpan(usedCells));
        rows.Add((usedBytes, row.Raw.Length, usedCells, row.Count, row.Line, row.Fault));
        usedBytes += row.Raw.Length;
        usedCells += row.Count;
    }

    /// <summary>A row as it stands in the file, without its line end.</summary>
    public ReadOnlySpan<byte> Raw(int index) => bytes.AsSpan(rows[index].Start, rows[index].Length);

    /// <summary>Shows a row through a reader's row.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="shown">Stands on the row afterwards, until the page is cleared.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Show(int index, CsvRow shown)
    {
        var (start, length, firstCell, count, line, fault) = rows[index];
        shown.Show(cells.AsSpan(firstCell, count), bytes, start, length);
        shown.Line = line;
        shown.Fault = fault;
    }
}
