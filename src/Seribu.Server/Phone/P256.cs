using System.Security.Cryptography;

namespace Seribu.Server.Phone;

/// <summary>Points of P-256 as browsers write them: 0x04, x and y.</summary>
internal static class P256
{
    public const int PointLength = 65;

    /// <exception cref="CryptographicException">The bytes are no point of the curve.</exception>
    public static ECParameters Of(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength || point[0] != 4) throw new CryptographicException("No uncompressed point.");
        return new() { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33].ToArray(), Y = point[33..].ToArray() } };
    }

    public static byte[] Point(ECPoint point) => [4, .. point.X!, .. point.Y!];

    /// <summary>Whether bytes are a point that a signature can be checked with.</summary>
    public static bool IsPoint(byte[] point)
    {
        try
        {
            using var key = ECDsa.Create(Of(point));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether a phone's key signed these bytes.</summary>
    public static bool Signed(byte[] point, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create(Of(point));
        return key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
