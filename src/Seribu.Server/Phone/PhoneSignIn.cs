using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Phone;

/// <summary>A person signs in on a phone once; from then on the phone renews by its own key.</summary>
internal sealed class PhoneSignIn(
    SignIn signIn, ChangePassword change, UserManager<Account> accounts, Authors authors, Devices devices, PhoneTokens tokens, ReadSession read, TimeProvider time)
{
    private const int LongestName = 100, LongestVersion = 40;

    private static readonly byte[] RenewalWord = Encoding.UTF8.GetBytes("seribu-renew\n");

    public static void Map(RouteGroupBuilder phone)
    {
        phone.MapPost("/sign-in", (Credentials credentials, PhoneSignIn slice, CancellationToken cancel) => slice.SignInAsync(credentials, cancel))
            .Requires(Policy.Anyone).RequireRateLimiting(HostServices.SignInLimit).WithSummary("Sign a person in on a phone").ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        // Nothing is guessed here: it takes a token of ours and the phone's signature. A network's phones share one address, and their tokens run out together.
        phone.MapPost("/renew", (Renewal renewal, PhoneSignIn slice, CancellationToken cancel) => slice.RenewAsync(renewal, cancel))
            .Requires(Policy.Anyone).WithSummary("Renew a phone's token").ProducesProblem(401);
        phone.MapGet("/session", (HttpContext context, PhoneSignIn slice, CancellationToken cancel) => slice.SessionAsync(context, cancel))
            .Requires(Policy.SignedIn).WithSummary("What a phone needs to know of its person").ProducesProblem(401);
    }

    public sealed record Credentials(string User, string Password, string? NewPassword, PhoneDevice Device);

    public sealed record PhoneDevice(Guid Id, string Name, string App, byte[] Key);

    public sealed record Renewal(string RefreshToken, string? App, byte[] Signature);

    private async Task<Results<Ok<PhoneSession>, ProblemHttpResult>> SignInAsync(Credentials credentials, CancellationToken cancel)
    {
        if (credentials.Device is not { Key: { } key } device || device.Id == Guid.Empty || !P256.IsPoint(key)) return Refuse(StatusCodes.Status400BadRequest, "bad-request");

        var outcome = await signIn.TryAsync(credentials.User, credentials.Password, cancel);
        if (outcome.Account is not { } account) return Refuse(StatusCodes.Status401Unauthorized, outcome.Code);
        if (account.OneTimeUntil is not null)
        {
            if (string.IsNullOrEmpty(credentials.NewPassword)) return Refuse(StatusCodes.Status403Forbidden, "password-must-change");
            var problems = await change.HandleAsync(account.Id, credentials.Password, credentials.NewPassword, credentials.NewPassword, cancel);
            if (problems.Count > 0) return Refused(problems);
        }

        var now = time.GetUtcNow();
        var known = await devices.FindAsync(device.Id, cancel);
        if (known?.RevokedAt is not null) return Refuse(StatusCodes.Status401Unauthorized, "device-revoked");
        if (!await devices.RegisterAsync(new(device.Id, account.Id, Short(device.Name, LongestName), Short(device.App, LongestVersion), key) { RegisteredAt = now, SeenAt = now }, cancel))
            return Refuse(StatusCodes.Status409Conflict, "device-taken");
        return await AnswerAsync(account, device.Id, cancel);
    }

    private async Task<Results<Ok<PhoneSession>, ProblemHttpResult>> RenewAsync(Renewal renewal, CancellationToken cancel)
    {
        if (renewal.RefreshToken is not { Length: > 0 } token || renewal.Signature is not { Length: 64 } signature) return Refuse(StatusCodes.Status400BadRequest, "bad-request");
        if (tokens.Open(token) is not { } opened) return Refuse(StatusCodes.Status401Unauthorized, "sign-in-again");
        if (await devices.FindAsync(opened.Device, cancel) is not { } device || device.Account != opened.Account) return Refuse(StatusCodes.Status401Unauthorized, "device-unknown");
        if (device.RevokedAt is not null) return Refuse(StatusCodes.Status401Unauthorized, "device-revoked");

        var account = await accounts.FindByIdAsync(opened.Account.ToString());
        var isGood = account is not null && opened.IsOf(account) && account.OneTimeUntil is null && !(account.LockoutEnd > time.GetUtcNow())
            && P256.Signed(device.Key, [.. RenewalWord, .. Encoding.UTF8.GetBytes(token)], signature);
        if (!isGood) return Refuse(StatusCodes.Status401Unauthorized, "sign-in-again");

        await devices.RegisterAsync(device with { App = Short(renewal.App ?? device.App, LongestVersion), SeenAt = time.GetUtcNow() }, cancel);
        return await AnswerAsync(account!, device.Id, cancel);
    }

    private async Task<Results<Ok<PhoneSession>, ProblemHttpResult>> SessionAsync(HttpContext context, CancellationToken cancel) =>
        context.Features.Get<Device>() is { } device
            ? TypedResults.Ok(await read.OfAsync(context.Asker()!.Author, device.Id, cancel))
            : Refuse(StatusCodes.Status400BadRequest, "no-device");

    private async Task<Ok<PhoneSession>> AnswerAsync(Account account, Guid device, CancellationToken cancel)
    {
        authors.Forget(account.Id);
        var author = (await authors.FindAsync(account.Id, cancel))!.Author;
        return TypedResults.Ok(await read.OfAsync(author, device, cancel) with
        {
            AccessToken = tokens.ToCall(await signIn.PrincipalAsync(account), device),
            AccessSeconds = (int)PhoneTokens.Access.TotalSeconds,
            RefreshToken = tokens.ToRenew(account, device),
            RefreshSeconds = (int)PhoneTokens.Away.TotalSeconds,
        });
    }

    private static string Short(string? text, int limit) => text is null ? "" : text.Length <= limit ? text : text[..limit];

    private static ProblemHttpResult Refuse(int status, string code) => TypedResults.Problem(statusCode: status, title: code);

    private static ProblemHttpResult Refused(IReadOnlyList<(string Field, string Code)> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "password-refused",
        extensions: new Dictionary<string, object?> { ["problems"] = problems.Select(problem => new { field = problem.Field, code = problem.Code }).ToList() });
}
