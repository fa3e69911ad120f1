namespace Seribu.Server.Accounts;

/// <summary>A role somewhere, as the store keeps it: given once, perhaps ended, never changed.</summary>
public sealed class AccountGrant
{
    public Guid Id { get; init; }

    public Guid Account { get; init; }

    public required string Role { get; init; }

    public required string Region { get; init; }

    public Guid? Posyandu { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    public Guid? GivenBy { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    /// <summary>The families the grant is bound to, for roles that go with families.</summary>
    public List<AccountFamily> Families { get; init; } = [];
}

/// <summary>One family of a grant.</summary>
public sealed class AccountFamily
{
    public Guid Grant { get; init; }

    public Guid Household { get; init; }
}
