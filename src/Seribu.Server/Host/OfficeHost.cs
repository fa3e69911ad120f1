using Microsoft.Extensions.Options;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;

namespace Seribu.Server.Host;

/// <summary>The district's web host: one place that says what stands before a page, in which order.</summary>
public static class OfficeHost
{
    public static WebApplication Build(HostSettings settings) => Build(settings, _ => { });

    /// <param name="settings">Store, address, clock.</param>
    /// <param name="more">Further routes, for a test that asks what happens to them.</param>
    internal static WebApplication Build(HostSettings settings, Action<IEndpointRouteBuilder> more)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The pages and their styles are this library's, whichever program starts it.
            ApplicationName = typeof(OfficeHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        // A build's files go out compressed as a publication's do, instead of being watched for changes.
        builder.Configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", "false")]);
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        builder.WebHost.UseUrls(settings.Urls).UseStaticWebAssets().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        HostServices.Add(builder.Services, builder.Configuration, settings);
        Features.Add(builder.Services);
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);

        var app = builder.Build();
        Use(app);
        Map(app);
        more(app);
        PolicyCheck.Run(app);
        return app;
    }

    private static void Use(WebApplication app)
    {
        var office = app.Services.GetRequiredService<IOptions<OfficeOptions>>().Value;

        if (office.Proxies.Length > 0) app.UseForwardedHeaders();
        if (office.HttpsOnly) app.UseHsts();
        app.UseResponseCompression();
        app.UseMiddleware<SafetyHeaders>();
        app.UseMiddleware<Refusals>();
        app.UseRouting();
        app.UseMiddleware<Door>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<PolicyGate>();
        app.UseAntiforgery();
    }

    private static void Map(WebApplication app)
    {
        app.MapGroup("").Requires(Policy.Anyone).MapStaticAssets(AssetList());
        app.MapRazorPages();
        Features.Map(app, app.MapGroup("/api").WithTags("api"));
    }

    // Built beside this library; published under the name of the program that carries it.
    private static string AssetList()
    {
        var program = System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name;
        return new[] { typeof(OfficeHost).Assembly.GetName().Name, program }
            .Select(name => Path.Combine(AppContext.BaseDirectory, $"{name}.staticwebassets.endpoints.json"))
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("The list of styles and scripts is missing beside the program.");
    }
}
