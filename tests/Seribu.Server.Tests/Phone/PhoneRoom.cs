using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Phone;

/// <summary>A real server with one village of two posyandu and its neighbour, and phones that call it.</summary>
internal sealed class PhoneRoom : IAsyncDisposable
{
    public static readonly Guid Melati = Guid.CreateVersion7(), Mawar = Guid.CreateVersion7();

    private PhoneRoom(Office office, Database database) => (Office, Database, Line) = (office, database, office.Browser());

    public Office Office { get; }

    public Database Database { get; }

    public HttpClient Line { get; }

    public static async Task<PhoneRoom> OpenAsync(Database database, TimeProvider? time = null)
    {
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        var room = new PhoneRoom(await Office.StartAsync(database, time), database);
        await room.HouseAsync(PosyanduOf(Melati, "Melati"), PosyanduOf(Mawar, "Mawar"));
        return room;
    }

    /// <summary>Facts of the office, which must all stand.</summary>
    public async Task HouseAsync(params Fact[] facts) => Assert.All(
        await Office.Services.GetRequiredService<Intake>().OfferAsync(
            new(facts[0].Village, Author.House, "office", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]), CancellationToken.None),
        answer => Assert.IsType<Accepted>(answer));

    public Task<ProvePhone> CadreAsync(string user, Guid posyandu) => SignedInAsync(user, new Grant(Roles.Cadre, A.Village.Text, posyandu));

    public async Task<ProvePhone> SignedInAsync(string user, params Grant[] grants)
    {
        await Office.HasAsync(user, grants);
        var phone = new ProvePhone();
        Assert.Equal(HttpStatusCode.OK, await phone.SignInAsync(Line, user, Office.Password));
        return phone;
    }

    /// <summary>Ends a person's only role and gives another.</summary>
    public async Task MoveAsync(ProvePhone phone, Grant to)
    {
        var account = phone.Session.GetProperty("person").GetProperty("id").GetGuid();
        await using var scope = Office.Services.CreateAsyncScope();
        var grants = scope.ServiceProvider.GetRequiredService<Grants>();
        var held = await scope.ServiceProvider.GetRequiredService<GrantChoices>().HeldAsync(account, CancellationToken.None);
        Assert.True(await grants.EndAsync(account, held[0].Id, null, CancellationToken.None));
        Assert.Empty(await grants.GiveAsync(account, to, null, CancellationToken.None));
    }

    public async Task<T?> AskAsync<T>(string sql, Func<Row, T> read, params (string, object?)[] values)
    {
        await using var session = await Database.ReadAsync();
        return await session.FirstAsync(sql, read, CancellationToken.None, values);
    }

    public async ValueTask DisposeAsync()
    {
        Line.Dispose();
        await Office.DisposeAsync();
    }

    private static Fact PosyanduOf(Guid id, string name) => A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", name)), id, new(2026, 1, 1));
}
