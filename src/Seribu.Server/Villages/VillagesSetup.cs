namespace Seribu.Server.Villages;

/// <summary>What the host registers for village profiles.</summary>
public static class VillagesSetup
{
    public static IServiceCollection AddVillages(this IServiceCollection services) => services
        .AddSingleton<ReadProfile>()
        .AddSingleton<NameOfficers>()
        .AddSingleton<KeepPosyandu>();
}
