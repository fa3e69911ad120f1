using System.Security.Cryptography;
using System.Text;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>The installation's key to which phones seal what they save: nobody on a phone can read it again, anybody may carry it.</summary>
/// <remarks>
/// <c>0x01 ‖ key's name (8) ‖ fresh public point (65) ‖ iv (12) ‖ AES-256-GCM(signature (64) ‖ fact)</c>, under HKDF-SHA256 of the agreed secret
/// (docs/rules/sync.md#sealing). It lies in the store, so that a restored server still opens what waits in the field.
/// </remarks>
public sealed class SealingKey(Database database)
{
    private const string Name = "seal";
    private const byte Version = 1;
    private const int NameLength = 8, PointLength = 65, IvLength = 12, TagLength = 16;
    private const int HeadLength = 1 + NameLength + PointLength + IvLength;

    private static readonly byte[] Info = Encoding.UTF8.GetBytes("seribu-seal-1");

    private readonly Lazy<Task<ECDiffieHellman>> kept = new(() => OfAsync(database));

    /// <summary>The key's name and public half.</summary>
    public async Task<PublicSeal> PublicAsync(CancellationToken cancel)
    {
        var point = Point(await kept.Value.WaitAsync(cancel));
        return new(Convert.ToHexStringLower(NameOf(point)), point);
    }

    /// <summary>Opens what was sealed.</summary>
    /// <returns>Signature and fact, or the code of why not.</returns>
    public async Task<(byte[]? Plain, string Code)> OpenAsync(byte[] sealedFact, CancellationToken cancel)
    {
        if (sealedFact.Length < HeadLength + TagLength || sealedFact[0] != Version) return (null, "sealed-broken");

        var key = await kept.Value.WaitAsync(cancel);
        var own = Point(key);
        if (!sealedFact.AsSpan(1, NameLength).SequenceEqual(NameOf(own))) return (null, "sealed-key-unknown");
        try
        {
            return (Open(sealedFact, key, own), "");
        }
        catch (CryptographicException)
        {
            return (null, "sealed-broken");
        }
    }

    private static byte[] Open(ReadOnlySpan<byte> sealedFact, ECDiffieHellman key, byte[] own)
    {
        var point = sealedFact.Slice(1 + NameLength, PointLength);
        var iv = sealedFact.Slice(1 + NameLength + PointLength, IvLength);
        var cipher = sealedFact[HeadLength..^TagLength];

        using var fresh = ECDiffieHellman.Create(P256.Of(point));
        using var theirs = fresh.PublicKey;
        byte[] secret;
        lock (key) secret = key.DeriveRawSecretAgreement(theirs);
        var sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, salt: [.. point, .. own], info: Info);

        using var aes = new AesGcm(sealing, TagLength);
        var plain = new byte[cipher.Length];
        aes.Decrypt(iv, cipher, sealedFact[^TagLength..], plain);
        return plain;
    }

    private static byte[] Point(ECDiffieHellman key) => P256.Point(key.ExportParameters(includePrivateParameters: false).Q);

    private static ReadOnlySpan<byte> NameOf(byte[] point) => SHA256.HashData(point).AsSpan(0, NameLength);

    private static async Task<ECDiffieHellman> OfAsync(Database database)
    {
        using var made = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        await using var session = await database.WriteAsync();
        await session.RunAsync(
            "INSERT INTO secret (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", CancellationToken.None, ("@name", Name), ("@value", made.ExportPkcs8PrivateKey()));
        var stored = await session.FirstAsync("SELECT value FROM secret WHERE name = @name", r => r.Bytes(0), CancellationToken.None, ("@name", Name));
        await session.CommitAsync(CancellationToken.None);

        var key = ECDiffieHellman.Create();
        key.ImportPkcs8PrivateKey(stored, out _);
        return key;
    }
}
