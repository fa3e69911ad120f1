using System.ComponentModel.DataAnnotations;

namespace Seribu.Server.Host;

/// <summary>The section <c>Office</c> of <c>appsettings.json</c>. A wrong setting stops the start with a sentence.</summary>
public sealed record OfficeOptions
{
    public const string Section = "Office";

    /// <summary>How long somebody stays signed in without doing anything.</summary>
    [Range(1, 24 * 30)]
    public int SessionHours { get; init; } = 12;

    /// <summary>Attempts to sign in from one address in a minute; a district office shares one address.</summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>How long the password of a printed slip works.</summary>
    [Range(1, 90)]
    public int SlipDays { get; init; } = 14;

    /// <summary>The largest form or call; pages that take files set their own.</summary>
    [Range(64, 1_000_000)]
    public int RequestKilobytes { get; init; } = 2048;

    /// <summary>Cookies only over HTTPS, and browsers told to insist on it. On wherever the server is not on the same machine.</summary>
    public bool HttpsOnly { get; init; }

    /// <summary>A file of 64 hexadecimal digits that seals the keys of cookies and tokens in the store; none: they stand open there.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Addresses of proxies whose word about the sender is believed; none by default.</summary>
    public string[] Proxies { get; init; } = [];
}
