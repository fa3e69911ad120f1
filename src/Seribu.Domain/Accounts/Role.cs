namespace Seribu.Domain.Accounts;

/// <summary>How far a grant may reach.</summary>
public enum Level
{
    /// <summary>Every region of this installation.</summary>
    Installation,

    /// <summary>A province, <c>PP</c>.</summary>
    Province,

    /// <summary>A district (kabupaten or kota), <c>PP.KK</c>.</summary>
    District,

    /// <summary>A sub-district (kecamatan), <c>PP.KK.CC</c>.</summary>
    SubDistrict,

    /// <summary>A village (desa or kelurahan), <c>PP.KK.CC.DDDD</c>.</summary>
    Village,
}

/// <summary>What a grant of a role names beside its region.</summary>
public enum Reach
{
    /// <summary>The whole region.</summary>
    Region,

    /// <summary>One posyandu of the village.</summary>
    Posyandu,

    /// <summary>A list of families of the village.</summary>
    Families,
}

/// <summary>What somebody is in the programme. Titles are official names, so they stand here and not among the texts of a screen.</summary>
/// <param name="Code">The role's word in grants, facts and files.</param>
/// <param name="Title">The official Indonesian title.</param>
/// <param name="English">The title in English.</param>
/// <param name="Levels">The levels a grant of this role may be given at.</param>
/// <param name="Reach">What the grant names beside its region.</param>
public sealed record Role(string Code, string Title, string English, IReadOnlyList<Level> Levels, Reach Reach = Reach.Region);
