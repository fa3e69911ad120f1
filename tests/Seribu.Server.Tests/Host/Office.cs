using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Tests.Host;

/// <summary>The real host on a real port over a test's store, and browsers that walk in.</summary>
public sealed partial class Office : IAsyncDisposable
{
    public const string Password = "kenanga hujan tujuh";

    private readonly WebApplication app;

    private Office(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<Office> StartAsync(Database database, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var overrides = settings.ToDictionary(each => each.Name, each => (string?)each.Value);
        overrides.TryAdd("Office:SignInsPerMinute", "100000");
        overrides.TryAdd("Logging:LogLevel:Default", "None");
        overrides.TryAdd("Logging:LogLevel:Microsoft.Hosting.Lifetime", "None");
        overrides.TryAdd("Logging:LogLevel:Microsoft", "None");

        var app = OfficeHost.Build(new(database) { Urls = "http://127.0.0.1:0", Time = time ?? TimeProvider.System, Overrides = overrides });
        await app.StartAsync();
        return new(app);
    }

    /// <summary>An account that is already past its slip.</summary>
    public async Task<Account> HasAsync(string userName, params Grant[] grants)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var store = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, FullName = $"Nama {userName}", OpenedAt = DateTimeOffset.UnixEpoch };

        store.Grants.AddRange(grants.Select(grant => scope.ServiceProvider.GetRequiredService<Grants>().New(account.Id, grant, null)));
        var created = await accounts.CreateAsync(account, Password);
        Assert.True(created.Succeeded, string.Join(", ", created.Errors.Select(error => error.Code)));
        return account;
    }

    /// <summary>A browser that nobody has signed in with. It follows no redirect, so that a test sees it.</summary>
    public HttpClient Browser(CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new(), UseCookies = true }) { BaseAddress = Address };

    /// <summary>A browser somebody signed in with.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string password = Password)
    {
        var browser = Browser();
        using var answer = await PostAsync(browser, "/masuk", ("UserName", userName), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Fills the form of a page and sends it, with the page's own token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        await PostToAsync(browser, page, page, fields);

    /// <summary>The same, where the form sends to another address than its page's.</summary>
    public static async Task<HttpResponseMessage> PostToAsync(HttpClient browser, string page, string target, params (string Name, string Value)[] fields)
    {
        // The page's own form, not one of the spine.
        var html = await browser.GetStringAsync(page);
        var token = FormToken().Match(html[html.IndexOf("<main", StringComparison.Ordinal)..]).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await browser.PostAsync(target, form);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
