using Seribu.Server.Look.Words;

namespace Seribu.Server.Look;

/// <summary>What the host registers so that pages can speak and draw.</summary>
public static class LookSetup
{
    /// <summary>Gives each request the texts and formats of its language.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped(provider => Texts.In(Languages.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)))
        .AddScoped(provider => provider.GetRequiredService<Texts>().Formats);
}
