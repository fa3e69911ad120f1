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

/// <summary>The form of a phone's token for calls: it goes with each of them over a thin line, so it holds no more than the gate asks. Programs' tokens stay as they are.</summary>
internal sealed class PhoneSeal(ISecureDataFormat<AuthenticationTicket> programs, IDataProtector seal, string stampClaim) : ISecureDataFormat<AuthenticationTicket>
{
    private const string Beginning = "p.";
    private const int StampAt = 16 + 16 + sizeof(long);

    public string Protect(AuthenticationTicket data) => Protect(data, null);

    public string Protect(AuthenticationTicket data, string? purpose)
    {
        var who = data.Principal;
        if (who.FindFirstValue(Devices.Claim) is not { } device) return programs.Protect(data, purpose);

        var stamp = Encoding.UTF8.GetBytes(who.FindFirstValue(stampClaim) ?? "");
        var told = new byte[StampAt + stamp.Length];
        Guid.Parse(who.FindFirstValue(ClaimTypes.NameIdentifier)!).TryWriteBytes(told);
        Guid.Parse(device).TryWriteBytes(told.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(told.AsSpan(32), data.Properties.ExpiresUtc!.Value.ToUnixTimeMilliseconds());
        stamp.CopyTo(told, StampAt);
        return Beginning + Base64Url.EncodeToString(seal.Protect(told));
    }

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText?.StartsWith(Beginning, StringComparison.Ordinal) != true) return programs.Unprotect(protectedText, purpose);
        if (Open(seal, protectedText[Beginning.Length..]) is not { Length: >= StampAt } told) return null;

        var who = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, new Guid(told.AsSpan(0, 16)).ToString()), new(Devices.Claim, new Guid(told.AsSpan(16, 16)).ToString()),
                new(stampClaim, Encoding.UTF8.GetString(told.AsSpan(StampAt))),
            ], IdentityConstants.BearerScheme);
        var until = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(told.AsSpan(32)));
        return new(new(who), new() { ExpiresUtc = until }, $"{IdentityConstants.BearerScheme}:AccessToken");
    }

    /// <summary>What was sealed; nothing when it was not sealed here.</summary>
    public static byte[]? Open(IDataProtector seal, string text)
    {
        try
        {
            return Base64Url.IsValid(text) ? seal.Unprotect(Base64Url.DecodeFromChars(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Lets the gate read phones' tokens beside those of programs.</summary>
internal sealed class PhoneSealSetup(IDataProtectionProvider protection, IOptions<IdentityOptions> identity) : IPostConfigureOptions<BearerTokenOptions>
{
    public void PostConfigure(string? name, BearerTokenOptions options)
    {
        if (name == IdentityConstants.BearerScheme)
            options.BearerTokenProtector = new PhoneSeal(options.BearerTokenProtector, protection.CreateProtector("seribu-phone-call"), identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
