using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Seribu.Server.Phone;

/// <summary>One document, packed as well as a phone's line deserves: once for everybody who may have it, or for one phone what changed.</summary>
/// <param name="Sha256">Of the document as it is before packing, 64 hex digits.</param>
/// <param name="Packed">Packed with Brotli.</param>
internal sealed record Snapshot(string Sha256, byte[] Packed)
{
    // Half the time of the best, and within a few percent of its size.
    private const int Quality = 5;

    private readonly Lazy<byte[]> zipped = new(() => Zip(Packed));

    public static async Task<Snapshot> MakeAsync(Func<Utf8JsonWriter, Task> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        await using (var json = new Utf8JsonWriter(buffer)) await write(json);

        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = Quality })) brotli.Write(buffer.WrittenSpan);
        return new(Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)), packed.ToArray());
    }

    /// <summary>The answer for a caller, packed as it says it unpacks.</summary>
    public FileContentHttpResult Answer(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Encoding, Authorization";
        var (bytes, packing) = For(context.Request.Headers.AcceptEncoding.ToString());
        if (packing is not null) context.Response.Headers.ContentEncoding = packing;
        return TypedResults.Bytes(bytes, "application/json");
    }

    private (byte[] Bytes, string? Packing) For(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (Packed, "br")
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (zipped.Value, "gzip")
        : (Plain(), null);

    private byte[] Plain()
    {
        using var brotli = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Zip(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal)) brotli.CopyTo(gzip);
        return zipped.ToArray();
    }
}
