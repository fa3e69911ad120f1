namespace Seribu.Server.Accounts;

/// <summary>Deny by default, before the first request: an endpoint that names no policy stops the start.</summary>
internal static class PolicyCheck
{
    public static void Run(IEndpointRouteBuilder routes)
    {
        var open = routes.DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.PolicyOf() is null)
            .Select(endpoint => endpoint.DisplayName ?? endpoint.ToString()!)
            .Order(StringComparer.Ordinal)
            .ToList();

        if (open.Count > 0)
            throw new InvalidOperationException($"These name no policy ([Policy] on a page, .Requires on an endpoint): {string.Join("; ", open)}.");
    }
}
