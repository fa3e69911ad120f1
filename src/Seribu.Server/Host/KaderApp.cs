using Microsoft.Net.Http.Headers;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;

namespace Seribu.Server.Host;

/// <summary>The cadre's phone app at <c>/kader/</c>: one page, built from <c>src/kader</c>. Its other files are static assets.</summary>
internal static class KaderApp
{
    private const string Page = "kader/index.html";

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/kader", Handle).Requires(Policy.Anyone).ExcludeFromDescription();

    private static IResult Handle(HttpContext context, IWebHostEnvironment host)
    {
        // The service worker's scope ends with the slash.
        if (context.Request.Path.Value?.EndsWith('/') != true) return TypedResults.Redirect("/kader/");

        var page = host.WebRootFileProvider.GetFileInfo(Page);
        if (!page.Exists) return TypedResults.NotFound();

        context.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{page.LastModified.UtcTicks:x}\"");
        return TypedResults.Stream(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified, entityTag: tag);
    }
}
