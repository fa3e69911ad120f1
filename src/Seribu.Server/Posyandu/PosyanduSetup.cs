using Microsoft.Extensions.DependencyInjection.Extensions;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;

namespace Seribu.Server.Posyandu;

/// <summary>The services of the posyandu day.</summary>
public static class PosyanduSetup
{
    public static IServiceCollection AddPosyandu(this IServiceCollection services)
    {
        services.TryAddSingleton(GrowthCard.Read(ReferenceBundle.Embedded.Text(GrowthCard.Path)));
        return services.AddSingleton<DayLines>().AddSingleton<SaveLine>().AddSingleton<FindGuest>();
    }
}
