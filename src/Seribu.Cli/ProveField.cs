using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Phone;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>A store with a few villages and many phones that are let in: what a proof begins with.</summary>
public static class ProveField
{
    private const string Region = "19.05.01";
    private const int Villages = 4;

    /// <summary>The password of every account of a proof.</summary>
    public const string Password = "percobaan seribu kali";

    /// <summary>The user whose phones are a village's.</summary>
    public static string UserOf(VillageCode village) => $"kpm.{village.Text}";

    /// <summary>Prepares the store. Run it before any server does.</summary>
    public static async Task<IReadOnlyList<(ProvePhone Phone, VillageCode Village)>> PrepareAsync(Database store, int phones, CancellationToken cancel)
    {
        await Schema.UpgradeAsync(store, cancel);
        var villages = Enumerable.Range(1, Villages).Select(each => VillageCode.Parse($"{Region}.{2000 + each}")).ToList();
        await OpenBooks.OpenAsync(store, villages, cancel);

        await using var host = OfficeHost.Build(new(store) { Urls = "http://127.0.0.1:0", Overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "None" } });
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var key = (await services.GetRequiredService<SealingKey>().PublicAsync(cancel)).Key;
        var ready = new List<(ProvePhone, VillageCode)>(phones);
        foreach (var village in villages)
        {
            var account = await AccountAsync(services, village);
            for (var i = ready.Count; i < phones * (villages.IndexOf(village) + 1) / villages.Count; i++) ready.Add((await PhoneAsync(services, account, key, cancel), village));
        }

        return ready;
    }

    private static async Task<Account> AccountAsync(IServiceProvider services, VillageCode village)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = UserOf(village), FullName = $"KPM {village.Text}", OpenedAt = DateTimeOffset.UtcNow };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        if (!made.Succeeded) throw new InvalidDataException(string.Join(", ", made.Errors.Select(error => error.Code)));

        await services.GetRequiredService<Grants>().GiveAsync(account.Id, new(Roles.Kpm, village.Text), null, CancellationToken.None);
        return account;
    }

    private static async Task<ProvePhone> PhoneAsync(IServiceProvider services, Account account, byte[] key, CancellationToken cancel)
    {
        var phone = new ProvePhone();
        var now = DateTimeOffset.UtcNow;
        if (!await services.GetRequiredService<Devices>().RegisterAsync(new(phone.Device, account.Id, "prove", "1.0.0", phone.PublicKey) { RegisteredAt = now, SeenAt = now }, cancel))
            throw new InvalidDataException("A phone's id was taken.");

        var tokens = services.GetRequiredService<PhoneTokens>();
        phone.LetIn(tokens.ToCall(await services.GetRequiredService<SignIn>().PrincipalAsync(account), phone.Device), tokens.ToRenew(account, phone.Device), key);
        return phone;
    }
}
