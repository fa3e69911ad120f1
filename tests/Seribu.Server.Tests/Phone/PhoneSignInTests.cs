using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Phone;

public sealed class PhoneSignInOnSqlite(SqliteStore store) : PhoneSignInTests(store), IClassFixture<SqliteStore>;

public sealed class PhoneSignInOnPostgres(PostgresStore store) : PhoneSignInTests(store), IClassFixture<PostgresStore>;

public abstract class PhoneSignInTests(TestStore store)
{
    private static readonly Grant Kpm = new(Roles.Kpm, A.Village.Text);

    [Fact]
    public async Task A_phone_learns_who_it_is_where_it_works_and_how_it_seals()
    {
        await using var office = await OpenAsync();
        await office.HasAsync("rini", Kpm);
        using var phone = new ProvePhone();
        using var line = office.Browser();

        var status = await phone.SignInAsync(line, "rini", Office.Password);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Nama rini", phone.Session.GetProperty("person").GetProperty("name").GetString());
        Assert.Equal(A.Village.Text, Assert.Single(phone.Session.GetProperty("villages").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(65, phone.Session.GetProperty("sealing").GetProperty("key").GetBytesFromBase64().Length);
        using var session = await phone.GetAsync(line, "/api/phone/session");
        Assert.Equal(HttpStatusCode.OK, session.StatusCode);
        Assert.Equal("1", Assert.Single(session.Headers.GetValues("X-Seribu")));
    }

    [Fact]
    public async Task A_renewal_needs_the_phones_own_key_and_outlives_a_new_role()
    {
        await using var office = await OpenAsync();
        var account = await office.HasAsync("rini", Kpm);
        using var phone = new ProvePhone();
        using var thief = new ProvePhone { Device = phone.Device };
        using var line = office.Browser();
        await phone.SignInAsync(line, "rini", Office.Password);
        await GiveAsync(office, account.Id, new(Roles.Kpm, A.Neighbour.Text));

        using var before = await phone.GetAsync(line, "/api/phone/session");
        using var renewed = await phone.RenewAsync(line);
        using var stolen = await line.PostAsJsonAsync("/api/phone/renew", new { refreshToken = phone.Session.GetProperty("refreshToken").GetString(), signature = new byte[64] });

        Assert.Equal("token-void", await CodeOf(before));
        Assert.Equal(2, phone.Session.GetProperty("villages").GetArrayLength());
        Assert.Equal("sign-in-again", await CodeOf(stolen));
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
    }

    [Fact]
    public async Task A_lost_phone_is_shut_out_and_told_to_wipe()
    {
        await using var office = await OpenAsync();
        var account = await office.HasAsync("rini", Kpm);
        using var phone = new ProvePhone();
        using var line = office.Browser();
        await phone.SignInAsync(line, "rini", Office.Password);

        await office.Services.GetRequiredService<Devices>().RevokeAsync(account.Id, phone.Device, Author.House, CancellationToken.None);

        using var call = await phone.GetAsync(line, $"/api/villages/{A.Village}/snapshot");
        using var renewal = await phone.RenewAsync(line);
        Assert.Equal(HttpStatusCode.Unauthorized, call.StatusCode);
        Assert.Equal("device-revoked", await CodeOf(call));
        Assert.Equal("device-revoked", await CodeOf(renewal));
        Assert.Equal(HttpStatusCode.Unauthorized, await phone.SignInAsync(line, "rini", Office.Password));
    }

    [Fact]
    public async Task A_phones_id_belongs_to_one_person_and_one_key()
    {
        await using var office = await OpenAsync();
        await office.HasAsync("rini", Kpm);
        await office.HasAsync("sari", Kpm);
        using var phone = new ProvePhone();
        using var other = new ProvePhone { Device = phone.Device };
        using var line = office.Browser();

        var first = await phone.SignInAsync(line, "rini", Office.Password);
        var otherPerson = await phone.SignInAsync(line, "sari", Office.Password);
        var otherKey = await other.SignInAsync(line, "rini", Office.Password);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], [first, otherPerson, otherKey]);
    }

    [Fact]
    public async Task With_a_slips_password_a_new_one_is_chosen_in_the_same_call()
    {
        await using var office = await OpenAsync();
        var account = await office.HasAsync("rini", Kpm);
        using var phone = new ProvePhone();
        using var line = office.Browser();
        string slip;
        await using (var scope = office.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
            slip = (await scope.ServiceProvider.GetRequiredService<ResetAccount>().ResetAsync((await accounts.FindByIdAsync(account.Id.ToString()))!, null, CancellationToken.None)).Password;
        }

        var asked = await phone.SignInAsync(line, "rini", slip);
        var tooShort = await phone.SignInAsync(line, "rini", slip, "pendek");
        var chosen = await phone.SignInAsync(line, "rini", slip, "melati putih sembilan");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK], [asked, tooShort, chosen]);
        Assert.Equal(HttpStatusCode.OK, await phone.SignInAsync(line, "rini", "melati putih sembilan"));
    }

    [Fact]
    public async Task A_changed_password_asks_the_phone_to_sign_in_again()
    {
        await using var office = await OpenAsync();
        var account = await office.HasAsync("rini", Kpm);
        using var phone = new ProvePhone();
        using var line = office.Browser();
        await phone.SignInAsync(line, "rini", Office.Password);

        await using (var scope = office.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ChangePassword>().HandleAsync(account.Id, Office.Password, "melati putih sembilan", "melati putih sembilan", CancellationToken.None);

        using var renewal = await phone.RenewAsync(line);
        Assert.Equal("sign-in-again", await CodeOf(renewal));
    }

    [Fact]
    public async Task Nonsense_gets_a_code_and_never_a_fault()
    {
        await using var office = await OpenAsync();
        using var line = office.Browser();
        string[] bodies = ["", "[]", "{}", "null", "{\"user\":1}", "{\"user\":\"a\",\"password\":\"b\",\"device\":null}", "{\"user\":\"a\",\"password\":\"b\",\"device\":{\"id\":\"00000000-0000-0000-0000-000000000000\",\"key\":\"AA==\"}}",
            $"{{\"user\":null,\"password\":null,\"device\":{{\"id\":\"{Guid.NewGuid()}\",\"name\":null,\"app\":null,\"key\":\"{Convert.ToBase64String(new byte[65])}\"}}}}"];

        foreach (var path in (string[])["/api/phone/sign-in", "/api/phone/renew"])
            foreach (var body in bodies)
            {
                using var answer = await line.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
                Assert.InRange((int)answer.StatusCode, 400, 499);
                Assert.NotEmpty(await CodeOf(answer));
            }
    }

    internal static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString()!;

    private static async Task GiveAsync(Office office, Guid account, Grant grant)
    {
        await using var scope = office.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Grants>().GiveAsync(account, grant, null, CancellationToken.None));
    }

    private async Task<Office> OpenAsync()
    {
        var database = await store.NewAsync();
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        return await Office.StartAsync(database);
    }
}
