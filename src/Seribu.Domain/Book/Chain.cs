using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Seribu.Domain.Book;

/// <summary>The chain through a village's book: each line's hash covers the line before it.</summary>
/// <remarks>
/// <c>hash(n) = SHA-256(hash(n−1) ‖ epoch ‖ n ‖ id ‖ author ‖ received ‖ SHA-256(envelope) ‖ SHA-256(salt ‖ personal))</c>; numbers as 8 bytes, the
/// highest first, ids as the 16 bytes they are printed in. The personal digest is kept, so that erasing salt and personal part leaves the chain whole.
/// Contract: docs/decisions/0002.
/// </remarks>
public static class Chain
{
    /// <summary>The hash before the first line.</summary>
    public static ReadOnlySpan<byte> Beginning => new byte[32];

    private static readonly byte[] NothingPersonal = SHA256.HashData([]);

    /// <summary>The digest of a line's personal part under its salt; of nothing, when there is none.</summary>
    public static byte[] PersonalDigest(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> personal)
    {
        if (personal.IsEmpty) return NothingPersonal;

        Span<byte> all = personal.Length <= 1024 ? stackalloc byte[salt.Length + personal.Length] : new byte[salt.Length + personal.Length];
        salt.CopyTo(all);
        personal.CopyTo(all[salt.Length..]);
        return SHA256.HashData(all);
    }

    /// <summary>The hash of a line.</summary>
    public static byte[] Link(
        ReadOnlySpan<byte> previous, long epoch, long number, Guid id, Guid author, long receivedAt, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> personalDigest)
    {
        Span<byte> line = stackalloc byte[32 + 8 + 8 + 16 + 16 + 8 + 32 + 32];
        previous.CopyTo(line);
        BinaryPrimitives.WriteInt64BigEndian(line[32..], epoch);
        BinaryPrimitives.WriteInt64BigEndian(line[40..], number);
        id.TryWriteBytes(line[48..], bigEndian: true, out _);
        author.TryWriteBytes(line[64..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(line[80..], receivedAt);
        Digest.Of(envelope, line[88..]);
        personalDigest.CopyTo(line[120..]);
        var hash = new byte[Digest.Length];
        Digest.Of(line, hash);
        return hash;
    }
}

/// <summary>The proof that a line stands and that nothing before it was changed.</summary>
/// <param name="Village">The book.</param>
/// <param name="Epoch">Raised when the server was restored from a backup.</param>
/// <param name="Number">The line's number.</param>
/// <param name="Hash">The first 16 hexadecimal digits of the line's hash.</param>
public sealed record Receipt(string Village, long Epoch, long Number, string Hash)
{
    /// <summary>The receipt of a line.</summary>
    public static Receipt Of(string village, long epoch, long number, ReadOnlySpan<byte> hash) =>
        new(village, epoch, number, Convert.ToHexStringLower(hash[..8]));
}
