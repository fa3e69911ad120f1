using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;
using Stopped = Seribu.Server.Tests.Host.Stopped;

namespace Seribu.Server.Tests.People;

public sealed class VillageOnSqlite() : Village(new SqliteStore());

public sealed class VillageOnPostgres(PostgresServer server) : Village(new PostgresStore(server));

/// <summary>A running office over one store with two neighbouring villages, an account for every role a test asks for, and a day that stands still.</summary>
/// <remarks>The tests of a class share it; each test brings its own families.</remarks>
public abstract class Village(TestStore store) : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> browsers = [];

    public static VillageCode Code => A.Village;

    public static VillageCode Neighbour => A.Neighbour;

    public static DateOnly Today => A.Today;

    public Office Office { get; private set; } = null!;

    public Database Database => store.Database;

    public async ValueTask InitializeAsync()
    {
        await store.InitializeAsync();
        Office = await Office.StartAsync(Database, new Stopped(new(2026, 11, 19, 5, 0, 0, TimeSpan.Zero)));
        await OpenBooks.OpenAsync(Database, [A.Village, A.Neighbour], CancellationToken.None);
    }

    /// <summary>Facts that must all be taken, written by the installation itself.</summary>
    public async Task<IReadOnlyList<Receipt>> HasAsync(params Fact[] facts) => await HasAsync(Author.House, facts);

    public async Task<IReadOnlyList<Receipt>> HasAsync(Author author, params Fact[] facts)
    {
        var intake = Office.Services.GetRequiredService<Intake>();
        var answers = await intake.OfferAsync(new(facts[0].Village, author, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), CancellationToken.None);
        return [.. answers.Select(answer => Assert.IsType<Accepted>(answer).Receipt)];
    }

    /// <summary>A browser of somebody with one role in the village, or in another region.</summary>
    public async Task<HttpClient> AsAsync(string role, string? region = null, Guid? posyandu = null)
    {
        var key = $"{role}{region}{posyandu}";
        if (browsers.TryGetValue(key, out var known)) return known;

        var name = $"{role}.{Guid.NewGuid():N}"[..20].ToLowerInvariant();
        await Office.HasAsync(name, new Grant(role, region ?? Code.Text, posyandu));
        return browsers[key] = await Office.SignInAsync(name);
    }

    public Task<HttpClient> MidwifeAsync() => AsAsync(Roles.Midwife);

    /// <summary>The text of a page that must be there.</summary>
    public static async Task<string> ReadAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Fills a page's form and follows where it leads; the text of the page that answers.</summary>
    public static async Task<string> FillAsync(HttpClient browser, string page, params (string Name, string Value)[] fields) => await FillToAsync(browser, page, page, fields);

    public static async Task<string> FillToAsync(HttpClient browser, string page, string target, params (string Name, string Value)[] fields)
    {
        using var answer = await Office.PostToAsync(browser, page, target, fields);
        if (answer.StatusCode == HttpStatusCode.Redirect) return await ReadAsync(browser, answer.Headers.Location!.ToString());

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{target}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>One figure or word of the store.</summary>
    public async Task<string?> AskAsync(string sql, params (string, object?)[] values)
    {
        await using var session = await Database.ReadAsync();
        return await session.FirstAsync(sql, row => row.IsNull(0) ? null : row.Is<string>(0) ? row.Text(0) : row.Long(0).ToString(), CancellationToken.None, values);
    }

    /// <summary>The id of one line of the book.</summary>
    public async Task<Guid> IdAsync(string sql, params (string, object?)[] values)
    {
        await using var session = await Database.ReadAsync();
        return await session.FirstAsync(sql, row => row.Id(0), CancellationToken.None, values);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var browser in browsers.Values) browser.Dispose();
        await Office.DisposeAsync();
        await store.DisposeAsync();
    }
}
