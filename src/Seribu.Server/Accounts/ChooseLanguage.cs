using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Accounts;

/// <summary>Keeps the language somebody chose in a cookie and goes back to the page.</summary>
internal static class ChooseLanguage
{
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet("/bahasa/{code:regex(^(id|en)$)}", Handle).Requires(Policy.Anyone).WithSummary("Choose the language of the pages");

    private static RedirectHttpResult Handle(string code, string? kembali, HttpContext context)
    {
        context.Response.Cookies.Append(Languages.Cookie, code, new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return TypedResults.LocalRedirect(ReturnPath.Of(kembali));
    }
}
