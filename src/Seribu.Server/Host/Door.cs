using Microsoft.AspNetCore.Http.Features;

namespace Seribu.Server.Host;

/// <summary>Refuses before reading: a body larger than its endpoint takes, and a change that another site asks a signed-in browser for.</summary>
/// <remarks>Pages carry a form token as well; JSON calls have only this and the cookie's SameSite.</remarks>
internal sealed class Door(RequestDelegate next)
{
    // Up to here a body is let run out, because a browser shows no answer while it is still sending.
    private const long Drained = 64L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength > limit?.MaxRequestBodySize)
        {
            if (context.Request.ContentLength <= Drained && !limit.IsReadOnly)
            {
                limit.MaxRequestBodySize = Drained;
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else if (!IsOurOwn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await next(context);
        }
    }

    private static bool IsOurOwn(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
        || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
