using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Domain.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>The one gate before every page and endpoint: who asks, for what, and where.</summary>
/// <remarks>
/// A route value <c>village</c> or <c>region</c> is held against the author's grants here, and against the villages that keep a book on this server or stand
/// in the register. A region that is not the author's and one that does not exist get the same answer. What lies below a village, the slice asks through its <see cref="Scope"/>.
/// </remarks>
internal sealed class PolicyGate(RequestDelegate next, Authors authors, Devices devices, TimeProvider time, IOptions<IdentityOptions> identity, Database database)
{
    private static readonly string[] RegionRouteValues = ["village", "region"];

    private readonly ConcurrentDictionary<string, bool> open = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        // Routing's own endpoints (wrong method, wrong content type) only refuse.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            if (context.GetEndpoint() is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
            else await next(context);
            return;
        }

        var policy = endpoint.PolicyOf() ?? throw new InvalidOperationException($"{endpoint.DisplayName} names no policy.");
        var account = await AccountOfAsync(context);
        if (account is not null) context.Features.Set(new Asker(account.Author, Scope.Of(account.Author, policy)));

        switch (await JudgeAsync(policy, account, context))
        {
            case Verdict.Enter: await next(context); break;
            case Verdict.SignIn: SendTo(context, $"/masuk?kembali={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}", StatusCodes.Status401Unauthorized); break;
            case Verdict.ChangePassword: SendTo(context, "/kata-sandi", StatusCodes.Status403Forbidden); break;
            case Verdict.NotYours: context.Response.StatusCode = StatusCodes.Status403Forbidden; break;
            default: context.Response.StatusCode = StatusCodes.Status404NotFound; break;
        }
    }

    private async ValueTask<Verdict> JudgeAsync(Policy policy, KnownAccount? account, HttpContext context)
    {
        if (policy == Policy.Anyone) return Verdict.Enter;
        if (account is null) return Verdict.SignIn;
        if (account.MustChangePassword && context.GetEndpoint()!.Metadata.GetMetadata<OpenToSlipAttribute>() is null) return Verdict.ChangePassword;
        if (!policy.Allows(account.Author)) return Verdict.NotYours;

        var scope = context.Asker()!.Scope;
        foreach (var name in RegionRouteValues)
            if (context.GetRouteValue(name) is string region && !(scope.Reaches(region) && await ExistsAsync(name, region, context.RequestAborted))) return Verdict.NoSuchPlace;
        return Verdict.Enter;
    }

    // A village's own pages are pages of its book; the programme also knows villages whose book is not opened yet. A book that was opened stays.
    private async ValueTask<bool> ExistsAsync(string name, string region, CancellationToken cancel)
    {
        if (open.ContainsKey(region) || (name == "region" && RegionBook.Kemendagri.Find(region) is not null)) return true;

        await using var session = await database.ReadAsync(cancel);
        if (!await OpenBooks.HasUnderAsync(session, region, cancel)) return false;
        open[region] = true;
        return true;
    }

    // A seal is void when the password, the lock or a grant changed since it was given.
    private async ValueTask<KnownAccount?> AccountOfAsync(HttpContext context)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;

        var account = await authors.FindAsync(id, context.RequestAborted);
        var stamp = context.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (account is null || account.Stamp != stamp || account.LockedUntil > time.GetUtcNow()) return null;

        return await IsLetInAsync(context, account) ? account : null;
    }

    // A phone's token is also held against the phone: one declared lost is shut out, whoever holds it.
    private async ValueTask<bool> IsLetInAsync(HttpContext context, KnownAccount account)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(Devices.Claim), out var id)) return true;

        var device = await devices.FindAsync(id, context.RequestAborted);
        if (device is { RevokedAt: null } && device.Account == account.Author.Id)
        {
            context.Features.Set(device);
            return true;
        }

        context.Features.Set(new ProblemCode(device is null ? "device-unknown" : "device-revoked"));
        return false;
    }

    private static void SendTo(HttpContext context, string page, int apiStatus)
    {
        if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = apiStatus;
        else context.Response.Redirect(page);
    }

    private enum Verdict
    {
        Enter,
        SignIn,
        ChangePassword,
        NotYours,
        NoSuchPlace,
    }
}

/// <summary>Marks the few pages that somebody with the password of a slip may see before choosing an own one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToSlipAttribute : Attribute;
