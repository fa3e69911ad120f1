using System.IO.Compression;

namespace Seribu.Server.Phone;

/// <summary>A call's body, packed or not, and never longer than its limit once unpacked.</summary>
internal static class RequestBody
{
    /// <returns>The bytes, or the status that refuses them.</returns>
    public static async Task<(byte[]? Bytes, int Status)> ReadAsync(HttpRequest request, int limit, CancellationToken cancel)
    {
        var packing = request.Headers.ContentEncoding.ToString();
        if (packing is not ("" or "identity" or "gzip")) return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > limit) return (null, StatusCodes.Status413PayloadTooLarge);

        await using var stream = packing == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            for (int read; (read = await stream.ReadAsync(piece, cancel)) > 0;)
            {
                if (body.Length + read > limit) return (null, StatusCodes.Status413PayloadTooLarge);
                body.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Said to be packed, and is not.
            return (null, StatusCodes.Status400BadRequest);
        }

        return (body.ToArray(), StatusCodes.Status200OK);
    }
}
