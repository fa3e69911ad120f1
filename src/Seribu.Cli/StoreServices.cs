using Microsoft.Extensions.DependencyInjection;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>What commands about accounts need of the host, without serving anything.</summary>
internal static class StoreServices
{
    /// <summary>Brings the store to the present schema and opens the accounts' services over it.</summary>
    public static async Task<ServiceProvider> OpenAsync(Database store, CancellationToken cancel)
    {
        await Schema.UpgradeAsync(store, cancel);

        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(store).AddSingleton(TimeProvider.System).AddAccounts().AddOptions<OfficeOptions>();
        return services.BuildServiceProvider();
    }
}
