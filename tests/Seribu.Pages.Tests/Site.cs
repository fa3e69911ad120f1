using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Seribu.Server.Demo;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Pages.Tests;

/// <summary>The real host on a free port over a copy of the demo, and visitors who walk in with a real browser.</summary>
public sealed class Site(Chromium chromium, DemoStore demo) : IAsyncLifetime
{
    private Database database = null!;
    private readonly Dictionary<(string, Screen, string), Visitor> known = [];
    private WebApplication office = null!;

    public string Address => office.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public async ValueTask InitializeAsync()
    {
        database = demo.Copy();
        office = OfficeHost.Build(new(database)
        {
            Urls = "http://127.0.0.1:0",
            Time = new Stopped(DemoStore.Morning),
            Overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "None", ["Office:SignInsPerMinute"] = "100000", ["Look:StylePage"] = "true" },
        });
        await office.StartAsync();
    }

    /// <summary>A browser of its own with nobody signed in.</summary>
    public async Task<Visitor> StrangerAsync(Screen? screen = null, string language = "id")
    {
        screen ??= Screen.Office;
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Scale,
            Locale = language == "id" ? "id-ID" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visitor.OpenAsync(context);
    }

    /// <summary>Somebody of the demo, signed in.</summary>
    public async Task<Visitor> ComesAsync(string userName, Screen? screen = null, string language = "id")
    {
        var visitor = await StrangerAsync(screen, language);
        await visitor.GoAsync("/masuk");
        await visitor.Page.FillAsync("[name=UserName]", userName);
        await visitor.Page.FillAsync("[name=Password]", DemoAccounts.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync(address => !address.Contains("/masuk", StringComparison.Ordinal));
        visitor.Forget();
        return visitor;
    }

    /// <summary>Somebody who came before and goes on in the same window; an empty name is nobody.</summary>
    public async Task<Visitor> KnownAsync(string userName, Screen screen, string language)
    {
        if (!known.TryGetValue((userName, screen, language), out var visitor))
            known[(userName, screen, language)] = visitor = userName.Length == 0 ? await StrangerAsync(screen, language) : await ComesAsync(userName, screen, language);
        visitor.Forget();
        return visitor;
    }

    public async Task<List<T>> AskAsync<T>(string sql, Func<Row, T> read, params (string, object?)[] values)
    {
        await using var session = await database.ReadAsync();
        return await session.ListAsync(sql, read, CancellationToken.None, [("@village", DemoStore.Village), .. values]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in known.Values) await visitor.DisposeAsync();
        await office.StopAsync();
        await office.DisposeAsync();
        await database.DisposeAsync();
    }
}

/// <summary>What somebody looks at.</summary>
public sealed record Screen(int Width, int Height, float Scale = 1)
{
    public static readonly Screen Office = new(1366, 768);
    public static readonly Screen Phone = new(390, 844);

    /// <summary>The office screen with its text at 200 %.</summary>
    public static readonly Screen Zoomed = new(683, 384, 2);
}
