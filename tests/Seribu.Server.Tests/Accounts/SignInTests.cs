using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

public abstract class SignInTests(TestStore store) : IAsyncLifetime
{
    private const string Village = "19.05.01.2001";

    private readonly Stopped clock = new(new(2026, 11, 19, 2, 0, 0, TimeSpan.Zero));
    private readonly string name = $"u{Guid.NewGuid():N}"[..12];
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Office.StartAsync(store.Database, clock);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await office.DisposeAsync();
    }

    [Fact]
    public async Task Who_signs_in_returns_to_the_page_that_asked()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = office.Browser();

        using var asked = await browser.GetAsync("/pengguna");
        using var answer = await Office.PostAsync(browser, asked.Headers.Location!.ToString(), ("UserName", $" {name.ToUpperInvariant()} "), ("Password", Office.Password), ("kembali", "/pengguna"));

        Assert.Equal("/masuk?kembali=%2Fpengguna", asked.Headers.Location!.ToString());
        Assert.Equal("/pengguna", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pengguna")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_not_for_scripts_and_not_for_other_sites()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = office.Browser();

        using var answer = await Office.PostAsync(browser, "/masuk", ("UserName", name), ("Password", Office.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("seribu-office=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_words()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));

        var wrong = await RefusalAsync(name, "salah sekali ya");
        var unknown = await RefusalAsync("tidak.ada", "salah sekali ya");

        Assert.Contains("tidak cocok", wrong, StringComparison.Ordinal);
        Assert.Contains("tidak cocok", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        for (var i = 0; i < 5; i++) await RefusalAsync(name, "salah sekali ya");

        Assert.Contains("terkunci", await RefusalAsync(name, Office.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_lets_in_once_and_asks_for_an_own_password_first()
    {
        var slip = await SlipAsync(name);
        using var browser = await office.SignInAsync(name, slip.Password);

        Assert.Equal("/kata-sandi", (await browser.GetAsync("/pengguna")).Headers.Location?.ToString());
        using var changed = await Office.PostAsync(browser, "/kata-sandi", ("Wanted", "melati putih sore"), ("Repeated", "melati putih sore"));
        Assert.Equal("/", changed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pengguna")).StatusCode);
        Assert.Contains("tidak cocok", await RefusalAsync(name, slip.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_void_after_a_fortnight()
    {
        var slip = await SlipAsync(name);

        clock.Now += TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1);

        Assert.Contains("tidak cocok", await RefusalAsync(name, slip.Password), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendek", "pendek", "Terlalu pendek")]
    [InlineData("aaaaaaaaaaaa", "aaaaaaaaaaaa", "huruf yang berbeda")]
    [InlineData("posyandu2026", "posyandu2026", "mudah ditebak")]
    [InlineData("melati putih sore", "melati putih pagi", "tidak sama")]
    public async Task A_weak_or_mistyped_password_is_refused_beside_its_field(string wanted, string repeated, string words)
    {
        var slip = await SlipAsync(name);
        using var browser = await office.SignInAsync(name, slip.Password);

        using var answer = await Office.PostAsync(browser, "/kata-sandi", ("Wanted", wanted), ("Repeated", repeated));

        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_ends_every_session()
    {
        var account = await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = await office.SignInAsync(name);

        await WithAsync<ResetAccount>(async (reset, found) => await reset.ResetAsync(found, null, CancellationToken.None), account.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/pengguna")).StatusCode);
    }

    [Fact]
    public async Task A_lock_ends_every_session_and_token()
    {
        var account = await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = await office.SignInAsync(name);
        using var caller = await CallerAsync();

        await WithAsync<ResetAccount>((reset, found) => reset.LockAsync(found, null, CancellationToken.None), account.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/pengguna")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task An_ended_grant_ends_every_session()
    {
        var account = await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = await office.SignInAsync(name);

        await using (var scope = office.Services.CreateAsyncScope())
        {
            var held = (await scope.ServiceProvider.GetRequiredService<GrantChoices>().HeldAsync(account.Id, CancellationToken.None)).Single();
            Assert.True(await scope.ServiceProvider.GetRequiredService<Grants>().EndAsync(account.Id, held.Id, null, CancellationToken.None));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/pengguna")).StatusCode);
        using var again = await office.SignInAsync(name);
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/pengguna")).StatusCode);
    }

    [Fact]
    public async Task A_token_says_who_asks_and_is_renewed()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        using var caller = office.Browser();
        using var signedIn = await caller.PostAsJsonAsync("/api/sign-in", new { userName = name, password = Office.Password });
        var tokens = await signedIn.Content.ReadFromJsonAsync<JsonElement>();

        using var renewed = await caller.PostAsJsonAsync("/api/sign-in/renew", new { refreshToken = tokens.GetProperty("refreshToken").GetString() });
        var fresh = await renewed.Content.ReadFromJsonAsync<JsonElement>();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", fresh.GetProperty("accessToken").GetString());

        Assert.Contains("village-admin", await caller.GetStringAsync("/api/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_outlive_a_restart_of_the_server()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        var cookies = new CookieContainer();
        using var browser = office.Browser(cookies);
        await Office.PostAsync(browser, "/masuk", ("UserName", name), ("Password", Office.Password));

        await using var later = await Office.StartAsync(store.Database, clock);
        using var same = later.Browser(cookies);

        Assert.Equal(HttpStatusCode.OK, (await same.GetAsync("/pengguna")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_closes_the_door()
    {
        await office.HasAsync(name, new Grant("village-admin", Village));
        using var browser = await office.SignInAsync(name);

        using var answer = await Office.PostToAsync(browser, "/kata-sandi", "/keluar");

        Assert.Equal("/masuk", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/pengguna")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_and_refused_attempts_are_kept()
    {
        var account = await office.HasAsync(name, new Grant("village-admin", Village));
        await RefusalAsync(name, "salah sekali ya");
        using var browser = await office.SignInAsync(name);

        await using var session = await store.Database.ReadAsync();
        var acts = await session.ListAsync("SELECT act FROM access_log WHERE account = @account ORDER BY id", row => row.Text(0), CancellationToken.None, ("@account", account.Id));

        Assert.Equal(["sign-in-refused", "signed-in"], acts);
    }

    private async Task<string> RefusalAsync(string userName, string password)
    {
        using var browser = office.Browser();
        using var answer = await Office.PostAsync(browser, "/masuk", ("UserName", userName), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpClient> CallerAsync()
    {
        var caller = office.Browser();
        using var answer = await caller.PostAsJsonAsync("/api/sign-in", new { userName = name, password = Office.Password });
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        caller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/me")).StatusCode);
        return caller;
    }

    private async Task<Slip> SlipAsync(string userName)
    {
        var account = await office.HasAsync(userName, new Grant("village-admin", Village));
        Slip? slip = null;
        await WithAsync<ResetAccount>(async (reset, found) => slip = await reset.ResetAsync(found, null, CancellationToken.None), account.Id);
        return slip!;
    }

    private async Task WithAsync<T>(Func<T, Account, Task> act, Guid id) where T : notnull
    {
        await using var scope = office.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        await act(scope.ServiceProvider.GetRequiredService<T>(), (await accounts.FindByIdAsync(id.ToString()))!);
    }
}

public sealed class SignInOnSqlite(SqliteStore store) : SignInTests(store), IClassFixture<SqliteStore>;

public sealed class SignInOnPostgres(PostgresStore store) : SignInTests(store), IClassFixture<PostgresStore>;
