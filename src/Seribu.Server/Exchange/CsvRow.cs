using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Seribu.Server.Exchange;

/// <summary>The row a reader stands on. It is overwritten by the next one: keep texts and numbers, not cells.</summary>
public sealed class CsvRow
{
    private Cell[] cells = new Cell[32];
    private byte[] bytes = [];
    private int start;
    private int length;

    /// <summary>The line of the file the row begins on, from 1.</summary>
    public long Line { get; internal set; }

    /// <summary>Why the row cannot be taken apart; empty for a sound row.</summary>
    public RowFault? Fault { get; internal set; }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The row as it stands in the file, without its line end.</summary>
    public ReadOnlySpan<byte> Raw => bytes.AsSpan(start, length);

    /// <summary>Whether the row is UTF-8, as every file should be.</summary>
    public bool IsUtf8 => Utf8.IsValid(Raw);

    /// <summary>Whether the row holds nothing but blanks.</summary>
    internal bool IsBlank => Count <= 1 && Raw.Trim(" \t\r"u8).IsEmpty;

    /// <summary>A cell, unquoted; an empty one past the last.</summary>
    public CsvCell this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)column >= (uint)Count) return new(default);

            var (from, to, doubled) = cells[column];
            var cell = bytes.AsSpan(start + from, to - from);
            return new(doubled ? WithSingleQuotes(cell) : cell);
        }
    }

    /// <summary>Where the cells stand within <see cref="Raw"/>.</summary>
    internal ReadOnlySpan<Cell> Cells => cells.AsSpan(0, Count);

    internal void Begin() => Count = 0;

    internal void Add(int from, int to, bool doubled)
    {
        if (Count == cells.Length) Array.Resize(ref cells, 2 * Count);
        cells[Count++] = new(from, to, doubled);
    }

    internal void End(byte[] buffer, int at, int count)
    {
        bytes = buffer;
        start = at;
        length = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Show(ReadOnlySpan<Cell> taken, byte[] buffer, int at, int count)
    {
        if (taken.Length > cells.Length) cells = new Cell[taken.Length];
        taken.CopyTo(cells);
        Count = taken.Length;
        End(buffer, at, count);
    }

    private static byte[] WithSingleQuotes(ReadOnlySpan<byte> cell)
    {
        var single = new List<byte>(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            single.Add(cell[i]);
            if (cell[i] == '"') i++;
        }

        return [.. single];
    }

    /// <summary>Where a cell stands, without its quotes.</summary>
    /// <param name="Start">First byte.</param>
    /// <param name="End">Behind the last byte.</param>
    /// <param name="IsDoubled">Quotes within are doubled.</param>
    internal readonly record struct Cell(int Start, int End, bool IsDoubled);
}

/// <summary>What is wrong with a row as a whole. Its first line is refused, and reading goes on with the next line.</summary>
public enum RowFault
{
    /// <summary>A quoted cell never ends.</summary>
    QuoteNotClosed,

    /// <summary>Something stands between a closing quote and the next separator.</summary>
    TextAfterQuote,

    /// <summary>The row is longer than a megabyte.</summary>
    TooLong,

    /// <summary>The row has fewer or more cells than the head row.</summary>
    CellCount,
}
