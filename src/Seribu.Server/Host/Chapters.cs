using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Look.Frame;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Host;

/// <summary>The chapters of the spine: one line each. A chapter shows where its page exists and its policy allows it.</summary>
/// <remarks>Titles are texts named <c>chapter.KEY</c>. A path with <c>{village}</c> is a chapter of a village, one with <c>{region}</c> of a place above.</remarks>
internal sealed class Chapters(IActionDescriptorCollectionProvider pages)
{
    private static readonly (string Key, string Path, Policy Policy)[] All =
    [
        ("home", "/", Policy.SignedIn),
        ("families", "/desa/{village}/keluarga", Policy.People),
        ("posyandu-day", "/desa/{village}/hari-posyandu", Policy.PosyanduDay),
        ("forms", "/desa/{village}/formulir", Policy.Forms),
        ("scorecard", "/desa/{village}/scorecard", Policy.Sums),
        ("fund", "/desa/{village}/dana", Policy.VillageForms),
        ("book", "/desa/{village}/buku", Policy.Book),
        ("village", "/desa/{village}/profil", Policy.VillageProfile),
        ("region", "/wilayah/{region}", Policy.Sums),
        ("programme", Everywhere, Policy.Programme),
        ("sponsor", Sponsored, Policy.SponsorReport),
        ("outbox", "/telepon/masukkan", Policy.Import),
        ("users", "/pengguna", Policy.Users),
        ("settings", "/pengaturan", Policy.Settings),
        ("logs", "/catatan-akses", Policy.Logs),
        ("password", "/kata-sandi", Policy.SignedIn),
    ];

    private const string Search = "/cari";

    // The one chapter that villages and the places above them share.
    private const string Everywhere = "/program/{region}";

    // Offices reach a sponsor's report from its record; the chapter is the sponsor's own.
    private const string Sponsored = "/asuh";

    // A page's address as it is written behind @page, without the types of its values.
    private readonly HashSet<string> existing = [.. pages.ActionDescriptors.Items.OfType<PageActionDescriptor>()
        .Select(page => "/" + page.AttributeRouteInfo?.Template?.Trim('/').Replace(":required", "", StringComparison.Ordinal))];

    /// <summary>The chapters an author finds in a place.</summary>
    public IReadOnlyList<Chapter> Of(Author author, string region, Texts words) =>
    [
        .. All.Where(chapter => existing.Contains(chapter.Path) && Opens(chapter.Path, chapter.Policy, author, region))
            .Select(chapter => new Chapter(chapter.Key, words[$"chapter.{chapter.Key}"], At(chapter.Path, region))),
    ];

    /// <summary>Where the search box leads, where people may be searched.</summary>
    public string? SearchPath(Author author, string region) =>
        existing.Contains(Search) && Opens(Search, Policy.People, author, region) ? At(Search, region) : null;

    private static bool Opens(string path, Policy policy, Author author, string region)
    {
        var isVillage = region.Length == 13;
        if (path.Contains("{village}", StringComparison.Ordinal)) return isVillage && Scope.Of(author, policy).Reaches(region);
        if (path.Contains("{region}", StringComparison.Ordinal)) return (!isVillage || path == Everywhere) && region.Length > 0 && Scope.Of(author, policy).Reaches(region);
        return policy.Allows(author) && (path != Sponsored || !Policy.Programme.Allows(author));
    }

    private static string At(string path, string region) =>
        path.Replace("{village}", region, StringComparison.Ordinal).Replace("{region}", region, StringComparison.Ordinal);
}
