using System.Security.Cryptography;

namespace Seribu.Cli;

/// <summary>Seals as docs/rules/sync.md#sealing says, written apart from the server's opening.</summary>
internal static class ProveSeal
{
    /// <summary>A fact signed by a phone's key and sealed to the server's.</summary>
    public static byte[] Of(ECDsa key, byte[] to, byte[] fact)
    {
        var signature = key.SignData([.. "seribu-fact\n"u8, .. fact], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        using var fresh = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = to[1..33], Y = to[33..] } });
        var own = Point(fresh.ExportParameters(false).Q);
        var sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, fresh.DeriveRawSecretAgreement(server.PublicKey), 32, [.. own, .. to], "seribu-seal-1"u8.ToArray());

        var iv = RandomNumberGenerator.GetBytes(12);
        byte[] plain = [.. signature, .. fact];
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(sealing, 16);
        aes.Encrypt(iv, plain, cipher, tag);
        return [1, .. SHA256.HashData(to).AsSpan(0, 8), .. own, .. iv, .. cipher, .. tag];
    }

    /// <summary>A point of the curve, uncompressed.</summary>
    public static byte[] Point(ECPoint point) => [4, .. point.X!, .. point.Y!];
}
