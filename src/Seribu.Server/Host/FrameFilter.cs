using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Frame;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Host;

/// <summary>Fills the spine of every page: whose book, which chapters, who reads. Turns away what a page cannot be asked.</summary>
internal sealed class FrameFilter(Database database, Chapters chapters, BookHeads heads) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        // A page that can do something is asked for something it cannot: without what it reads first it has nothing to show.
        if (context.HandlerMethod is null && IsNotRead(http, context.ActionDescriptor))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        http.Features.Set(await FrameOfAsync(http, http.RequestServices.GetRequiredService<Texts>()));
        await next();
    }

    // A page that reads nothing is shown without a handler.
    private static bool IsNotRead(HttpContext http, CompiledPageActionDescriptor page) =>
        !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) || page.HandlerMethods.Any(handler => HttpMethods.IsGet(handler.HttpMethod));

    private async Task<OfficeFrame> FrameOfAsync(HttpContext http, Texts words)
    {
        var cancel = http.RequestAborted;
        await using var session = await database.ReadAsync(cancel);
        var demo = await Installation.ReadAsync(session, cancel) is { Kind: InstallationKind.Demo };
        if (http.Asker()?.Author is not { } author) return OfficeFrame.Bare with { Demo = demo };

        var region = RegionOf(http, author);
        return new()
        {
            Place = region.Length == 0 ? "Indonesia" : RegionBook.Kemendagri.NameOf(region),
            Within = string.Join(", ", RegionBook.Kemendagri.PathOf(region).SkipLast(1).Reverse().Take(2).Select(above => above.Name)),
            Chapters = chapters.Of(author, region, words),
            Book = await heads.OfAsync(session, region, cancel),
            Reader = new(author.Name, RoleWords.Title(words, RoleAt(author, region))),
            SearchPath = chapters.SearchPath(author, region),
            Demo = demo,
        };
    }

    // The place the page is about, else the author's own.
    private static string RegionOf(HttpContext http, Author author) =>
        http.GetRouteValue("village") as string ?? http.GetRouteValue("region") as string ?? Home(author);

    internal static string Home(Author author) => author.Grants.Count == 0 ? "" : author.Grants[0].Region;

    private static string RoleAt(Author author, string region) =>
        author.Grants.FirstOrDefault(grant => grant.Reaches(region))?.Role ?? (author.Grants is [var first, ..] ? first.Role : "");
}
