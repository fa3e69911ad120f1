using System.Text.Json.Serialization;

namespace Seribu.Server.Phone;

/// <summary>What a phone is told when it signs in or renews: who it is, where it works, how it seals.</summary>
public sealed record PhoneSession(
    long ServerTime, PhonePerson Person, Guid Device, IReadOnlyList<PhoneGrant> Grants, IReadOnlyList<PhoneVillage> Villages, PublicSeal Sealing,
    string Bundle, IReadOnlyDictionary<string, string> Rules, PhoneLimits Limits)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccessToken { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AccessSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RefreshSeconds { get; init; }
}

/// <summary>Whose phone it is.</summary>
public sealed record PhonePerson(Guid Id, string Name);

/// <summary>A posyandu by id and name.</summary>
public sealed record Named(Guid Id, string? Name);

/// <summary>A role somewhere.</summary>
public sealed record PhoneGrant(string Role, string Region, Guid? Posyandu, IReadOnlyList<Guid>? Families);

/// <summary>A village the person reads.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SubDistrict">The name of its sub-district.</param>
/// <param name="District">The name of its district.</param>
/// <param name="Zone">Hours ahead of UTC.</param>
/// <param name="Epoch">The book's epoch.</param>
/// <param name="Number">The book's last number.</param>
/// <param name="Scope">Changes whenever what the person may see there changes.</param>
/// <param name="Posyandu">The village's posyandu.</param>
public sealed record PhoneVillage(
    string Code, string Name, string SubDistrict, string District, int Zone, long Epoch, long Number, string Scope, IReadOnlyList<Named> Posyandu);

/// <summary>The key facts are sealed to.</summary>
/// <param name="Kid">Its name: 16 hex digits.</param>
/// <param name="Key">An uncompressed point of P-256, 65 bytes.</param>
public sealed record PublicSeal(string Kid, byte[] Key);

/// <summary>How much in one call, and for how long.</summary>
/// <param name="Facts">Facts in one call.</param>
/// <param name="Bytes">Bytes in one call, unpacked.</param>
/// <param name="OfflineDays">How long a phone may stay away before its read copies are wiped.</param>
/// <param name="KeepDays">How long a phone keeps sealed facts after their receipt, so that the books heal after a restore.</param>
public sealed record PhoneLimits(int Facts, int Bytes, int OfflineDays, int KeepDays);
