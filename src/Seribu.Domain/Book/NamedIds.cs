using System.Buffers.Binary;
using System.Text;

namespace Seribu.Domain.Book;

/// <summary>Ids that follow from what they name (UUIDv8): the same row of the same file is the same fact, whoever imports it and however often.</summary>
public static class NamedIds
{
    // A file's lines are named village by village: the beginning they share is made once.
    [ThreadStatic]
    private static (string Village, uint Beginning) lastBook;

    /// <summary>The first 128 bits of SHA-256 over the parts, each ended by a zero byte, with the marks of a UUIDv8 set.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var length = parts.Length;
        foreach (var part in parts) length += Encoding.UTF8.GetMaxByteCount(part.Length);

        Span<byte> text = length <= 1024 ? stackalloc byte[1024] : new byte[length];
        var used = 0;
        foreach (var part in parts)
        {
            used += Encoding.UTF8.GetBytes(part, text[used..]);
            text[used++] = 0;
        }

        return Of(text[..used]);
    }

    /// <summary>An id for a line of one book: its first 32 bits follow from the village, the rest from these bytes.</summary>
    /// <remarks>A book's lines lie side by side in the index of ids, so that writing a village touches a few of its pages and not all.</remarks>
    public static Guid InBook(string village, ReadOnlySpan<byte> bytes)
    {
        if (lastBook.Village != village) lastBook = (village, Beginning(village));
        Span<byte> id = stackalloc byte[16];
        Of(bytes).TryWriteBytes(id, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(id, lastBook.Beginning);
        return new(id, bigEndian: true);
    }

    /// <summary>The first 128 bits of SHA-256 over these bytes, with the marks of a UUIDv8 set.</summary>
    public static Guid Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        Digest.Of(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }

    private static uint Beginning(string village)
    {
        Span<byte> id = stackalloc byte[16];
        Of(village).TryWriteBytes(id, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(id);
    }
}
