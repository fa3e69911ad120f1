using Seribu.Domain.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Server.Accounts;

/// <summary>Roles and regions as screens name them.</summary>
public static class RoleWords
{
    /// <summary>A role's title in the page's language; the code of one this version does not know.</summary>
    public static string Title(Texts words, string code) =>
        Roles.Find(code) is { } role ? words.Language == Language.English ? role.English : role.Title : code;

    /// <summary>A region's name, a village with its sub-district.</summary>
    public static string Place(string region) => region.Length switch
    {
        0 => "Indonesia",
        13 => $"{RegionBook.Kemendagri.NameOf(region)}, {RegionBook.Kemendagri.NameOf(region[..8])}",
        _ => RegionBook.Kemendagri.NameOf(region),
    };
}
