namespace Seribu.Server.Posyandu;

/// <summary>The services of the posyandu day.</summary>
public static class PosyanduSetup
{
    public static IServiceCollection AddPosyandu(this IServiceCollection services) => services
        .AddSingleton<DayLines>()
        .AddSingleton<SaveLine>()
        .AddSingleton<FindGuest>();
}
