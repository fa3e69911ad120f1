using Microsoft.AspNetCore.Http.Features;

namespace Seribu.Server.Host;

/// <summary>Refuses before reading: a body larger than its endpoint takes, and a change that another site asks a signed-in browser for.</summary>
/// <remarks>Pages carry a form token as well; JSON calls have only this and the cookie's SameSite.</remarks>
internal sealed class Door(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var largest = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength > largest) context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else if (!IsOurOwn(context.Request)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else return next(context);

        return Task.CompletedTask;
    }

    private static bool IsOurOwn(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
        || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
