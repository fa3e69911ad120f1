using Microsoft.AspNetCore.Identity;

namespace Seribu.Server.Accounts;

/// <summary>Somebody who signs in, by a user name. What the account may do stands in its grants, not here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person's name as it stands on a sign-in slip and beside a line of the book.</summary>
    public required string FullName { get; set; }

    /// <summary>Set while the password is one printed on a slip: it must be changed at the next sign-in, and not later than this.</summary>
    public DateTimeOffset? OneTimeUntil { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The account that opened this one; empty for those opened on the command line.</summary>
    public Guid? OpenedBy { get; init; }

    public DateTimeOffset? SignedInAt { get; set; }
}
