using System.Security.Cryptography;

namespace Seribu.Server.Accounts;

/// <summary>What a sign-in slip says. It is shown once and kept nowhere.</summary>
public sealed record Slip(Guid Account, string UserName, string FullName, string Password, DateTimeOffset ValidUntil);

/// <summary>A password to be read from paper and typed on a phone, once.</summary>
internal static class OneTimePassword
{
    // Small letters and digits that nobody confuses; 12 of 29 are 58 bits.
    private const string Letters = "23456789abcdefghjkmnpqrstvwxz";

    public static string Make() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
