using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Host;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Posyandu;

/// <summary>A village with two posyandu on the evening of 12 November 2026, and hands that fill its grid.</summary>
internal sealed partial class Grid : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 11, 12);

    private readonly Office office;

    private Grid(Office office, Database database) => (this.office, Database) = (office, database);

    public Database Database { get; }

    public Guid Kenanga { get; } = Guid.CreateVersion7();

    public Guid Melati { get; } = Guid.CreateVersion7();

    public static async Task<Grid> OpenAsync(Database database)
    {
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        var grid = new Grid(await Office.StartAsync(database, new Stopped(new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero))), database);
        await grid.HasAsync(APosyandu(grid.Kenanga, "Kenanga"), APosyandu(grid.Melati, "Melati"));
        return grid;
    }

    /// <summary>A child of a posyandu with a weight and a length of October.</summary>
    public async Task<Guid> HasChildAsync(string name = "Rintik Senja", Guid? posyandu = null, DateOnly? registered = null)
    {
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var on = registered ?? new DateOnly(2026, 1, 5);
        await HasAsync(A.Household(home, posyandu ?? Kenanga) with { On = on }, A.Child(child, home, name: name) with { On = on });
        if (registered is null) await HasAsync(A.Weighing(child, 9.9m, new(2026, 10, 12), 80.9m));
        return child;
    }

    public async Task HasAsync(params Fact[] facts)
    {
        var answers = await office.Services.GetRequiredService<Intake>().OfferAsync(
            new(facts[0].Village, Author.House, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), CancellationToken.None);
        Assert.All(answers, answer => Assert.IsType<Accepted>(answer));
    }

    /// <summary>Somebody signed in with a role in the village.</summary>
    public async Task<HttpClient> ComesAsync(string name, string role = Roles.Kpm, Guid? posyandu = null)
    {
        await office.HasAsync(name, new Grant(role, A.Village.Text, posyandu));
        return await office.SignInAsync(name);
    }

    public string Page(Guid? posyandu = null) => $"/desa/{A.Village}/posyandu/{posyandu ?? Kenanga}/hari?tanggal=2026-11-12";

    /// <summary>Sends a line as the page's script does.</summary>
    public async Task<(HttpStatusCode Status, string Html)> SendAsync(HttpClient hand, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await Office.PostToAsync(hand, Page(), $"{Page()}&handler={handler}", [("Number", "1"), .. fields]);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<(HttpStatusCode Status, string Html)> SaveAsync(HttpClient hand, Guid child, params (string Name, string Value)[] fields) =>
        SendAsync(hand, "Line", [("Subject", $"{child}"), .. fields.Any(field => field.Name == "Fact") ? [] : new[] { ("Fact", $"{Guid.CreateVersion7()}") }, .. fields]);

    public async Task<List<T>> AskAsync<T>(string sql, Func<Row, T> read, params (string, object?)[] values)
    {
        await using var session = await Database.ReadAsync();
        return await session.ListAsync(sql, read, CancellationToken.None, values);
    }

    public async Task<List<long>> WeightsAsync(Guid child) =>
        await AskAsync("SELECT weight_g FROM child_visit WHERE person = @child AND on_day = '2026-11-12' AND weight_g IS NOT NULL ORDER BY number", row => row.Long(0), ("@child", child));

    /// <summary>How far the line has come, as the answer says.</summary>
    public static string StateOf(string html) => State().Match(html).Groups[1].Value;

    public static string FactOf(string html) => FactId().Match(html).Groups[1].Value;

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static Fact APosyandu(Guid id, string name) =>
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", name), ("day_of_month", "12")), id, new(2026, 1, 1));

    [GeneratedRegex("data-state=\"([a-z]*)\"")]
    private static partial Regex State();

    [GeneratedRegex("data-fact=\"([0-9a-f-]*)\"")]
    private static partial Regex FactId();
}
