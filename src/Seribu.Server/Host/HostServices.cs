using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Seribu.Server.Accounts;

namespace Seribu.Server.Host;

/// <summary>What the host itself needs, before any feature.</summary>
internal static class HostServices
{
    /// <summary>The limiter's name for attempts to sign in.</summary>
    public const string SignInLimit = "sign-in";

    public static void Add(IServiceCollection services, ConfigurationManager configuration, HostSettings settings)
    {
        services.AddOptions<OfficeOptions>().Bind(configuration.GetSection(OfficeOptions.Section)).ValidateDataAnnotations()
            .Validate(office => KeySeal.IsUsable(office.KeyFile), "Office:KeyFile must name a file of 64 hexadecimal digits (openssl rand -hex 32).").ValidateOnStart();
        services.AddSingleton(settings.Database).AddSingleton(settings.Time).AddSingleton<FieldClock>();
        services.AddHostedService<SchemaAtStart>();

        services.AddSingleton<Chapters>().AddSingleton<BookHeads>();
        services.AddRazorPages().AddMvcOptions(mvc => mvc.Filters.Add<FrameFilter>())
            .AddRazorOptions(razor => razor.PageViewLocationFormats.Add("/Pages/Everywhere/{0}.cshtml"));
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddAntiforgery(options => options.Cookie.Name = "seribu-form");
        services.AddResponseCompression(options => options.EnableForHttps = false);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);

        Limits(services);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<OfficeOptions>>((headers, office) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in office.Value.Proxies) headers.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    private static void Limits(IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<OfficeOptions>>((kestrel, office) =>
            kestrel.Limits.MaxRequestBodySize = 1024L * office.Value.RequestKilobytes);
        services.Configure<FormOptions>(form => form.ValueLengthLimit = 256 * 1024);

        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (refused, _) =>
            {
                var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
                refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignInLimit, context => HttpMethods.IsGet(context.Request.Method)
                ? RateLimitPartition.GetNoLimiter(IPAddress.None)
                : RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new()
                {
                    PermitLimit = context.RequestServices.GetRequiredService<IOptions<OfficeOptions>>().Value.SignInsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                }));
        });
    }
}
