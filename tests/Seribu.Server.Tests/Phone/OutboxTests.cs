using System.Net;
using System.Text;
using System.Text.Json;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.Phone;

public sealed class OutboxOnSqlite(SqliteStore store) : OutboxTests(store), IClassFixture<SqliteStore>;

public sealed class OutboxOnPostgres(PostgresStore store) : OutboxTests(store), IClassFixture<PostgresStore>;

/// <summary>Facts on their way from a phone into the books.</summary>
public abstract class OutboxTests(TestStore store) : IAsyncLifetime
{
    private PhoneRoom room = null!;

    private HttpClient Line => room.Line;

    public async ValueTask InitializeAsync() => room = await PhoneRoom.OpenAsync(await store.NewAsync());

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return room.DisposeAsync();
    }

    [Fact]
    public async Task A_cadres_month_arrives_in_any_order_open_or_sealed_and_stands_once()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        List<Guid> facts =
        [
            phone.Save(A.Household(home, PhoneRoom.Melati)), phone.Save(A.Child(child, home)), phone.Save(A.Weighing(child, 8.9m, Day(-40))), phone.Save(A.Weighing(child, 9.2m, Day(-5))),
        ];

        foreach (var fact in Enumerable.Reverse(facts)) Assert.Equal(HttpStatusCode.OK, await phone.PushAsync(Line, isSealed: true, facts: [fact]));
        var early = phone.Verdicts[facts[3]];
        await phone.PushAsync(Line, facts: facts);
        var first = phone.Receipts.ToDictionary();
        await phone.PushAsync(Line, isSealed: true, facts: facts);

        Assert.Equal("waiting", early);
        Assert.Equal(4, first.Count);
        Assert.Equal(first, phone.Receipts);
        Assert.All(phone.Verdicts.Values, verdict => Assert.Equal("again", verdict));
        Assert.True((await phone.ReconcileAsync(Line, A.Village.Text)).GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Anybody_may_carry_a_sealed_fact_and_its_author_is_who_typed_it()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var friend = await room.CadreAsync("sari", PhoneRoom.Mawar);
        var home = Guid.CreateVersion7();
        var fact = phone.Save(A.Household(home, PhoneRoom.Melati));

        using var carried = await friend.SendAsync(Line, phone.Body([fact], isSealed: true));
        using var copied = await friend.SendAsync(Line, phone.Body([phone.Save(A.Household(Guid.CreateVersion7(), PhoneRoom.Melati))], isSealed: false));

        Assert.Equal("accepted", await OutcomeOf(carried));
        Assert.Equal("refused", await OutcomeOf(copied));
        Assert.Equal(phone.Session.GetProperty("person").GetProperty("id").GetGuid(), await room.AskAsync("SELECT author FROM entry WHERE id = @id", r => r.Id(0), ("@id", fact)));
    }

    [Fact]
    public async Task A_seal_that_was_opened_changed_or_forged_is_refused()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var stranger = new ProvePhone();
        stranger.SealTo(phone.Session.GetProperty("sealing").GetProperty("key").GetBytesFromBase64());
        var fact = phone.Save(A.Household(Guid.CreateVersion7(), PhoneRoom.Melati));
        var form = phone.SealedForm(fact);
        var changed = form.ToArray();
        changed[^20] ^= 1;
        var otherKey = form.ToArray();
        otherKey[3] ^= 1;

        var codes = new List<string>();
        foreach (var bytes in (byte[][])[changed, otherKey, form[..50], [], stranger.SealedForm(stranger.Save(A.Household(Guid.CreateVersion7(), PhoneRoom.Melati)))])
        {
            using var answer = await phone.SendAsync(Line, Encoding.UTF8.GetBytes($"{{\"facts\":[{{\"id\":\"{Guid.NewGuid()}\",\"sealed\":\"{Convert.ToBase64String(bytes)}\"}}]}}"));
            codes.Add((await First(answer)).GetProperty("problems")[0].GetProperty("code").GetString()!);
        }

        using var otherId = await phone.SendAsync(Line, Encoding.UTF8.GetBytes($"{{\"facts\":[{{\"id\":\"{Guid.NewGuid()}\",\"sealed\":\"{Convert.ToBase64String(form)}\"}}]}}"));
        Assert.Equal(["sealed-broken", "sealed-key-unknown", "sealed-broken", "sealed-broken", "device-unknown"], codes);
        Assert.Equal("sealed-broken", (await First(otherId)).GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_cadre_who_was_moved_loses_nothing_of_the_last_weeks()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var home = Guid.CreateVersion7();
        await phone.PushAsync(Line, facts: [phone.Save(A.Household(home, PhoneRoom.Melati))]);
        var before = phone.Save(A.Child(Guid.CreateVersion7(), home));
        await room.MoveAsync(phone, new(Roles.Kpm, A.Neighbour.Text));

        using var renewed = await phone.RenewAsync(Line);
        await phone.PushAsync(Line, isSealed: true, facts: [before]);

        Assert.Equal("accepted", phone.Verdicts[before]);
        Assert.Equal([A.Neighbour.Text], phone.Session.GetProperty("villages").EnumerateArray().Select(village => village.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Whoever_works_in_the_field_asks_for_a_referral_and_the_clinic_alone_refers()
    {
        using var cadre = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var midwife = await room.SignedInAsync("wati", new Grant(Roles.Midwife, A.Village.Text));
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await cadre.PushAsync(Line, facts: [cadre.Save(A.Household(home, PhoneRoom.Melati)), cadre.Save(A.Child(child, home))]);
        Fact Step(string step) => A.Weighing(child, 9m, Day(0)) with { Kind = Kinds.FindingStep, Body = new KeptAsWritten(Kinds.FindingStep, $$"""{"finding":"growth","step":"{{step}}","to_facility":"Puskesmas"}""") };
        List<Guid> asked = [cadre.Save(Step("found")), cadre.Save(Step("visited")), cadre.Save(Step("referred"))], referred = [midwife.Save(Step("referred")), midwife.Save(Step("closed"))];

        await cadre.PushAsync(Line, facts: asked);
        await midwife.PushAsync(Line, facts: referred);

        Assert.Equal(["accepted", "accepted", "refused"], asked.Select(fact => cadre.Verdicts[fact]));
        Assert.Equal(["accepted", "accepted"], referred.Select(fact => midwife.Verdicts[fact]));
    }

    [Fact]
    public async Task Facts_of_two_villages_and_one_nobody_keeps_are_told_apart()
    {
        using var phone = await room.SignedInAsync("rini", new(Roles.Kpm, A.Village.Text), new(Roles.Kpm, A.Neighbour.Text));
        List<Guid> facts =
        [
            phone.Save(A.Household(Guid.CreateVersion7())),
            phone.Save(A.Household(Guid.CreateVersion7()) with { Village = A.Neighbour }),
            phone.Save(A.Household(Guid.CreateVersion7()) with { Village = Domain.Regions.VillageCode.Parse("33.02.01.2001") }),
            phone.Save(A.Weighing(Guid.CreateVersion7(), -3m, Day(-1))),
        ];

        await phone.PushAsync(Line, facts: facts);

        Assert.Equal(["accepted", "accepted", "refused", "waiting"], facts.Select(fact => phone.Verdicts[fact]));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    [InlineData(56)]
    public async Task A_phone_whose_clock_is_decades_off_delivers_like_any_other(int years)
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var off = TimeSpan.FromDays(365.25 * years);
        var fact = phone.Save(A.Household(Guid.CreateVersion7(), PhoneRoom.Melati) with { At = (DateTimeOffset.UtcNow - off).ToUnixTimeMilliseconds(), Offset = (int)off.TotalSeconds });

        await phone.PushAsync(Line, facts: [fact]);

        Assert.Equal("accepted", phone.Verdicts[fact]);
    }

    [Fact]
    public async Task Hostile_bodies_get_a_code_and_never_a_fault()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        string[] bodies =
        [
            "", "null", "[]", "{}", "{\"facts\":null}", "{\"facts\":[1]}", "{\"facts\":[{}]}", "{\"facts\":[{\"id\":5}]}", "{\"facts\":[{\"fact\":{}}", "{\"facts\":[]}x",
            "{\"facts\":[{\"fact\":" + new string('[', 100) + "}]}", "\ud800", "{\"facts\":[{\"id\":\"\\ud800\",\"fact\":{}}]}",
        ];
        foreach (var body in bodies)
        {
            using var answer = await phone.SendAsync(Line, Encoding.UTF8.GetBytes(body));
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        string[] facts = ["{}", "5", "\"x\"", "null", "{\"id\":\"x\"}", "{\"id\":\"\\ud800\"}", $"{{\"id\":\"{Guid.NewGuid()}\",\"kind\":\"child-visit\",\"village\":\"{A.Village}\",\"on\":\"2026-02-31\"}}",
            $"{{\"id\":\"{Guid.NewGuid()}\",\"kind\":\"ghost\",\"village\":\"{A.Village}\",\"on\":\"2026-02-01\",\"seq\":-1,\"device\":7}}"];
        foreach (var fact in facts)
        {
            using var answer = await phone.SendAsync(Line, Encoding.UTF8.GetBytes($"{{\"facts\":[{{\"fact\":{fact}}}]}}"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("refused", await OutcomeOf(answer));
        }

        using var tooMany = await phone.SendAsync(Line, Encoding.UTF8.GetBytes("{\"facts\":[" + string.Join(',', Enumerable.Repeat("{\"fact\":{}}", 501)) + "]}"));
        using var bomb = await phone.SendAsync(Line, new byte[20_000_000]);
        using var notPacked = new HttpRequestMessage(HttpMethod.Post, "/api/phone/facts") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        notPacked.Headers.Authorization = new("Bearer", phone.AccessToken);
        notPacked.Content.Headers.ContentEncoding.Add("gzip");
        using var broken = await Line.SendAsync(notPacked);
        Assert.Equal([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest], [tooMany.StatusCode, bomb.StatusCode, broken.StatusCode]);
    }

    private static DateOnly Day(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);

    private static async Task<JsonElement> First(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("answers")[0];

    private static async Task<string?> OutcomeOf(HttpResponseMessage answer) => (await First(answer)).GetProperty("outcome").GetString();
}
