using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Phone;

public sealed class OfficeSideOnSqlite(SqliteStore store) : OfficeSideTests(store), IClassFixture<SqliteStore>;

public sealed class OfficeSideOnPostgres(PostgresStore store) : OfficeSideTests(store), IClassFixture<PostgresStore>;

/// <summary>What the office does about phones.</summary>
public abstract partial class OfficeSideTests(TestStore store) : IAsyncLifetime
{
    private PhoneRoom room = null!;

    public async ValueTask InitializeAsync()
    {
        room = await PhoneRoom.OpenAsync(await store.NewAsync());
        await room.Office.HasAsync("admin", new Grant(Roles.VillageAdmin, A.Village.Text));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return room.DisposeAsync();
    }

    [Fact]
    public async Task A_lost_phones_outbox_is_taken_in_from_its_file()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var (home, early) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        List<Guid> facts = [phone.Save(A.Household(home, PhoneRoom.Melati)), phone.Save(A.Weighing(early, 9.1m, new(2026, 10, 1)))];
        using var admin = await room.Office.SignInAsync("admin");

        var page = await TakeAsync(admin, phone.Body(facts, isSealed: true));
        var again = await TakeAsync(admin, phone.Body(facts, isSealed: true));

        Assert.Contains("1 dari 2", page, StringComparison.Ordinal);
        Assert.Contains($"{facts[1]}", page, StringComparison.Ordinal);
        Assert.Contains("1 dari 2", again, StringComparison.Ordinal);
        Assert.Equal(phone.Session.GetProperty("person").GetProperty("id").GetGuid(), await room.AskAsync("SELECT author FROM entry WHERE id = @id", r => r.Id(0), ("@id", facts[0])));
    }

    [Fact]
    public async Task A_file_that_is_none_of_ours_is_said_to_be_so()
    {
        using var admin = await room.Office.SignInAsync("admin");

        foreach (var file in (string[])["", "hello", "{}", "{\"facts\":[]}", "{\"facts\":[7]}"])
            Assert.Contains("bukan berkas", await TakeAsync(admin, Encoding.UTF8.GetBytes(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_village_sees_a_cadres_phones_and_revokes_a_lost_one()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var path = $"/pengguna/{phone.Session.GetProperty("person").GetProperty("id").GetGuid()}";
        using var admin = await room.Office.SignInAsync("admin");

        var page = await admin.GetStringAsync(path);
        using var revoked = await Office.PostToAsync(admin, path, $"{path}?handler=Revoke", ("device", $"{phone.Device}"));
        using var call = await phone.GetAsync(room.Line, "/api/phone/session");
        using var unknown = await Office.PostToAsync(admin, path, $"{path}?handler=Revoke", ("device", $"{Guid.NewGuid()}"));

        Assert.Contains("HP rini", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("device-revoked", await PhoneSignInTests.CodeOf(call));
    }

    private static async Task<string> TakeAsync(HttpClient browser, byte[] file)
    {
        var html = await browser.GetStringAsync("/telepon/masukkan");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(html[html.IndexOf("<main", StringComparison.Ordinal)..]).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "file", "seribu-kader-20261121.seribu" },
        };
        using var answer = await browser.PostAsync("/telepon/masukkan", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
