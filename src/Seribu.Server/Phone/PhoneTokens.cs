using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Server.Accounts;

namespace Seribu.Server.Phone;

/// <summary>The two tokens of a phone: one for minutes, and one to ask for the next with, which is worth nothing without the phone's own key.</summary>
public sealed class PhoneTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    /// <summary>How long a phone may call without asking again.</summary>
    public static readonly TimeSpan Access = TimeSpan.FromMinutes(15);

    /// <summary>How long a phone may stay away.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromDays(90);

    private const string PasswordClaim = "password";
    private const string RenewalSeal = "seribu-phone-renewal";

    private BearerTokenOptions Seals => options.Get(IdentityConstants.BearerScheme);

    /// <summary>A token for calls.</summary>
    public string ToCall(ClaimsPrincipal principal, Guid device)
    {
        principal.Identities.First().AddClaim(new(Devices.Claim, device.ToString()));
        return Seals.BearerTokenProtector.Protect(new(principal, Until(Access), $"{IdentityConstants.BearerScheme}:AccessToken"));
    }

    /// <summary>A token to renew with. It outlives a changed grant, but not a changed password.</summary>
    public string ToRenew(Account account, Guid device)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Devices.Claim, device.ToString()), new(PasswordClaim, MarkOf(account))], RenewalSeal);
        return Seals.RefreshTokenProtector.Protect(new(new(identity), Until(Away), RenewalSeal));
    }

    /// <summary>Who may renew with a token; nothing when it is none of ours, or ran out.</summary>
    internal Renewal? Open(string token)
    {
        var ticket = Seals.RefreshTokenProtector.Unprotect(token);
        if (ticket is null || ticket.AuthenticationScheme != RenewalSeal || ticket.Properties.ExpiresUtc <= time.GetUtcNow()) return null;

        var who = ticket.Principal;
        return Guid.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && Guid.TryParse(who.FindFirstValue(Devices.Claim), out var device)
            ? new(account, device, who.FindFirstValue(PasswordClaim) ?? "") : null;
    }

    private AuthenticationProperties Until(TimeSpan span) => new() { ExpiresUtc = time.GetUtcNow() + span };

    private static string MarkOf(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? "")).AsSpan(0, 8));

    /// <summary>What a token to renew with says.</summary>
    internal sealed record Renewal(Guid Account, Guid Device, string Password)
    {
        /// <summary>Whether the account still has the password the phone signed in with.</summary>
        public bool IsOf(Account account) => account.Id == Account && Password == MarkOf(account);
    }
}
