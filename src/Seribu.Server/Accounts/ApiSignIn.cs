using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Seribu.Domain.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Accounts;

/// <summary>Signs a phone or a program in: a token for an hour, and one to renew it with for two weeks.</summary>
internal static class ApiSignIn
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sign-in", Handle).Requires(Policy.Anyone).RequireRateLimiting(HostServices.SignInLimit).WithSummary("Sign in for a token").Produces<AccessTokenResponse>().ProducesProblem(401);
        api.MapPost("/sign-in/renew", Renew).Requires(Policy.Anyone).RequireRateLimiting(HostServices.SignInLimit).WithSummary("Renew a token").Produces<AccessTokenResponse>().ProducesProblem(401);
        api.MapGet("/me", Me).Requires(Policy.SignedIn).WithSummary("Who am I, and what may I do where?");
    }

    internal sealed record ProgramCredentials(string UserName, string Password);

    internal sealed record ProgramRenewal(string RefreshToken);

    internal sealed record WhoIAm(Guid Id, string Name, IReadOnlyList<Domain.Book.Grant> Grants);

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Handle(ProgramCredentials credentials, SignIn signIn, CancellationToken cancel)
    {
        var outcome = await signIn.TryAsync(credentials.UserName, credentials.Password, cancel);
        return outcome.Account is { } account
            ? TypedResults.SignIn(await signIn.PrincipalAsync(account), authenticationScheme: IdentityConstants.BearerScheme)
            : TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: outcome.Code);
    }

    private static async Task<Results<SignInHttpResult, UnauthorizedHttpResult>> Renew(
        ProgramRenewal renewal, SignInManager<Account> manager, IOptionsMonitor<BearerTokenOptions> tokens, TimeProvider time)
    {
        var ticket = tokens.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(renewal.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } until || time.GetUtcNow() >= until) return TypedResults.Unauthorized();
        if (await manager.ValidateSecurityStampAsync(ticket.Principal) is not { } account) return TypedResults.Unauthorized();

        return TypedResults.SignIn(await manager.CreateUserPrincipalAsync(account), authenticationScheme: IdentityConstants.BearerScheme);
    }

    private static Ok<WhoIAm> Me(Domain.Book.Author author) => TypedResults.Ok(new WhoIAm(author.Id, author.Name, author.Grants));
}
