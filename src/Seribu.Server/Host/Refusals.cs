using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;

namespace Seribu.Server.Host;

/// <summary>Answers everything that went wrong, once and in words: a page for people, problem details under <c>/api</c>, never a stack trace.</summary>
/// <remarks>An exception is a bug or a broken machine. It is logged by its type and place, never by its message, which might hold somebody's data.</remarks>
internal sealed class Refusals(RequestDelegate next, ILogger<Refusals> log)
{
    /// <summary>The page that explains a status.</summary>
    public const string Page = "/masalah/";

    // Without letters and digits that look alike: read over the phone.
    private const string IncidentLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsBareRefusal(context.Response)) await AnswerAsync(context, context.Response.StatusCode, null);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is waiting for an answer any more.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, refused.StatusCode, null);
        }
        catch (Exception broken) when (!context.Response.HasStarted)
        {
            var (status, incident) = Report(context, broken);
            await AnswerAsync(context, status, incident);
        }
    }

    private static bool IsBareRefusal(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private (int Status, string Incident) Report(HttpContext context, Exception broken)
    {
        var incident = RandomNumberGenerator.GetString(IncidentLetters, 4);
        var busy = broken is DbException { IsTransient: true };
        log.LogError("Incident {Incident} at {Route}: {Kind} {Code}\n{Place}", incident, context.GetEndpoint()?.DisplayName, Kinds(broken), (broken as DbException)?.ErrorCode, new StackTrace(broken, true));
        return (busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, incident);
    }

    private static string Kinds(Exception? broken) => broken is null ? "" : $"{broken.GetType().Name} {Kinds(broken.InnerException)}".TrimEnd();

    private async Task AnswerAsync(HttpContext context, int status, string? incident)
    {
        var allow = context.Response.Headers.Allow;
        var retry = context.Response.Headers.RetryAfter;
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.Allow = allow;
        context.Response.Headers.RetryAfter = retry;
        if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";

        if (context.Request.Path.StartsWithSegments("/api")) await AsProblemAsync(context, status, incident);
        else await AsPageAsync(context, status, incident);
    }

    private static async Task AsProblemAsync(HttpContext context, int status, string? incident) =>
        await TypedResults.Problem(statusCode: status, extensions: incident is null ? null : new Dictionary<string, object?> { ["incident"] = incident }).ExecuteAsync(context);

    private async Task AsPageAsync(HttpContext context, int status, string? incident)
    {
        context.Features.Set(new Refusal(status, incident));
        context.SetEndpoint(null);
        context.Features.Set<IRouteValuesFeature>(null);
        context.Request.Path = Page + status;
        context.Request.QueryString = default;
        context.Request.Method = HttpMethods.Get;
        await next(context);
    }
}

/// <summary>What the problem page explains.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Incident">The code under which the log holds the incident, for our own faults.</param>
public sealed record Refusal(int Status, string? Incident);
