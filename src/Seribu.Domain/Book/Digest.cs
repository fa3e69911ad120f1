using System.Security.Cryptography;

namespace Seribu.Domain.Book;

/// <summary>SHA-256 of short texts by the hundred thousand: a thread keeps its hasher instead of making one for every line.</summary>
internal static class Digest
{
    /// <summary>Bytes of a digest.</summary>
    public const int Length = 32;

    [ThreadStatic]
    private static IncrementalHash? kept;

    /// <summary>Writes the digest of these bytes; both places may be the same memory.</summary>
    public static void Of(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        var hash = kept ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.GetHashAndReset(into);
    }
}
