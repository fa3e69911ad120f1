using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Host;

public sealed class OfficeHostTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    [Fact]
    public void An_endpoint_that_names_no_policy_stops_the_start()
    {
        var settings = new HostSettings(store.Database) { Urls = "http://127.0.0.1:0" };

        var stopped = Assert.Throws<InvalidOperationException>(() => OfficeHost.Build(settings, routes => routes.MapGet("/forgotten", () => "secret")));

        Assert.Contains("/forgotten", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_names_its_policy_starts()
    {
        var settings = new HostSettings(store.Database) { Urls = "http://127.0.0.1:0" };

        await using var app = OfficeHost.Build(settings, routes => routes.MapGet("/remembered", () => "open").Requires(Policy.Anyone));

        Assert.NotNull(app);
    }

    [Fact]
    public void A_wrong_setting_stops_the_start_with_a_sentence()
    {
        var settings = new HostSettings(store.Database) { Urls = "http://127.0.0.1:0", Overrides = new Dictionary<string, string?> { ["Office:SessionHours"] = "0" } };

        var stopped = Assert.ThrowsAny<Exception>(() => OfficeHost.Build(settings));

        Assert.Contains("SessionHours", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_file_that_holds_no_key_stops_the_start_with_a_sentence()
    {
        var settings = new HostSettings(store.Database) { Urls = "http://127.0.0.1:0", Overrides = new Dictionary<string, string?> { ["Office:KeyFile"] = "/nowhere/seribu.key" } };

        var stopped = Assert.ThrowsAny<Exception>(() => OfficeHost.Build(settings));

        Assert.Contains("Office:KeyFile", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_slowed_down()
    {
        await using var strict = await Office.StartAsync(store.Database, null, ("Office:SignInsPerMinute", "2"));
        using var browser = strict.Browser();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) answers.Add((await Office.PostAsync(browser, "/masuk", ("UserName", "x"), ("Password", "y"))).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Keys_are_sealed_by_a_file_outside_the_store_and_sessions_outlive_a_restart()
    {
        var database = await store.EmptyAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('7', 64));
        var cookies = new CookieContainer();

        await using (var office = await Office.StartAsync(database, null, ("Office:KeyFile", file)))
        {
            await office.HasAsync("siti", new Grant(Roles.DistrictAdmin, "19.05"));
            using var browser = office.Browser(cookies);
            using var signedIn = await Office.PostAsync(browser, "/masuk", ("UserName", "siti"), ("Password", Office.Password));
        }

        await using var again = await Office.StartAsync(database, null, ("Office:KeyFile", file));
        using var later = again.Browser(cookies);
        using var home = await later.GetAsync("/kata-sandi");
        await using var session = await database.ReadAsync();
        var keys = await session.ListAsync("SELECT xml FROM protection_key", row => row.Text(0), CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.All(keys, key => Assert.Contains("<sealed", key, StringComparison.Ordinal));
        Assert.All(keys, key => Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal));
        File.Delete(file);
    }

    [Fact]
    public async Task A_fresh_store_answers_that_it_is_well()
    {
        await using var office = await Office.StartAsync(await store.EmptyAsync());
        using var browser = office.Browser();

        Assert.Equal("ok", await browser.GetStringAsync("/health"));
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts_frames_and_keeping()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.GetAsync("/masuk");

        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Styles_may_be_kept()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.GetAsync("/look/tokens.css");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_words()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("id"));

        using var answer = await browser.GetAsync("/tidak/ada");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Halaman ini tidak ada, atau bukan wilayah Anda.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_does_not_exist_answers_with_problem_details()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.GetAsync("/api/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Ten_megabytes_in_a_name_are_refused_in_words()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();
        using var form = new FormUrlEncodedContent([new("UserName", new string('a', 10_000_000)), new("Password", "x")]);

        using var answer = await browser.PostAsync("/masuk", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Isian ini terlalu besar.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_readable_json_is_refused_without_a_stack_trace()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();
        using var body = new StringContent("{ broken", new MediaTypeHeaderValue("application/json"));

        using var answer = await browser.PostAsync("/api/sign-in", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_fault_shows_a_code_and_no_stack_trace()
    {
        await using var app = OfficeHost.Build(
            new(store.Database) { Urls = "http://127.0.0.1:0", Overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "None" } },
            routes => routes.MapGet("/broken", string () => throw new InvalidOperationException("Siti 1905")).Requires(Policy.Anyone));
        await app.StartAsync();
        using var browser = new HttpClient { BaseAddress = new(app.Urls.First()) };

        using var answer = await browser.GetAsync("/broken");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Matches("catatan kejadian [2-9A-Z]{4}", text);
        Assert.DoesNotContain("Siti", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_for_by_another_site_is_refused()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await browser.PostAsync("/api/sign-in", null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_method_is_refused_and_says_which_is_right()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.DeleteAsync("/health");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_language_chosen_is_remembered_and_leads_back()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.GetAsync("/bahasa/en?kembali=%2Fmasuk");

        Assert.Equal("/masuk", answer.Headers.Location?.ToString());
        Assert.Contains("lang=\"en\"", await browser.GetStringAsync("/masuk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site(string target)
    {
        await using var office = await Office.StartAsync(store.Database);
        using var browser = office.Browser();

        using var answer = await browser.GetAsync($"/bahasa/id?kembali={Uri.EscapeDataString(target)}");

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }
}
