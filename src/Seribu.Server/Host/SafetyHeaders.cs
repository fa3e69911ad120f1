using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;

namespace Seribu.Server.Host;

/// <summary>What every answer tells the browser: only our own scripts and styles, no frames, and nothing personal kept on a shared machine.</summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    private const string Content =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The phone's app draws pictures of its own making.
    private static readonly string PhoneContent = Content.Replace("img-src 'self'", "img-src 'self' data: blob:", StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (context.Request.Path.StartsWithSegments("/api")) OfData(headers);
            else OfPages(headers, context.Request.Path.StartsWithSegments("/kader") ? PhoneContent : Content);
            if (!IsAsset(context)) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });

        return next(context);
    }

    private static void OfPages(IHeaderDictionary headers, string content)
    {
        headers.ContentSecurityPolicy = content;
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    // Data is no page: whoever opens it as one may do nothing with it. Short, for phones pay for each byte.
    private static void OfData(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        // A phone tells our answers from a hotspot's welcome page by it.
        headers["X-Seribu"] = "1";
    }

    // Only styles, scripts and fonts carry their own cache headers.
    private static bool IsAsset(HttpContext context) =>
        context.GetEndpoint()?.PolicyOf() == Policy.Anyone && context.Response.Headers.ETag.Count > 0;
}
