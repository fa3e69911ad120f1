using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Seribu.Server.Phone;

/// <summary>What phones need of the server.</summary>
public static class PhoneSetup
{
    public static IServiceCollection AddPhone(this IServiceCollection services) => services
        .AddSingleton<SealingKey>()
        .AddSingleton<IPostConfigureOptions<BearerTokenOptions>, PhoneSealSetup>()
        .AddSingleton<PhoneTokens>()
        .AddSingleton<OpenSealed>()
        .AddSingleton<OfferOutbox>()
        .AddSingleton<TakeOutboxFile>()
        .AddSingleton<ReadSession>()
        .AddSingleton<Snapshots>()
        .AddSingleton<GiveSnapshot>()
        .AddSingleton<PullChanges>()
        .AddSingleton<Reconcile>()
        .AddScoped<PhoneSignIn>();
}
