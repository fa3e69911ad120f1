using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;

namespace Seribu.Server.Host;

/// <summary>Answers everything that went wrong, once and in words: a page for people, problem details under <c>/api</c>, never a stack trace.</summary>
/// <remarks>An exception is a bug or a broken machine. It is logged by its type and place, never by its message, which might hold somebody's data.</remarks>
internal sealed class Refusals(RequestDelegate next, ILogger<Refusals> log)
{
    /// <summary>The page that explains a status.</summary>
    public const string Page = "/masalah/";

    // SQLite's words for a store that somebody else holds, and for a full disk; PostgreSQL's for the latter. It may pass, and nothing was half written.
    private const int Busy = 5, Locked = 6, Full = 13;
    private const string DiskFull = "53100";

    private const string RetrySeconds = "10", RoomSeconds = "60";

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
            if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = RetrySeconds;
            if (status == StatusCodes.Status507InsufficientStorage) context.Response.Headers.RetryAfter = RoomSeconds;
            await AnswerAsync(context, status, incident);
        }
    }

    private static bool IsBareRefusal(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private (int Status, string Incident) Report(HttpContext context, Exception broken)
    {
        var incident = RandomNumberGenerator.GetString(IncidentLetters, 4);
        var full = broken.GetBaseException() is SqliteException { SqliteErrorCode: Full } or DbException { SqlState: DiskFull };
        var busy = broken is DbException { IsTransient: true } or SqliteException { SqliteErrorCode: Busy or Locked };
        log.LogError("Incident {Incident} at {Route}: {Kind} {Code}\n{Place}", incident, context.GetEndpoint()?.DisplayName, Kinds(broken), (broken as DbException)?.ErrorCode, new StackTrace(broken, true));
        return (full ? StatusCodes.Status507InsufficientStorage : busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, incident);
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
        await TypedResults.Problem(statusCode: status, title: context.Features.Get<ProblemCode>()?.Code ?? CodeOf(status), extensions: incident is null ? null : new Dictionary<string, object?> { ["incident"] = incident }).ExecuteAsync(context);

    // Programs read the code; people read the pages' words.
    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "token-void",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "wrong-method",
        StatusCodes.Status413PayloadTooLarge => "too-long",
        StatusCodes.Status415UnsupportedMediaType => "not-json",
        StatusCodes.Status429TooManyRequests => "too-many",
        StatusCodes.Status503ServiceUnavailable => "busy",
        StatusCodes.Status507InsufficientStorage => "no-room",
        >= 500 => "broken",
        _ => "bad-request",
    };

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

/// <summary>Why a call is refused, where the status alone does not say it.</summary>
/// <param name="Code">The code, as problem details carry it in <c>title</c>.</param>
public sealed record ProblemCode(string Code);

/// <summary>What the problem page explains.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Incident">The code under which the log holds the incident, for our own faults.</param>
public sealed record Refusal(int Status, string? Incident);
