using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;

namespace Seribu.Server.Tests.Accounts;

/// <summary>Where a request goes, seen from a role's own grant.</summary>
public enum Place
{
    Own,
    Sibling,
    Foreign,
}

/// <summary>What the sweep puts into routes. A page with a new name in its address adds a value here.</summary>
internal static class Samples
{
    public static readonly Guid Posyandu = Guid.Parse("01936d00-0000-7000-8000-000000000001");
    public static readonly Guid Household = Guid.Parse("01936d00-0000-7000-8000-000000000002");

    /// <summary>Villages that are open on the swept server.</summary>
    public static readonly string[] Villages = ["19.05.01.2001", "19.05.01.2002", "19.05.02.2001", "19.04.01.2001", "33.02.01.2001"];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["fact"] = Guid.CreateVersion7().ToString(),
        ["grant"] = Guid.CreateVersion7().ToString(),
        ["posyandu"] = Posyandu.ToString(),
        ["form"] = "meeting",
        ["status"] = "404",
        ["code"] = "id",
        ["hash"] = Seribu.Domain.Reference.ReferenceBundle.Embedded.Hash,
    };

    /// <summary>A grant of a role around the first village.</summary>
    public static Grant GrantOf(Role role) => new(
        role.Code,
        role.Levels[0] switch { Level.Village => "19.05.01.2001", Level.SubDistrict => "19.05.01", Level.District => "19.05", Level.Province => "19", _ => "" },
        role.Reach == Reach.Posyandu ? Posyandu : null,
        role.Reach == Reach.Families ? new HashSet<Guid> { Household } : null);

    /// <summary>A village that lies within a grant, beside it, or far away.</summary>
    public static string Village(string region, Place place) => (place, region.Length) switch
    {
        (Place.Own, _) => "19.05.01.2001",
        (Place.Sibling, 13) => "19.05.01.2002",
        (Place.Sibling, 8) => "19.05.02.2001",
        (Place.Sibling, 5) => "19.04.01.2001",
        _ => "33.02.01.2001",
    };

    /// <summary>The region itself, one beside it, or one far away.</summary>
    public static string Region(string region, Place place) => place == Place.Own && region.Length > 0 ? region : Village(region, place)[..Math.Max(region.Length, 2)];

    /// <summary>A route with its names filled in.</summary>
    public static string Path(RoutePattern pattern, string region, Place place) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart { Name: "village" } => Village(region, place),
            RoutePatternParameterPart { Name: "region" } => Region(region, place),
            RoutePatternParameterPart parameter when Values.TryGetValue(parameter.Name, out var value) => value,
            RoutePatternParameterPart parameter => throw new InvalidOperationException($"'{pattern.RawText}' asks for '{parameter.Name}': give it a value in {nameof(Samples)}."),
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
}
