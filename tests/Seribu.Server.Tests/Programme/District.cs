using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Programme;

/// <summary>A district on 19 November 2026 with two open villages, and the host in front of it.</summary>
internal sealed partial class District : IAsyncDisposable
{
    public const string Code = "19.05";

    private District(Database database, Host.Office office) => (Database, Office) = (database, office);

    public Database Database { get; }

    public Host.Office Office { get; }

    public static string Village => A.Village.Text;

    public static async Task<District> StartAsync(TestStore store)
    {
        var database = await store.NewAsync();
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        var time = new Stopped(new(2026, 11, 19, 5, 0, 0, TimeSpan.Zero));
        return new(database, await Host.Office.StartAsync(database, time));
    }

    /// <summary>A browser of somebody with this role.</summary>
    public async Task<HttpClient> AsAsync(string role, string region = Code)
    {
        var name = $"{role}.{Guid.NewGuid():N}";
        await Office.HasAsync(name, new Grant(role, region));
        var browser = await Office.SignInAsync(name);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("id");
        return browser;
    }

    /// <summary>What a page says, as a reader sees it.</summary>
    public static async Task<string> ReadAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Spaces().Replace(WebUtility.HtmlDecode(Marks().Replace(await answer.Content.ReadAsStringAsync(), " ")), " ");
    }

    /// <summary>Fills in a new record of a form and says which it became.</summary>
    public static async Task<Guid> AddAsync(HttpClient browser, string region, string form, params (string Name, string Value)[] fields)
    {
        var id = Guid.CreateVersion7();
        using var answer = await Host.Office.PostAsync(browser, $"/program/{region}/daftar/{form}/baru", [("id", id.ToString()), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return id;
    }

    /// <summary>Sends a file with the form of a page.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(HttpClient browser, string page, string target, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(html[html.IndexOf("<main", StringComparison.Ordinal)..]).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var field in fields) form.Add(new StringContent(field.Value), field.Name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        form.Add(file, "file", name);
        return await browser.PostAsync(target, form);
    }

    public static byte[] Pdf(string words) => Encoding.ASCII.GetBytes($"%PDF-1.7\n{words}\n%%EOF");

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
