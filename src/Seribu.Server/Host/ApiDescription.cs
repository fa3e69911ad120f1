using System.Text;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;

namespace Seribu.Server.Host;

/// <summary>The description of everything under <c>/api</c>, made from the calls themselves. <c>openapi/api.json</c> is its copy, from which the phone app's types are made.</summary>
internal sealed class ApiDescription(IServiceProvider services)
{
    /// <summary>Where it is served, and where the repository keeps it.</summary>
    public const string Path = "openapi/api.json";

    private const string Name = "api";

    // It does not change while the program runs.
    private readonly Lazy<Task<byte[]>> text = new(() => WriteAsync(services));

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ApiDescription>();
        services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = call => call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(ApiWords.Head);
            options.AddOperationTransformer(ApiWords.Call);
            options.AddSchemaTransformer(ApiWords.Shape);
        });
    }

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/" + Path, Handle).Requires(Policy.Anyone).ExcludeFromDescription();

    private static async Task<IResult> Handle(ApiDescription description) => TypedResults.Bytes(await description.text.Value, "application/json");

    private static async Task<byte[]> WriteAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return Encoding.UTF8.GetBytes((await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n");
    }
}
