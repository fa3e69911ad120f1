using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Domain.Accounts;

/// <summary>How much of a person's health an author sees. Each level includes those before it.</summary>
public enum Clinical
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The standing of a service and the category of a measurement, no figures.</summary>
    Status,

    /// <summary>Weights, lengths, scores and doses as well.</summary>
    Growth,

    /// <summary>Also haemoglobin, blood pressure, screenings and diagnoses.</summary>
    Full,
}

/// <summary>What an author sees of one case (docs/rules/rights.md#seeing).</summary>
/// <param name="Names">Names and ages.</param>
/// <param name="Civil">Address, phone, family card.</param>
/// <param name="Clinical">How much of the person's health.</param>
/// <param name="FullNik">May ask for the whole national number; each time is kept. Everybody else sees four digits.</param>
public sealed record Visibility(bool Names, bool Civil, Clinical Clinical, bool FullNik)
{
    /// <summary>Sees nothing of a person.</summary>
    public static Visibility None { get; } = new(false, false, Clinical.None, false);

    /// <summary>What a role sees of the cases within its grant.</summary>
    public static Visibility Of(string role) => role switch
    {
        Roles.Cadre => new(true, false, Clinical.Growth, false),
        Roles.Kpm => new(true, true, Clinical.Growth, false),
        Roles.Tpk => new(true, true, Clinical.Growth, false),
        Roles.Midwife => new(true, true, Clinical.Full, true),
        Roles.Nutritionist => new(true, true, Clinical.Full, false),
        Roles.VillageAdmin => new(true, true, Clinical.Status, true),
        Roles.Head => new(true, false, Clinical.Status, false),
        Roles.HealthOffice => new(true, false, Clinical.Growth, false),
        Roles.Parent => new(true, true, Clinical.Growth, false),
        _ => None,
    };

    /// <summary>What an author sees of one case: the most that any of the grants reaching it shows.</summary>
    public static Visibility Of(Author author, VillageCode village, Guid? posyandu, Guid? household) => author.Grants
        .Where(grant => Scope.Contains(grant, village, posyandu, household))
        .Aggregate(None, (seen, grant) => seen.With(Of(grant.Role)));

    private Visibility With(Visibility other) => new(
        Names || other.Names, Civil || other.Civil, Clinical > other.Clinical ? Clinical : other.Clinical, FullNik || other.FullNik);
}
