using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using Seribu.Server.Host;

namespace Seribu.Server.Accounts;

/// <summary>Seals the keys of cookies and tokens with a key file that lies outside the store: a copy of the database alone signs nobody in (docs/decisions/0053).</summary>
/// <remarks>AES-256-GCM; a sealed key is nonce, tag and text. The framework makes it anew by this name to unseal.</remarks>
internal sealed class KeySeal(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    private const int KeyBytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize, TagBytes = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Whether a key file can be used, or none is named.</summary>
    public static bool IsUsable(string? path) => path is null || (File.Exists(path) && KeyOf(path) is not null);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[NonceBytes + TagBytes + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = Open();
        aes.Encrypt(box.AsSpan(0, NonceBytes), text, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return new(new("sealed", Convert.ToBase64String(box)), typeof(KeySeal));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String(encryptedElement.Value);
        var text = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = Open();
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), text);
        return XElement.Parse(Encoding.UTF8.GetString(text));
    }

    private AesGcm Open()
    {
        var path = services.GetRequiredService<IOptions<OfficeOptions>>().Value.KeyFile
            ?? throw new CryptographicException("The keys of this store are sealed: name the key file in Office:KeyFile.");
        return new(KeyOf(path)!, TagBytes);
    }

    private static byte[]? KeyOf(string path)
    {
        var text = File.ReadAllText(path).Trim();
        return text.Length == 2 * KeyBytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }
}
