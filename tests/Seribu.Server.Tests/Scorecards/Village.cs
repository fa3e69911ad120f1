using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

/// <summary>A village on 19 November 2026 with two posyandu, a woman and three children, and the host in front of it.</summary>
internal sealed class Village : IAsyncDisposable
{
    public static readonly Guid Melati = Guid.CreateVersion7(), Kenanga = Guid.CreateVersion7();
    public static readonly Guid Near = Guid.CreateVersion7(), Far = Guid.CreateVersion7(), Weighed = Guid.CreateVersion7(), Mother = Guid.CreateVersion7(), Pregnancy = Guid.CreateVersion7();
    public static readonly Guid FirstHome = Guid.CreateVersion7();
    private static readonly Guid SecondHome = Guid.CreateVersion7();

    private Village(Database database, Stopped time, Host.Office office) => (Database, Time, Office) = (database, time, office);

    public Database Database { get; }

    public Stopped Time { get; }

    public static string Code => A.Village.Text;

    public static string Path => $"/desa/{Code}/scorecard";

    public Host.Office Office { get; }

    public static async Task<Village> StartAsync(TestStore store)
    {
        var database = await store.NewAsync();
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        var time = new Stopped(new(2026, 11, 19, 5, 0, 0, TimeSpan.Zero));
        var village = new Village(database, time, await Host.Office.StartAsync(database, time));
        await village.WriteAsync(
            Named(Melati, "=Melati 1"), Named(Kenanga, "Kenanga 2"),
            A.Household(FirstHome, Melati), A.Household(SecondHome, Kenanga),
            A.Child(Near, FirstHome, "2025-12-01", "Embun Rimba"), A.Child(Far, SecondHome, "2025-11-01", "Awan Jingga"), A.Child(Weighed, SecondHome, "2026-01-10", "Kelopak Fajar"),
            A.Woman(Mother, FirstHome), A.Pregnancy(Pregnancy, Mother));
        // On the guide's rule a child of 6 to 12 months is weighed in five months of the last two quarters.
        foreach (var month in (int[])[4, 5, 6, 7]) await village.WriteAsync(A.Weighing(Near, 8 + (month * 0.1m), new(2026, month, 12)));
        await village.WriteAsync(A.Weighing(Far, 8, new(2026, 8, 12)));
        foreach (var month in (int[])[5, 6, 7, 8, 9]) await village.WriteAsync(A.Weighing(Weighed, 7 + (month * 0.1m), new(2026, month, 12)));
        return village;
    }

    public Task<IReadOnlyList<Answer>> OfferAsync(params Fact[] facts) => Office.Services.GetRequiredService<Intake>().OfferAsync(
        new(facts[0].Village, Author.House, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), CancellationToken.None);

    public async Task WriteAsync(params Fact[] facts) => Assert.All(await OfferAsync(facts), answer => Assert.IsType<Accepted>(answer));

    /// <summary>A browser of somebody with this role in the village.</summary>
    public async Task<HttpClient> AsAsync(string role, Guid? posyandu = null, string? region = null)
    {
        var name = $"{role}.{Guid.NewGuid():N}";
        await Office.HasAsync(name, new Grant(role, region ?? Code, posyandu));
        var browser = await Office.SignInAsync(name);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("id");
        return browser;
    }

    /// <summary>What a page says, as a reader sees it.</summary>
    public static async Task<string> ReadAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Plain(await answer.Content.ReadAsStringAsync());
    }

    public static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", " ")), @"\s+", " ");

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static Fact Named(Guid posyandu, string name) =>
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", name), ("open", "y")), posyandu, new(2026, 1, 5));
}
