using System.Buffers.Binary;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>Sorts the rows of many files by village without holding them in memory: they pass through one file on disk that is gone when the work is done.</summary>
internal sealed class RowsByVillage : IDisposable
{
    private const int BlockSize = 1 << 15;
    private const int HeadSize = 16;

    private readonly FileStream spill = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    private readonly SortedDictionary<string, Pile> piles = new(StringComparer.Ordinal);
    private readonly List<(string Name, byte[] Head)> files = [];
    private readonly SortedDictionary<int, (MemoryStream Text, List<(long, int)> Places)> byFile = [];
    private byte[] block = new byte[2 * BlockSize];
    private long end;

    private sealed class Pile
    {
        public MemoryStream Open { get; } = new(BlockSize);

        public List<(long At, int Length)> Blocks { get; } = [];
    }

    /// <summary>The villages that have rows, in the order of their codes.</summary>
    public IReadOnlyCollection<string> Villages => piles.Keys;

    /// <summary>Begins a file: its rows follow.</summary>
    public void Begin(CsvReader reader) => files.Add((reader.Name, [.. reader.Header.Raw.Span, (byte)'\n']));

    /// <summary>Lays a row of the file begun last on its village's pile.</summary>
    public void Add(string village, long line, int order, ReadOnlySpan<byte> row)
    {
        if (!piles.TryGetValue(village, out var pile)) piles[village] = pile = new();
        Span<byte> head = stackalloc byte[HeadSize + 4];
        BinaryPrimitives.WriteInt32LittleEndian(head, files.Count - 1);
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], line);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], order);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], row.Length);
        pile.Open.Write(head);
        pile.Open.Write(row);
        if (pile.Open.Length >= BlockSize) Flush(pile);
    }

    /// <summary>The rows of a village, file by file: a reader that stands before the first of them, and for each its line and order.</summary>
    /// <remarks>One village at a time: the next one is laid into the same memory.</remarks>
    public IEnumerable<(CsvReader Reader, IReadOnlyList<(long Line, int Order)> Places)> Of(string village)
    {
        var pile = piles[village];
        Flush(pile);
        foreach (var (text, places) in byFile.Values)
        {
            text.SetLength(0);
            places.Clear();
        }

        foreach (var (at, length) in pile.Blocks)
        {
            if (length > block.Length) block = new byte[length];
            RandomAccess.Read(spill.SafeFileHandle, block.AsSpan(0, length), at);
            Split(block.AsSpan(0, length));
        }

        foreach (var (file, (text, places)) in byFile)
            if (places.Count > 0)
                yield return (new(new MemoryStream(text.GetBuffer(), 0, (int)text.Length, writable: false), files[file].Name), places);
    }

    public void Dispose() => spill.Dispose();

    private void Split(ReadOnlySpan<byte> rowsOfBlock)
    {
        for (var at = 0; at < rowsOfBlock.Length;)
        {
            var head = rowsOfBlock[at..];
            var file = BinaryPrimitives.ReadInt32LittleEndian(head);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[16..]);
            if (!byFile.TryGetValue(file, out var rows)) byFile[file] = rows = (new(), []);
            if (rows.Places.Count == 0) rows.Text.Write(files[file].Head);
            rows.Text.Write(head.Slice(HeadSize + 4, length));
            rows.Text.WriteByte((byte)'\n');
            rows.Places.Add((BinaryPrimitives.ReadInt64LittleEndian(head[4..]), BinaryPrimitives.ReadInt32LittleEndian(head[12..])));
            at += HeadSize + 4 + length;
        }
    }

    private void Flush(Pile pile)
    {
        if (pile.Open.Length == 0) return;
        pile.Blocks.Add((end, (int)pile.Open.Length));
        RandomAccess.Write(spill.SafeFileHandle, pile.Open.GetBuffer().AsSpan(0, (int)pile.Open.Length), end);
        end += pile.Open.Length;
        pile.Open.SetLength(0);
    }
}
