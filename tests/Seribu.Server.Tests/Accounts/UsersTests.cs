using System.Net;
using System.Text.RegularExpressions;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Tests.Host;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

public sealed partial class UsersTests(SqliteStore store) : IClassFixture<SqliteStore>, IAsyncLifetime
{
    private const string Village = "19.05.01.2001";

    private readonly string admin = $"a{Guid.NewGuid():N}"[..12];
    private readonly string other = $"o{Guid.NewGuid():N}"[..12];
    private Office office = null!;

    public async ValueTask InitializeAsync()
    {
        await OpenBooks.OpenAsync(store.Database, new[] { Village, "19.05.01.2002" }.Select(VillageCode.Parse), CancellationToken.None);
        office = await Office.StartAsync(store.Database);
        await office.HasAsync(admin, new Grant("village-admin", Village));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_village_admin_opens_an_account_and_gets_its_slip_once()
    {
        using var browser = await office.SignInAsync(admin);

        using var opened = await Office.PostAsync(browser, "/pengguna/baru?role=kpm", ("FullName", "Melati"), ("UserName", other), ("Region", Village));
        var slip = await opened.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var newcomer = await office.SignInAsync(other, SlipPassword().Match(slip).Groups[1].Value);
        Assert.Contains(other, await browser.GetStringAsync("/pengguna"), StringComparison.Ordinal);
        Assert.DoesNotMatch(SlipPassword(), await browser.GetStringAsync("/pengguna"));
    }

    [Fact]
    public async Task The_accounts_are_taken_out_as_a_workbook_and_a_name_is_never_a_formula()
    {
        await office.HasAsync(other, new Grant("kpm", Village));
        using var browser = await office.SignInAsync(admin);
        using (await Office.PostAsync(browser, "/pengguna/baru?role=kpm", ("FullName", "=1+1"), ("UserName", $"f{other}"[..12]), ("Region", Village))) { }

        using var sheet = Workbook.Open(new MemoryStream(await browser.GetByteArrayAsync("/pengguna?sebagai=xlsx")), "pengguna.xlsx");
        var rows = new List<(string?, string?)>();
        while (sheet.Read()) rows.Add((sheet.GetString(0), sheet.GetString(1)));

        Assert.Contains(rows, row => row.Item2 == other);
        Assert.Contains(("=1+1", $"f{other}"[..12]), rows);
        Assert.DoesNotContain(rows, row => row.Item2 == admin);
    }

    [Theory]
    [InlineData("midwife", Village)]
    [InlineData("village-admin", Village)]
    [InlineData("district-admin", "19.05")]
    public async Task A_role_of_the_level_above_is_not_offered(string role, string region)
    {
        using var browser = await office.SignInAsync(admin);

        using var asked = await Office.PostToAsync(browser, "/pengguna/baru?role=kpm", $"/pengguna/baru?role={role}", ("FullName", "X"), ("UserName", other), ("Region", region));

        Assert.DoesNotMatch(SlipPassword(), await asked.Content.ReadAsStringAsync());
        Assert.DoesNotContain(other, await browser.GetStringAsync("/pengguna"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_not_opened_in_a_sibling_village()
    {
        using var browser = await office.SignInAsync(admin);

        using var asked = await Office.PostAsync(browser, "/pengguna/baru?role=kpm", ("FullName", "X"), ("UserName", other), ("Region", "19.05.01.2002"));

        Assert.Contains("bukan kewenangan Anda", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_name_is_taken()
    {
        using var browser = await office.SignInAsync(admin);

        using var asked = await Office.PostAsync(browser, "/pengguna/baru?role=kpm", ("FullName", "Melati Putih"), ("UserName", admin), ("Region", Village));
        var page = await asked.Content.ReadAsStringAsync();

        Assert.Contains("sudah dipakai", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Melati Putih\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_account_and_a_missing_one_answer_alike()
    {
        var foreign = await office.HasAsync(other, new Grant("kpm", "19.05.01.2002"));
        using var browser = await office.SignInAsync(admin);

        using var one = await browser.GetAsync($"/pengguna/{foreign.Id}");
        using var missing = await browser.GetAsync($"/pengguna/{Guid.CreateVersion7()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, missing.StatusCode));
    }

    [Fact]
    public async Task An_account_with_a_higher_role_is_not_the_village_admins_to_reset()
    {
        var midwife = await office.HasAsync(other, new Grant("kpm", Village), new Grant("midwife", Village));
        using var browser = await office.SignInAsync(admin);

        using var asked = await Office.PostToAsync(browser, "/pengguna/baru?role=kpm", $"/pengguna/{midwife.Id}?handler=Reset");

        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Fact]
    public async Task A_locked_account_stays_outside_until_it_is_unlocked()
    {
        var kpm = await office.HasAsync(other, new Grant("kpm", Village));
        using var browser = await office.SignInAsync(admin);

        using var locked = await Office.PostToAsync(browser, $"/pengguna/{kpm.Id}", $"/pengguna/{kpm.Id}?handler=Lock");
        using var stranger = office.Browser();
        using var refused = await Office.PostAsync(stranger, "/masuk", ("UserName", other), ("Password", Office.Password));
        using var unlocked = await Office.PostToAsync(browser, $"/pengguna/{kpm.Id}", $"/pengguna/{kpm.Id}?handler=Unlock");

        Assert.Contains("terkunci", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = await office.SignInAsync(other);
    }

    [Fact]
    public async Task A_companion_gets_its_families()
    {
        var household = Guid.CreateVersion7();
        await using (var session = await store.Database.WriteAsync())
        {
            await session.RunAsync("INSERT INTO household (village_code, id, dusun, rt, first_on, changed) VALUES (@village, @id, 'Dusun Satu', '002', '2026-01-01', 1)",
                CancellationToken.None, ("@village", Village), ("@id", household));
            await session.CommitAsync(CancellationToken.None);
        }

        var tpk = await office.HasAsync(other, new Grant("tpk", Village, Families: new HashSet<Guid>()));
        using var browser = await office.SignInAsync(admin);
        var families = FamiliesPage().Match(await browser.GetStringAsync($"/pengguna/{tpk.Id}")).Value;

        using var saved = await Office.PostAsync(browser, families, ("families", household.ToString()), ("families", Guid.CreateVersion7().ToString()));

        Assert.Contains("1 keluarga", await browser.GetStringAsync($"/pengguna/{tpk.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opened_and_locked_whom_is_kept()
    {
        var kpm = await office.HasAsync(other, new Grant("kpm", Village));
        using var browser = await office.SignInAsync(admin);
        using var locked = await Office.PostToAsync(browser, $"/pengguna/{kpm.Id}", $"/pengguna/{kpm.Id}?handler=Lock");

        await using var session = await store.Database.ReadAsync();
        var by = await session.FirstAsync(
            "SELECT a.user_name FROM access_log l JOIN account a ON a.id = l.account WHERE l.act = 'account-locked' AND l.subject = @subject",
            row => row.Text(0), CancellationToken.None, ("@subject", kpm.Id));

        Assert.Equal(admin, by);
    }

    [GeneratedRegex("data-slip-password>([a-z2-9-]{14})<")]
    private static partial Regex SlipPassword();

    [GeneratedRegex("/pengguna/[0-9a-f-]{36}/keluarga/[0-9a-f-]{36}")]
    private static partial Regex FamiliesPage();
}
