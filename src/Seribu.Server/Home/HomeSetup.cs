using Microsoft.Extensions.DependencyInjection.Extensions;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;

namespace Seribu.Server.Home;

/// <summary>What the host registers for the home pages.</summary>
public static class HomeSetup
{
    public static IServiceCollection AddHome(this IServiceCollection services)
    {
        services.TryAddSingleton(GrowthCard.Read(ReferenceBundle.Embedded.Text(GrowthCard.Path)));
        return services
            .AddSingleton<ReadVillageMonth>()
            .AddSingleton<MonthCounts>()
            .AddSingleton<ReadWaiting>()
            .AddSingleton<ReadPosyanduDays>()
            .AddHostedService<CountNowAndThen>();
    }
}
