using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Reference;
using Seribu.Server.Accounts;

namespace Seribu.Server.Phone;

/// <summary>The rows a phone judges by while it is offline, named by their hash: what has a hash never changes.</summary>
internal static class GiveReference
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/reference/{hash}", Handle).Requires(Policy.SignedIn).WithSummary("Reference rows by their hash").WithTags("phone").ProducesProblem(401).ProducesProblem(404);

    /// <summary>The bundle, file by file as published.</summary>
    public sealed record Bundle(string Hash, IReadOnlyDictionary<string, string> Files);

    private static Results<Ok<Bundle>, ProblemHttpResult> Handle(string hash, ReferenceBundle bundle) => hash == bundle.Hash
        ? TypedResults.Ok(new Bundle(bundle.Hash, bundle.Paths.ToDictionary(path => path, bundle.Text)))
        : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "not-found");
}
