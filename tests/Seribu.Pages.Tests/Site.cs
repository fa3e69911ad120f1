using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Demo;
using Seribu.Server.Host;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Pages.Tests;

/// <summary>One real host on a free port over the demo, and visitors who walk in with one real browser; all tests share them.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly DemoStore demo = new();
    private readonly HashSet<Guid> givenOut = [];
    private Database database = null!;
    private readonly Dictionary<(string, string), Visitor> known = [];
    private WebApplication office = null!;

    public string Address => office.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        await demo.InitializeAsync();
        database = demo.Open();
        office = OfficeHost.Build(new(database)
        {
            Urls = "http://127.0.0.1:0",
            Time = new Stopped(DemoStore.Morning),
            Overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "None", ["Office:SignInsPerMinute"] = "100000", ["Look:StylePage"] = "true" },
        });
        await office.StartAsync();
    }

    /// <summary>A browser of its own with nobody signed in.</summary>
    public Task<Visitor> StrangerAsync(Screen? screen = null, string language = "id") => StrangerAsync(chromium.Browser, screen, language);

    private async Task<Visitor> StrangerAsync(IBrowser browser, Screen? screen, string language)
    {
        screen ??= Screen.Office;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            Locale = language == "id" ? "id-ID" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visitor.OpenAsync(context);
    }

    /// <summary>Somebody of the demo, signed in.</summary>
    public Task<Visitor> ComesAsync(string userName, Screen? screen = null, string language = "id") => ComesAsync(chromium.Browser, userName, screen, language);

    /// <summary>Somebody of the demo, signed in with a browser of their own.</summary>
    public async Task<Visitor> ComesAsync(IBrowser browser, string userName, Screen? screen = null, string language = "id")
    {
        var visitor = await StrangerAsync(browser, screen, language);
        await visitor.GoAsync("/masuk");
        await visitor.Page.FillAsync("[name=UserName]", userName);
        await visitor.Page.FillAsync("[name=Password]", DemoAccounts.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync(address => !address.Contains("/masuk", StringComparison.Ordinal));
        visitor.Forget();
        return visitor;
    }

    /// <summary>Somebody who came before and goes on in the same window; an empty name is nobody.</summary>
    public async Task<Visitor> KnownAsync(string userName, string language)
    {
        if (!known.TryGetValue((userName, language), out var visitor))
            known[(userName, language)] = visitor = userName.Length == 0 ? await StrangerAsync(null, language) : await ComesAsync(userName, null, language);
        visitor.Forget();
        return visitor;
    }

    public async Task<List<T>> AskAsync<T>(string sql, Func<Row, T> read, params (string, object?)[] values)
    {
        await using var session = await database.ReadAsync();
        return await session.ListAsync(sql, read, CancellationToken.None, [("@village", DemoStore.Village), .. values]);
    }

    /// <summary>A child for one test alone, whichever tests ran before: not weighed this month.</summary>
    public async Task<DemoChild> NextChildAsync() =>
        (await AskAsync(DemoChild.NotYetThisMonth, DemoChild.Read)).Find(child => givenOut.Add(child.Id)) ?? throw new InvalidOperationException("The demo village has no child left to weigh.");

    /// <summary>Every page that can be asked for by an address, as its route is written.</summary>
    public IReadOnlyList<string> Pages =>
        [.. office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(each => each.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(each => "/" + each.RoutePattern.RawText!.TrimStart('/')).Distinct()];

    /// <summary>Keeps a record of the programme in the demo's village.</summary>
    public async Task<Guid> KeepAsync(string form, params (string Field, string? Value)[] fields)
    {
        var id = Guid.CreateVersion7();
        var admin = new Author(Guid.CreateVersion7(), "admin", [new(Roles.VillageAdmin, DemoStore.Village)]);
        Assert.Empty(await office.Services.GetRequiredService<KeepRecord>().HandleAsync(DemoStore.Village, form, id, 0, fields.ToDictionary(each => each.Field, each => each.Value), admin, CancellationToken.None));
        return id;
    }

    /// <summary>A code to check in by at a training of the demo's district, good for the hour.</summary>
    public async Task<string> SealAsync(Guid training) =>
        new CheckInCode(DemoStore.Village[..5], "training", training, DemoStore.Morning.AddHours(1)).Seal(await CheckInCode.KeyAsync(database, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in known.Values) await visitor.DisposeAsync();
        await office.StopAsync();
        await office.DisposeAsync();
        await database.DisposeAsync();
        await demo.DisposeAsync();
        await chromium.DisposeAsync();
    }
}

/// <summary>What somebody looks at.</summary>
public sealed record Screen(int Width, int Height)
{
    public static readonly Screen Office = new(1366, 768);
    public static readonly Screen Phone = new(390, 844);

    /// <summary>The narrowest phone there is.</summary>
    public static readonly Screen Narrow = new(320, 568);

    /// <summary>The office screen at 200 %: half as many of its points are left for the page.</summary>
    public static readonly Screen Zoomed = new(683, 384);
}
