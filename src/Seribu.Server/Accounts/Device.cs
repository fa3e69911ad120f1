namespace Seribu.Server.Accounts;

/// <summary>One person on one phone. Several people who share a phone are several devices.</summary>
/// <param name="Id">Made by the phone.</param>
/// <param name="Account">Whose it is: the author of every fact that bears its signature.</param>
/// <param name="Name">As the phone calls itself.</param>
/// <param name="App">The app's version at its last call for a token.</param>
/// <param name="Key">The public key of its signatures: an uncompressed point of P-256, 65 bytes.</param>
public sealed record Device(Guid Id, Guid Account, string Name, string App, byte[] Key)
{
    public required DateTimeOffset RegisteredAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Set when somebody declared it lost: it is let in no more.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
