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

namespace Seribu.Server.Tests.Care;

/// <summary>A village with two posyandu on 12 November 2026, and hands that fill its monthly forms.</summary>
internal sealed class FormDesk : IAsyncDisposable
{
    private readonly Office office;
    private readonly Database database;

    private FormDesk(Office office, Database database) => (this.office, this.database) = (office, database);

    public Guid Kenanga { get; } = Guid.CreateVersion7();

    public Guid Melati { get; } = Guid.CreateVersion7();

    public static async Task<FormDesk> OpenAsync(Database database)
    {
        await OpenBooks.OpenAsync(database, [A.Village], CancellationToken.None);
        var desk = new FormDesk(await Office.StartAsync(database, new Stopped(new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero))), database);
        foreach (var (id, name) in new[] { (desk.Kenanga, "Kenanga"), (desk.Melati, "Melati") })
            await desk.HasAsync(A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", name)), id, new(2026, 1, 1)));
        return desk;
    }

    public async Task HasAsync(params Fact[] facts)
    {
        // The clock stands at noon of 12 November: what a test writes for the days after it comes from a file.
        var answers = await office.Services.GetRequiredService<Intake>().OfferAsync(
            new(A.Village, Author.House, "import", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), CancellationToken.None);
        Assert.All(answers, answer => Assert.IsType<Accepted>(answer));
    }

    public async Task<Guid> HasChildAsync(string bornOn = "2025-02-08")
    {
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await HasAsync(A.Household(home, Kenanga), A.Child(child, home, bornOn));
        return child;
    }

    public async Task<Guid> HasPregnancyAsync()
    {
        var (home, woman, pregnancy) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await HasAsync(A.Household(home, Kenanga), A.Woman(woman, home), A.Pregnancy(pregnancy, woman));
        return pregnancy;
    }

    public async Task<HttpClient> ComesAsync(string name, string role = Roles.Kpm, Guid? posyandu = null)
    {
        await office.HasAsync(name, new Grant(role, A.Village.Text, posyandu));
        return await office.SignInAsync(name);
    }

    public string Page(string form) => $"/desa/{A.Village}/formulir/{form}?bulan=2026-11";

    public async Task<(HttpStatusCode Status, string Html)> SendAsync(HttpClient hand, string form, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await Office.PostToAsync(hand, Page(form), $"{Page(form)}&handler={handler}", [("Number", "1"), .. fields]);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<List<T>> AskAsync<T>(string sql, Func<Row, T> read)
    {
        await using var session = await database.ReadAsync();
        return await session.ListAsync(sql, read, CancellationToken.None);
    }

    /// <summary>What stands in a cell of the first row.</summary>
    public string Cell(string page, string name) => Regex.Match(page, $"data-cell=\"{name}\"[^>]*? value=\"([^\"]*)\"").Groups[1].Value;

    public static string StateOf(string html) => Regex.Match(html, "data-state=\"([a-z]*)\"").Groups[1].Value;

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
