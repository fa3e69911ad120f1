using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

/// <summary>Calls every route of the real host as every role, in its own, a sibling and a foreign region, and as nobody; the policy table says what must come.</summary>
public abstract partial class SweepTests(TestStore store) : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync()
    {
        await OpenBooks.OpenAsync(store.Database, Samples.Villages.Select(VillageCode.Parse), CancellationToken.None);
        office = await Office.StartAsync(store.Database);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await office.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_enters_without_an_account()
    {
        using var nobody = office.Browser();

        var wrong = new List<string>();
        foreach (var (route, policy, method) in Routes())
        {
            var path = Samples.Path(route.RoutePattern, "19.05.01.2001", Place.Own);
            using var answer = await SendAsync(nobody, method, path);

            var right = policy == Policy.Anyone ? Entered(answer)
                : path.StartsWith("/api", StringComparison.Ordinal) ? answer.StatusCode == HttpStatusCode.Unauthorized
                : LeadsToSignIn(answer);
            if (!right) wrong.Add($"{method} {path} {policy}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Each_role_enters_where_the_policy_table_says_and_nowhere_else()
    {
        var wrong = new List<string>();
        foreach (var role in Roles.All)
        {
            var grant = Samples.GrantOf(role);
            await office.HasAsync($"sweep.{role.Code}", grant);
            using var caller = await CallerAsync($"sweep.{role.Code}");

            foreach (var (route, policy, method) in Routes())
                foreach (var place in PlacesOf(route, grant.Region))
                {
                    var path = Samples.Path(route.RoutePattern, grant.Region, place);
                    using var answer = await SendAsync(caller, method, path);
                    if (!IsRight(policy, role.Code, place, answer)) wrong.Add($"{role.Code} {place} {method} {path} {policy}: {(int)answer.StatusCode}");
                }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_foreign_region_and_one_that_does_not_exist_get_the_same_answer()
    {
        await office.HasAsync("same.answer", Samples.GrantOf(Roles.Find(Roles.VillageAdmin)!));
        using var caller = await CallerAsync("same.answer");

        foreach (var (route, policy, method) in Routes().Where(each => IsPlaced(each.Route) && each.Policy.Allows(Roles.VillageAdmin)))
        {
            var foreign = Samples.Path(route.RoutePattern, "19.05.01.2001", Place.Foreign);
            using var one = await SendAsync(caller, method, foreign);
            using var other = await SendAsync(caller, method, foreign.Replace("33.", "98.", StringComparison.Ordinal));

            Assert.Equal(one.StatusCode, other.StatusCode);
            Assert.Equal(await TextAsync(one), await TextAsync(other));
        }
    }

    [Fact]
    public async Task A_place_that_does_not_exist_inside_ones_own_area_is_answered_like_a_foreign_one()
    {
        var wrong = new List<string>();
        foreach (var role in (string[])[Roles.Midwife, Roles.DistrictAdmin])
        {
            await office.HasAsync($"missing.{role}", new Grant(role, "19.05"));
            using var caller = await CallerAsync($"missing.{role}");

            foreach (var (route, _, method) in Routes().Where(each => IsPlaced(each.Route) && each.Policy.Allows(role)))
            {
                var path = Samples.Path(route.RoutePattern, "19.05.01.2001", Place.Own).Replace("19.05.01.2001", method == HttpMethod.Get ? "19.05.01.2999" : "19.05.99", StringComparison.Ordinal);
                using var answer = await SendAsync(caller, method, path);
                if (answer.StatusCode != HttpStatusCode.NotFound) wrong.Add($"{role} {method} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    // The language link names the page it leads back to; each form has a token and each refused call a trace of its own.
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        OwnMark().Replace((await answer.Content.ReadAsStringAsync()).Replace("98.", "33.", StringComparison.Ordinal), "");

    private static bool IsRight(Policy policy, string role, Place place, HttpResponseMessage answer) =>
        policy != Policy.Anyone && !policy.Allows(role) ? answer.StatusCode == HttpStatusCode.Forbidden
        : place != Place.Own ? answer.StatusCode == HttpStatusCode.NotFound
        : Entered(answer);

    // Past the gate a page may still say that it has no such record, or that its form or body is not filled in.
    private static bool Entered(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed) && (int)answer.StatusCode < 500 && !LeadsToSignIn(answer);

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/masuk?", StringComparison.Ordinal);

    private static bool IsPlaced(RouteEndpoint route) => route.RoutePattern.Parameters.Any(parameter => parameter.Name is "village" or "region");

    // The whole installation and a province have nothing beside them here.
    private static IEnumerable<Place> PlacesOf(RouteEndpoint route, string region) =>
        !IsPlaced(route) || region.Length == 0 ? [Place.Own]
        : region.Length == 2 ? [Place.Own, Place.Foreign]
        : [Place.Own, Place.Sibling, Place.Foreign];

    private IEnumerable<(RouteEndpoint Route, Policy Policy, HttpMethod Method)> Routes() =>
        from route in office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where !IsAsset(route)
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (route, route.PolicyOf()!.Value, new HttpMethod(method));

    // Styles, scripts and fonts are files, not pages; they are open to anyone.
    private static bool IsAsset(RouteEndpoint route) =>
        route.PolicyOf() == Policy.Anyone && (route.RoutePattern.RawText!.Contains("**path", StringComparison.Ordinal) || Path.HasExtension(route.RoutePattern.RawText));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient caller, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post || method == HttpMethod.Put)
            request.Content = path.StartsWith("/api", StringComparison.Ordinal) ? JsonContent.Create(new { }) : new FormUrlEncodedContent([]);
        return await caller.SendAsync(request);
    }

    private async Task<HttpClient> CallerAsync(string userName)
    {
        var caller = office.Browser();
        using var answer = await caller.PostAsJsonAsync("/api/sign-in", new { userName, password = Office.Password });
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        caller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        return caller;
    }

    [GeneratedRegex("value=\"[\\w-]{60,}\"|\"traceId\":\"[^\"]+\"")]
    private static partial Regex OwnMark();
}

public sealed class SweepOnSqlite(SqliteStore store) : SweepTests(store), IClassFixture<SqliteStore>;

public sealed class SweepOnPostgres(PostgresStore store) : SweepTests(store), IClassFixture<PostgresStore>;
