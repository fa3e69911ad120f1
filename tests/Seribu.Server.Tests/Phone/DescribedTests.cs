using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Phone;

/// <summary>What a phone is really answered is what the description of the interface says, member by member.</summary>
public sealed class DescribedTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private const string Village = "/api/villages/{village}";

    [Fact]
    public async Task Every_answer_of_a_phones_day_is_as_described()
    {
        await using var room = await PhoneRoom.OpenAsync(await store.NewAsync());
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await room.HouseAsync(A.Household(home, PhoneRoom.Melati), A.Child(child, home), A.Weighing(child, 8.9m, Day(-40)));
        var shapes = new DescribedShapes(await room.Line.GetFromJsonAsync<JsonElement>("/openapi/api.json"));
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var found = shapes.Differences("/api/phone/sign-in", "post", 200, phone.Session);

        foreach (var fact in new[] { A.Weighing(child, 9.1m, Day(-10)), A.Weighing(child, 92m, Day(-9)), A.Weighing(Guid.CreateVersion7(), 9m, Day(-8)) }) phone.Save(fact);
        using var verdicts = await phone.SendAsync(room.Line, phone.Body([.. phone.Outbox], isSealed: false));
        found.AddRange(shapes.Differences("/api/phone/facts", "post", 200, await verdicts.Content.ReadFromJsonAsync<JsonElement>()));
        using var renewed = await phone.RenewAsync(room.Line);
        found.AddRange(shapes.Differences("/api/phone/renew", "post", 200, phone.Session));
        found.AddRange(shapes.Differences($"{Village}/reconcile", "post", 200, await phone.ReconcileAsync(room.Line, A.Village.Text)));
        foreach (var (path, asked) in new[]
        {
            ("/api/phone/session", "/api/phone/session"), ("/api/reference/{hash}", $"/api/reference/{phone.Session.GetProperty("bundle").GetString()}"),
            ($"{Village}/snapshot", $"/api/villages/{A.Village}/snapshot"), ($"{Village}/changes", $"/api/villages/{A.Village}/changes?after=1"),
            ($"{Village}/changes", $"/api/villages/{A.Village}/changes?after=1&epoch=99"),
        }) found.AddRange(shapes.Differences(path, "get", 200, await AskAsync(room, phone, asked, HttpStatusCode.OK)));

        Assert.Empty(found);
    }

    [Fact]
    public async Task Every_refusal_is_as_described()
    {
        await using var room = await PhoneRoom.OpenAsync(await store.NewAsync());
        await room.Office.HasAsync("tuti", new Grant(Roles.Kpm, A.Village.Text));
        var shapes = new DescribedShapes(await room.Line.GetFromJsonAsync<JsonElement>("/openapi/api.json"));
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var stranger = new ProvePhone { AccessToken = "none" };

        using var wrong = await room.Line.PostAsJsonAsync("/api/phone/sign-in", new { user = "tuti", password = "salah", device = new { id = Guid.CreateVersion7(), name = "HP", app = "1", key = phone.PublicKey } });
        using var taken = await room.Line.PostAsJsonAsync("/api/phone/sign-in", new { user = "tuti", password = Office.Password, device = new { id = phone.Device, name = "HP", app = "1", key = phone.PublicKey } });
        using var broken = await phone.SendAsync(room.Line, "[1"u8.ToArray());
        var found = shapes.Differences("/api/phone/sign-in", "post", 401, await wrong.Content.ReadFromJsonAsync<JsonElement>());
        found.AddRange(shapes.Differences("/api/phone/sign-in", "post", 409, await taken.Content.ReadFromJsonAsync<JsonElement>()));
        found.AddRange(shapes.Differences("/api/phone/facts", "post", 400, await broken.Content.ReadFromJsonAsync<JsonElement>()));
        found.AddRange(shapes.Differences("/api/phone/session", "get", 401, await AskAsync(room, stranger, "/api/phone/session", HttpStatusCode.Unauthorized)));
        found.AddRange(shapes.Differences("/api/reference/{hash}", "get", 404, await AskAsync(room, phone, "/api/reference/other", HttpStatusCode.NotFound)));

        Assert.Empty(found);
    }

    private static DateOnly Day(int from) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(from);

    private static async Task<JsonElement> AskAsync(PhoneRoom room, ProvePhone phone, string path, HttpStatusCode expected)
    {
        using var answer = await phone.GetAsync(room.Line, path);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
