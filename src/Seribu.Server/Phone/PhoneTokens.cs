using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Server.Accounts;

namespace Seribu.Server.Phone;

/// <summary>The two tokens of a phone: one for minutes, and one to ask for the next with, which is worth nothing without the phone's own key.</summary>
public sealed class PhoneTokens(IOptionsMonitor<BearerTokenOptions> options, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a phone may call without asking again.</summary>
    public static readonly TimeSpan Access = TimeSpan.FromMinutes(15);

    /// <summary>How long a phone may stay away.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromDays(90);

    private const int MarkLength = 8, RenewalLength = 16 + 16 + MarkLength + sizeof(long);

    private readonly IDataProtector renewals = protection.CreateProtector("seribu-phone-renewal");

    /// <summary>A token for calls.</summary>
    public string ToCall(ClaimsPrincipal principal, Guid device)
    {
        principal.Identities.First().AddClaim(new(Devices.Claim, device.ToString()));
        var until = new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + Access };
        return options.Get(IdentityConstants.BearerScheme).BearerTokenProtector.Protect(new(principal, until, $"{IdentityConstants.BearerScheme}:AccessToken"));
    }

    /// <summary>A token to renew with. It outlives a changed grant, but not a changed password.</summary>
    public string ToRenew(Account account, Guid device)
    {
        var told = new byte[RenewalLength];
        account.Id.TryWriteBytes(told);
        device.TryWriteBytes(told.AsSpan(16));
        MarkOf(account).CopyTo(told, 32);
        BinaryPrimitives.WriteInt64BigEndian(told.AsSpan(32 + MarkLength), (time.GetUtcNow() + Away).ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(renewals.Protect(told));
    }

    /// <summary>Who may renew with a token; nothing when it is none of ours, or ran out.</summary>
    internal Renewal? Open(string token)
    {
        if (PhoneSeal.Open(renewals, token) is not { Length: RenewalLength } told) return null;

        var until = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(told.AsSpan(32 + MarkLength)));
        return until <= time.GetUtcNow() ? null : new(new(told.AsSpan(0, 16)), new(told.AsSpan(16, 16)), told[32..(32 + MarkLength)]);
    }

    private static byte[] MarkOf(Account account) => SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? ""))[..MarkLength];

    /// <summary>What a token to renew with says.</summary>
    internal sealed record Renewal(Guid Account, Guid Device, byte[] Password)
    {
        /// <summary>Whether the account still has the password the phone signed in with.</summary>
        public bool IsOf(Account account) => account.Id == Account && Password.AsSpan().SequenceEqual(MarkOf(account));
    }
}
