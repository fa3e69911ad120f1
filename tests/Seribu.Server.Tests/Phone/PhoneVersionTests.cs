using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.Phone;

public sealed class PhoneVersionsOnSqlite(SqliteStore store) : PhoneVersionTests(store), IClassFixture<SqliteStore>;

public sealed class PhoneVersionsOnPostgres(PostgresStore store) : PhoneVersionTests(store), IClassFixture<PostgresStore>;

/// <summary>Phones older and newer than the server: nobody updates on the same day.</summary>
public abstract class PhoneVersionTests(TestStore store) : IAsyncLifetime
{
    private PhoneRoom room = null!;

    public async ValueTask InitializeAsync() => room = await PhoneRoom.OpenAsync(await store.NewAsync());

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return room.DisposeAsync();
    }

    [Fact]
    public async Task A_phone_three_versions_old_says_less_and_is_understood()
    {
        await room.Office.HasAsync("rini", new Grant(Roles.Kpm, A.Village.Text));
        using var phone = new ProvePhone();
        using var early = await room.Line.PostAsJsonAsync("/api/phone/sign-in", new { user = "rini", password = Office.Password, device = new { id = phone.Device, name = "HP", app = "0.7.0", key = phone.PublicKey } });
        await phone.SignInAsync(room.Line, "rini", Office.Password);
        var (child, weighing) = (await ChildAsync(phone), Guid.CreateVersion7());
        phone.Remember(weighing, Raw($$$"""{"id":"{{{weighing}}}","kind":"child-visit","v":1,"village":"{{{A.Village}}}","subject":"{{{child}}}","on":"2026-02-03","device":"{{{phone.Device}}}","seq":9,"public":{"weight_kg":8.9}}"""));

        await phone.PushAsync(room.Line, facts: [weighing]);

        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.Equal("accepted", phone.Verdicts[weighing]);
        Assert.Equal((8900L, true), (await WeightAsync(weighing), await UnderstoodAsync(weighing)));
    }

    [Fact]
    public async Task What_only_a_newer_phone_knows_is_kept_word_by_word_and_has_its_receipt()
    {
        using var phone = await room.SignedInAsync("rini", new Grant(Roles.Kpm, A.Village.Text));
        var child = await ChildAsync(phone);
        (int Version, string Fields)[] told = [(1, """{"weight_kg":9.1,"tool":"laser","steps":412}"""), (4, """{"weight":{"kg":9.2,"by":"scale-7"}}""")];
        List<Guid> facts = [];
        foreach (var (version, fields) in told)
        {
            var id = Guid.CreateVersion7();
            phone.Remember(id, Raw($$$"""{"id":"{{{id}}}","kind":"child-visit","v":{{{version}}},"village":"{{{A.Village}}}","subject":"{{{child}}}","on":"2026-02-03","device":"{{{phone.Device}}}","seq":{{{10 + facts.Count}}},"mood":"calm","public":{{{fields}}}}"""));
            facts.Add(id);
        }

        await phone.PushAsync(room.Line, facts: facts);
        var receipts = facts.Select(fact => phone.Receipts[fact]).ToList();
        await phone.PushAsync(room.Line, isSealed: true, facts: facts);

        Assert.All(facts, fact => Assert.Equal("again", phone.Verdicts[fact]));
        Assert.Equal(receipts, facts.Select(fact => phone.Receipts[fact]));
        Assert.Equal((9100L, false), (await WeightAsync(facts[0]), await UnderstoodAsync(facts[0])));
        Assert.Equal((null, false), (await WeightAsync(facts[1]), await UnderstoodAsync(facts[1])));
        foreach (var fact in facts.Zip(told)) Assert.Contains(fact.Second.Fields, await KeptAsync(fact.First), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_only_a_newer_phone_knows_is_kept_and_has_no_effect()
    {
        using var phone = await room.SignedInAsync("rini", new Grant(Roles.Kpm, A.Village.Text));
        var (child, sleep) = (await ChildAsync(phone), Guid.CreateVersion7());
        phone.Remember(sleep, Raw($$$"""{"id":"{{{sleep}}}","kind":"sleep-diary","v":1,"village":"{{{A.Village}}}","subject":"{{{child}}}","on":"2026-02-03","device":"{{{phone.Device}}}","seq":10,"public":{"hours":11}}"""));

        await phone.PushAsync(room.Line, facts: [sleep]);

        Assert.Equal("accepted", phone.Verdicts[sleep]);
        Assert.False(await UnderstoodAsync(sleep));
        Assert.Contains("""{"hours":11}""", await KeptAsync(sleep), StringComparison.Ordinal);
        Assert.Contains(Line.Proposal, await room.AskAsync("SELECT marks FROM entry WHERE id = @id", row => row.Text(0), ("@id", sleep)), StringComparison.Ordinal);
    }

    private async Task<Guid> ChildAsync(ProvePhone phone)
    {
        var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await phone.PushAsync(room.Line, facts: [phone.Save(A.Household(home, PhoneRoom.Melati)), phone.Save(A.Child(child, home))]);
        return child;
    }

    private static byte[] Raw(string json)
    {
        using var read = JsonDocument.Parse(json);
        return Encoding.UTF8.GetBytes(json);
    }

    private async Task<long?> WeightAsync(Guid fact) => await room.AskAsync("SELECT weight_g FROM child_visit WHERE fact = @id", row => (long?)row.Long(0), ("@id", fact));

    private Task<bool> UnderstoodAsync(Guid fact) => room.AskAsync("SELECT understood FROM entry WHERE id = @id", row => row.Long(0) == 1, ("@id", fact));

    private async Task<string> KeptAsync(Guid fact) => (await room.AskAsync("SELECT envelope FROM entry WHERE id = @id", row => Encoding.UTF8.GetString(row.Bytes(0)), ("@id", fact)))!;
}
