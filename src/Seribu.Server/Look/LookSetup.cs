using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look;

/// <summary>What the host registers so that pages can speak and draw.</summary>
public static class LookSetup
{
    /// <summary>Encodes what has a meaning in markup and leaves letters alone: a true minus is one sign, not eight.</summary>
    internal static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Gives each request the texts and formats of its language.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddOptions<LookOptions>().BindConfiguration(LookOptions.Section);

        return services
            .AddHttpContextAccessor()
            .AddScoped(provider => Texts.In(Languages.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)))
            .AddScoped(provider => provider.GetRequiredService<Texts>().Formats);
    }
}

/// <summary>The section <c>Look</c> of the settings.</summary>
public sealed record LookOptions
{
    public const string Section = "Look";

    /// <summary>Shows the vocabulary of marks, charts and parts at <c>/gaya</c> outside a demo too: for those who build pages.</summary>
    public bool StylePage { get; init; }
}
