using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Host;

/// <summary>Says whether this server can reach its books, for whoever watches it.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/health", Handle).Requires(Policy.Anyone).WithSummary("Can this server reach its books?");

    private static async Task<IResult> Handle(Database database, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        await session.FirstAsync("SELECT COUNT(*) FROM schema_step", row => row.Long(0), cancel);
        return TypedResults.Text("ok");
    }
}
