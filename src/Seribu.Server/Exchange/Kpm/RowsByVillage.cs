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
    public IEnumerable<(CsvReader Reader, IReadOnlyList<(long Line, int Order)> Places)> Of(string village)
    {
        var pile = piles[village];
        Flush(pile);
        var byFile = new SortedDictionary<int, (MemoryStream Text, List<(long, int)> Places)>();
        foreach (var (at, length) in pile.Blocks)
        {
            var block = new byte[length];
            RandomAccess.Read(spill.SafeFileHandle, block, at);
            Split(block, byFile);
        }

        foreach (var (file, (text, places)) in byFile)
        {
            text.Position = 0;
            yield return (new(text, files[file].Name), places);
        }
    }

    public void Dispose() => spill.Dispose();

    private void Split(byte[] block, SortedDictionary<int, (MemoryStream Text, List<(long, int)> Places)> byFile)
    {
        for (var at = 0; at < block.Length;)
        {
            var head = block.AsSpan(at);
            var file = BinaryPrimitives.ReadInt32LittleEndian(head);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[16..]);
            if (!byFile.TryGetValue(file, out var rows))
            {
                byFile[file] = rows = (new(), []);
                rows.Text.Write(files[file].Head);
            }

            rows.Text.Write(block, at + HeadSize + 4, length);
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
