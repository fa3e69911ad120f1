using System.Buffers.Binary;
using System.Text;

namespace Seribu.Server.Store;

/// <summary>Rows in the binary form of <c>COPY</c>: for each row the count of its cells, for each cell its length and bytes, the most significant byte first.</summary>
/// <remarks>The form is described in PostgreSQL's manual under COPY, "Binary Format". The driver's own writer asks its type mapping for every cell; a million rows feel that.</remarks>
internal sealed class CopyBuffer
{
    private const int Empty = -1;

    private byte[] bytes = new byte[64 << 10];
    private int length;

    public CopyBuffer() => Clear();

    /// <summary>How many rows stand in it.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins anew in the same memory: the signature, no flags, no extension.</summary>
    public void Clear()
    {
        (length, Rows) = (0, 0);
        ReadOnlySpan<byte> head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
        head.CopyTo(Room(head.Length));
        length += head.Length;
    }

    /// <summary>One row of a table.</summary>
    public void Add(Table table, object?[] cells)
    {
        var columns = table.Columns;
        Short((short)columns.Length);
        for (var i = 0; i < columns.Length; i++) Cell(columns[i], cells[i]);
        Rows++;
    }

    /// <summary>All rows with the mark that none follows; to be sent before the next is added.</summary>
    public ReadOnlyMemory<byte> Whole()
    {
        Short(-1);
        return bytes.AsMemory(0, length);
    }

    private void Cell(Column column, object? value)
    {
        switch (column.Kind, value)
        {
            case (_, null): Int(Empty); break;
            case (ColumnKind.Int, long number): Number(number); break;
            case (ColumnKind.Int, bool yes): Number(yes ? 1 : 0); break;
            case (ColumnKind.Int, int number): Number(number); break;
            case (ColumnKind.Int, uint bits): Number(bits); break;
            case (ColumnKind.Text, string text): Text(text); break;
            case (ColumnKind.Text, not (byte[] or Guid or long)) when Store.Cell.Of(value) is string text: Text(text); break;
            case (ColumnKind.Bytes, Guid id):
                Int(16);
                id.TryWriteBytes(Room(16), bigEndian: true, out _);
                length += 16;
                break;
            case (ColumnKind.Bytes, byte[] blob):
                Int(blob.Length);
                blob.CopyTo(Room(blob.Length));
                length += blob.Length;
                break;
            default: throw new NotSupportedException($"Column {column.Name} cannot hold a {value.GetType().Name}.");
        }
    }

    private void Number(long value)
    {
        Int(8);
        BinaryPrimitives.WriteInt64BigEndian(Room(8), value);
        length += 8;
    }

    private void Text(string text)
    {
        var room = Room(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, room[4..]);
        BinaryPrimitives.WriteInt32BigEndian(room, written);
        length += 4 + written;
    }

    private void Int(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(4), value);
        length += 4;
    }

    private void Short(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(2), value);
        length += 2;
    }

    private Span<byte> Room(int wanted)
    {
        if (bytes.Length - length < wanted) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + wanted));
        return bytes.AsSpan(length);
    }
}
