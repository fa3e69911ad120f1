using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Seribu.Cli;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Reference;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.Phone;

public sealed class DocumentsOnSqlite(SqliteStore store) : DocumentTests(store), IClassFixture<SqliteStore>;

public sealed class DocumentsOnPostgres(PostgresStore store) : DocumentTests(store), IClassFixture<PostgresStore>;

/// <summary>What a phone keeps of a village: its first document, what changes, and the comparison at the end.</summary>
public abstract class DocumentTests(TestStore store) : IAsyncLifetime
{
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), OtherHome = Guid.CreateVersion7(), OtherChild = Guid.CreateVersion7();

    private PhoneRoom room = null!;

    public async ValueTask InitializeAsync()
    {
        room = await PhoneRoom.OpenAsync(await store.NewAsync());
        await room.HouseAsync(
            A.Household(Home, PhoneRoom.Melati), A.Child(Child, Home, nik: "1905010802250003"), A.Weighing(Child, 8.9m, Day(-40)),
            A.Household(OtherHome, PhoneRoom.Mawar), A.Child(OtherChild, OtherHome, name: "Awan Biru"), A.Weighing(OtherChild, 9.4m, Day(-30)));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return room.DisposeAsync();
    }

    [Fact]
    public async Task The_first_document_is_the_cadres_own_posyandu_and_nothing_of_the_other()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);

        var document = await SnapshotAsync(phone);

        Assert.Equal([$"{Child}"], Column(document, "person", "id"));
        Assert.Equal([$"{Child}"], Column(document, "child_visit", "person"));
        Assert.Equal(["1905************"], Column(document, "person", "nik").Select(nik => nik[..4] + "************"));
        Assert.DoesNotContain("0003", Column(document, "person", "nik")[0]);
        Assert.DoesNotContain("address", Columns(document, "household"));
        Assert.Equal(2, document.GetProperty("tables").GetProperty("posyandu").GetProperty("rows").GetArrayLength());
        Assert.Equal(2, document.GetProperty("scorecards").GetArrayLength());
    }

    [Fact]
    public async Task Of_older_years_travel_a_childs_last_weight_and_every_dose()
    {
        var (elder, year) = (Guid.CreateVersion7(), Day(0).Year - 4);
        var (first, dosed, last) = (new DateOnly(year, 10, 5), new DateOnly(year, 10, 20), new DateOnly(year, 11, 5));
        await room.HouseAsync(
            A.Child(elder, Home, bornOn: $"{year}-01-10", name: "Kuncup Dahlia"), Long(A.Weighing(elder, 8m, first)),
            Long(A.Fact(Kinds.ChildVisit, new ChildVisit { Present = true, Doses = ["BCG"] }, elder, dosed)), Long(A.Weighing(elder, 8.1m, last)), A.Weighing(elder, 15m, Day(-20)));
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);

        var document = await SnapshotAsync(phone);

        static Fact Long(Fact fact) => fact with { Confirmed = ["old-day"] };
        var days = Column(document, "child_visit", "person").Zip(Column(document, "child_visit", "on_day")).Where(row => row.First == $"{elder}").Select(row => row.Second);
        Assert.Equal([$"{dosed:yyyy-MM-dd}", $"{last:yyyy-MM-dd}", $"{Day(-20):yyyy-MM-dd}"], days.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_sees_the_whole_village_gets_every_family()
    {
        using var phone = await room.SignedInAsync("tuti", new Grant(Roles.Kpm, A.Village.Text));

        var document = await SnapshotAsync(phone);

        Assert.Equal(new[] { $"{Child}", $"{OtherChild}" }.Order(), Column(document, "person", "id").Order());
    }

    [Fact]
    public async Task An_unchanged_document_is_not_sent_again()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var first = await phone.GetAsync(room.Line, Path("snapshot"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Path("snapshot"));
        request.Headers.Authorization = new("Bearer", phone.AccessToken);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        using var again = await room.Line.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task What_changed_comes_and_nothing_of_others()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var document = await SnapshotAsync(phone);
        await room.HouseAsync(A.Weighing(Child, 9.2m, Day(-5)), A.Weighing(OtherChild, 9.8m, Day(-4)));

        var changes = await ChangesAsync(phone, document);

        Assert.Equal(["9200"], Column(changes, "child_visit", "weight_g"));
        Assert.Equal([$"{Child}"], Column(changes, "child_visit", "person"));
        Assert.Equal([$"{Home}"], Column(changes, "case_result", "home").Distinct());
        Assert.Equal(document.GetProperty("number").GetInt64() + 2, changes.GetProperty("number").GetInt64());
        Assert.Empty((await ChangesAsync(phone, changes)).GetProperty("tables").EnumerateObject());
    }

    [Fact]
    public async Task Visits_of_every_kind_come_and_those_of_a_child_that_was_merged_under_the_one_that_is_kept()
    {
        var (mother, pregnancy, elder, twice) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await room.HouseAsync(
            A.Woman(mother, Home), A.Pregnancy(pregnancy, mother, $"{Day(-100):yyyy-MM-dd}"), A.Child(elder, Home, $"{Day(-1100):yyyy-MM-dd}", "Kuncup Dahlia"),
            A.Child(twice, Home, name: "Rintik Senjaa"), A.Weighing(twice, 9.1m, Day(-20)));
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var document = await SnapshotAsync(phone);
        await room.HouseAsync(
            A.Fact(Kinds.PregnancyVisit, new PregnancyVisit { Anc = 1 }, pregnancy, Day(-3)), A.Fact(Kinds.PreschoolMonth, new PreschoolMonth(new(Day(-3).Year, Day(-3).Month, 1), true), elder, new(Day(-3).Year, Day(-3).Month, 1)),
            A.Fact(Kinds.Merge, new Merge(Child, twice), Child, Day(-1)) with { Reason = "anak yang sama" });

        var changes = await ChangesAsync(phone, document);

        Assert.Equal([$"{pregnancy}"], Column(changes, "pregnancy_visit", "pregnancy"));
        Assert.Equal([$"{elder}"], Column(changes, "preschool_month", "person"));
        Assert.Equal(["8900", "9100"], Column(changes, "child_visit", "weight_g").Order());
        Assert.Equal([$"{Child}", $"{Child}"], Column(changes, "child_visit", "person"));
    }

    [Fact]
    public async Task A_family_that_moves_leaves_one_phone_and_comes_whole_to_the_other()
    {
        using var rini = await room.CadreAsync("rini", PhoneRoom.Melati);
        using var sari = await room.CadreAsync("sari", PhoneRoom.Mawar);
        var (before, there) = (await SnapshotAsync(rini), await SnapshotAsync(sari));
        await room.HouseAsync(A.Fact(Kinds.Relocation, new Relocation(null, PhoneRoom.Mawar, null), Home, Day(-1)));

        var left = await ChangesAsync(rini, before);
        var came = await ChangesAsync(sari, there);

        Assert.Contains($"{Home}", left.GetProperty("gone").EnumerateArray().Select(gone => gone.GetProperty("id").GetString()));
        Assert.DoesNotContain("person", left.GetProperty("tables").EnumerateObject().Select(table => table.Name));
        Assert.Equal([$"{Child}"], Column(came, "person", "id"));
        Assert.Equal(["8900"], Column(came, "child_visit", "weight_g"));
    }

    [Fact]
    public async Task A_withdrawn_weighing_is_taken_from_the_phone()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var wrong = A.Weighing(Child, 9.2m, Day(-5));
        await room.HouseAsync(wrong);
        var document = await SnapshotAsync(phone);
        await room.HouseAsync(A.Fact(Kinds.Withdrawal, new Withdrawal(wrong.Id), Child, Day(-1)) with { Reason = "salah anak" });

        var changes = await ChangesAsync(phone, document);

        Assert.Equal(("child_visit", $"{wrong.Id}"), Assert.Single(changes.GetProperty("gone").EnumerateArray().Select(gone => (gone.GetProperty("kind").GetString(), gone.GetProperty("id").GetString()))));
    }

    [Fact]
    public async Task A_restored_server_a_new_role_and_a_number_it_never_gave_ask_to_begin_anew()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var document = await SnapshotAsync(phone);

        var restored = await JsonAsync(phone, Path("changes?after=1&epoch=7"));
        var moved = await JsonAsync(phone, Path("changes?after=1&epoch=1&scope=feedfeedfeedfeed"));
        var ahead = await JsonAsync(phone, Path("changes?after=999999"));

        Assert.Equal(["epoch", "scope", "epoch"], new[] { restored, moved, ahead }.Select(answer => answer.GetProperty("restart").GetString()));
        Assert.Equal(JsonValueKind.Null, (await ChangesAsync(phone, document)).GetProperty("restart").ValueKind);
    }

    [Fact]
    public async Task Phone_and_book_tell_each_other_what_is_missing()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        var fact = phone.Save(A.Weighing(Child, 9.2m, Day(-5)));
        await phone.PushAsync(room.Line, facts: [fact]);
        var same = await phone.ReconcileAsync(room.Line, A.Village.Text);
        phone.OfferAgain();

        var compared = await phone.ReconcileAsync(room.Line, A.Village.Text);

        Assert.True(same.GetProperty("same").GetBoolean());
        Assert.False(compared.GetProperty("same").GetBoolean());
        Assert.Equal(fact, Assert.Single(compared.GetProperty("facts").EnumerateArray()).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Reference_rows_are_had_by_their_hash()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);

        var bundle = await JsonAsync(phone, $"/api/reference/{phone.Session.GetProperty("bundle").GetString()}");
        using var unknown = await phone.GetAsync(room.Line, "/api/reference/0000");

        Assert.Equal(ReferenceBundle.Embedded.Text("limits/limits.json"), bundle.GetProperty("files").GetProperty("limits/limits.json").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Nonsense_in_an_address_gets_a_code_and_never_a_fault()
    {
        using var phone = await room.CadreAsync("rini", PhoneRoom.Melati);
        foreach (var path in (string[])["/api/villages/x/snapshot", "/api/villages/33.02.01.2001/snapshot", Path("changes?after=x"), Path("changes?after=-1"), Path("changes?after=99999999999999999999"), Path("changes?epoch=%00"), "/api/villages/%00/changes"])
        {
            using var answer = await phone.GetAsync(room.Line, path);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        foreach (var body in (string[])["", "[]", "null", "{\"from\":5,\"to\":1}", "{\"from\":-5}", "{\"hash\":7}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path("reconcile")) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", phone.AccessToken);
            using var answer = await room.Line.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }

    private static string Path(string rest) => $"/api/villages/{A.Village}/{rest}";

    private static DateOnly Day(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);

    private async Task<JsonElement> SnapshotAsync(ProvePhone phone)
    {
        using var answer = await phone.GetAsync(room.Line, Path("snapshot"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Seribu-Sha256")), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return JsonDocument.Parse(bytes).RootElement;
    }

    private Task<JsonElement> ChangesAsync(ProvePhone phone, JsonElement from) => JsonAsync(phone,
        Path($"changes?after={from.GetProperty("number").GetInt64()}&epoch={from.GetProperty("epoch").GetInt64()}&scope={from.GetProperty("scope").GetString()}&asOf={from.GetProperty("asOf").GetString()}"));

    private async Task<JsonElement> JsonAsync(ProvePhone phone, string path)
    {
        using var answer = await phone.GetAsync(room.Line, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static List<string> Columns(JsonElement document, string table) =>
        [.. document.GetProperty("tables").GetProperty(table).GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)];

    private static List<string> Column(JsonElement document, string table, string column)
    {
        var at = Columns(document, table).IndexOf(column);
        return [.. document.GetProperty("tables").GetProperty(table).GetProperty("rows").EnumerateArray().Select(row => row[at].ToString())];
    }
}
