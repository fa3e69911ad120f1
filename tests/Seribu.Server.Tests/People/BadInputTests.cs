using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using A = Seribu.Server.Tests.Book.A;

namespace Seribu.Server.Tests.People;

public sealed class BadInputOnSqlite(VillageOnSqlite village) : BadInputTests(village), IClassFixture<VillageOnSqlite>;

public sealed class BadInputOnPostgres(VillageOnPostgres village) : BadInputTests(village), IClassFixture<VillageOnPostgres>;

/// <summary>Whatever somebody types, pastes or sends to a page is answered in words: never a stack trace, never a fault.</summary>
public abstract partial class BadInputTests(Village village) : IAsyncLifetime
{
    private static readonly string[] Nonsense =
    [
        "", "[1", "=HYPERLINK(\"http://x\",\"y\")", "2099-01-01", "0001-01-01", "9999-12-31", "-5", "1e400", "99999999999999999999", "a\0b", "\u202eabc", "<script>alert(1)</script>",
        "00000000-0000-0000-0000-000000000000", "\ud83d\ude42", new string('x', 30_000),
    ];

    private readonly Guid posyandu = Guid.CreateVersion7(), house = Guid.CreateVersion7(), mother = Guid.CreateVersion7(), child = Guid.CreateVersion7(), pregnancy = Guid.CreateVersion7();

    private static string Here => $"/desa/{Village.Code}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", $"Kenanga {posyandu}"[..20])), posyandu, new(2026, 1, 2)),
        A.Household(house, posyandu), A.Woman(mother, house), A.Child(child, house), A.Pregnancy(pregnancy, mother));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("keluarga/baru")]
    [InlineData("keluarga/{house}/ubah")]
    [InlineData("keluarga/{house}/orang-baru")]
    [InlineData("keluarga/{house}/kunjungan")]
    [InlineData("pindah/{child}")]
    [InlineData("orang/{child}/ubah")]
    [InlineData("orang/{child}/ukur")]
    [InlineData("orang/{child}/meninggal")]
    [InlineData("orang/{mother}/hamil")]
    [InlineData("kehamilan/{pregnancy}/ubah")]
    [InlineData("kehamilan/{pregnancy}/kunjungan")]
    [InlineData("kehamilan/{pregnancy}/lahir")]
    [InlineData("kehamilan/{pregnancy}/berakhir")]
    [InlineData("catin")]
    [InlineData("dana")]
    public async Task A_form_full_of_nonsense_is_answered_in_words(string page)
    {
        var browser = await village.AsAsync(Roles.Kpm);
        var path = $"{Here}/{page.Replace("{house}", $"{house}").Replace("{child}", $"{child}").Replace("{mother}", $"{mother}").Replace("{pregnancy}", $"{pregnancy}")}";
        var html = await browser.GetStringAsync(path);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
        var token = Token().Match(main).Groups[1].Value;
        var names = Names().Matches(main).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Distinct().ToList();

        var faults = new List<string>();
        async Task Send(string what, Func<string, string> value)
        {
            using var form = new MultipartFormDataContent();
            form.Add(new StringContent(token), "__RequestVerificationToken");
            foreach (var name in names) form.Add(new StringContent(value(name)), name);
            using var answer = await browser.PostAsync(path, form);
            if ((int)answer.StatusCode >= 500) faults.Add($"{(int)answer.StatusCode} {what}");
        }

        foreach (var word in Nonsense) await Send($"everywhere: {word[..Math.Min(word.Length, 40)]}", _ => word);
        foreach (var name in names)
            foreach (var word in (string[])["[1", "a\0b", "0001-01-01"]) await Send($"{name}: {word}", each => each == name ? word : "");

        Assert.NotEmpty(names);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_weight_of_tonnes_beside_last_months_is_answered_in_words()
    {
        var browser = await village.AsAsync(Roles.Kpm);
        await village.HasAsync(A.Weighing(child, 9.4m, A.Today.AddMonths(-1)));

        foreach (var kg in (string[])["999999999", "99999999999999999999", "-999999999"])
        {
            using var answer = await browser.GetAsync($"{Here}/orang/{child}/ukur?handler=preview&Form.On={A.Today:yyyy-MM-dd}&Form.Weight={kg}");

            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
    }

    [Theory]
    [InlineData("formulir/2a?bulan=0001-01")]
    [InlineData("formulir/2b?bulan=0001-01")]
    [InlineData("formulir/2c?bulan=9999-12")]
    [InlineData("posyandu/{posyandu}/hari?tanggal=0001-01-01")]
    [InlineData("posyandu/{posyandu}/daftar?tanggal=9999-12-31")]
    [InlineData("posyandu/{posyandu}/hari?handler=nonsense")]
    [InlineData("scorecard?kuartal=0001Q1")]
    [InlineData("keluarga?halaman=-1")]
    [InlineData("keluarga?q=%25_%27%22%5C")]
    public async Task An_address_full_of_nonsense_is_answered_in_words(string page)
    {
        using var answer = await (await village.AsAsync(Roles.Kpm)).GetAsync($"{Here}/{page.Replace("{posyandu}", $"{posyandu}")}");

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("formulir/2a")]
    [InlineData("formulir/2b")]
    [InlineData("formulir/2c")]
    [InlineData("posyandu/{posyandu}/hari")]
    public async Task A_page_that_is_asked_for_what_it_cannot_do_says_so(string page)
    {
        var path = $"{Here}/{page.Replace("{posyandu}", $"{posyandu}")}";

        using var answer = await Host.Office.PostAsync(await village.AsAsync(Roles.Kpm), path, ("anything", "1"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Ten_megabytes_in_a_name_and_bodies_of_another_kind_are_refused()
    {
        var browser = await village.AsAsync(Roles.Kpm);
        var path = $"{Here}/keluarga/baru";

        using var long10 = await Host.Office.PostAsync(browser, path, ("Form.Value[dusun]", new string('x', 10_000_000)));
        using var json = await browser.PostAsync(path, new StringContent("{\"a\":1}", Encoding.UTF8, "application/json"));
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1");
        cut.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var half = await browser.PostAsync(path, cut);

        Assert.Equal([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [long10.StatusCode, json.StatusCode, half.StatusCode]);
        Assert.Contains("<main", await long10.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"([^\"]+)\"")]
    private static partial Regex Names();
}
