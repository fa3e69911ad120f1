namespace Seribu.Server.Care;

/// <summary>The services of the monthly forms.</summary>
public static class CareSetup
{
    public static IServiceCollection AddCare(this IServiceCollection services) => services
        .AddSingleton<FormRows>()
        .AddSingleton<SaveFormRow>()
        .AddSingleton<PreschoolYear>()
        .AddSingleton<VillageMoney>();
}
