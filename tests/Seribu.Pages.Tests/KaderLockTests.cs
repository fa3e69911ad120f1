using Microsoft.Playwright;
using Seribu.Server.Demo;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A phone that is shared, and one that somebody tries to open: nobody reads another's families, and what waits is delivered all the same.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderLockTests(Site site)
{
    private const string OtherPin = "135791";

    [Fact]
    public async Task Ten_wrong_pins_take_what_can_be_read_and_never_what_waits()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        var page = kpm.Page;
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        await page.ReloadAsync();

        for (var left = 9; left > 0; left--)
        {
            await kpm.TypePinAsync(pin: OtherPin);
            await Expect(page.Locator("[role=alert]")).ToContainTextAsync($"Masih {left} kali");
        }

        await kpm.TypePinAsync(pin: OtherPin);
        await Expect(page.Locator(".notice-morinda")).ToContainTextAsync("Data di HP dihapus");
        await Expect(page.Locator(".notice-morinda")).ToContainTextAsync("1 catatan aman di HP");
        Assert.Empty(await kpm.Visitor.SeriousAsync());
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SignInAsync("kpm");
        await kpm.SendAsync();

        Assert.Equal(["kpm"], await WritersAsync(child));
    }

    [Fact]
    public async Task Two_who_share_a_phone_open_their_own_books_and_carry_each_others_lines()
    {
        var child = await site.NextChildAsync();
        await using var phone = await KaderPhone.OfAsync(site, "kpm");
        var page = phone.Page;
        await phone.InstalledAsync();
        await phone.Visitor.OfflineAsync(true);
        await phone.WeighAsync(child, child.Kg + 0.2m);
        await LockAsync(phone);

        await phone.Visitor.OfflineAsync(false);
        await phone.GoAsync("#/masuk");
        await page.FillAsync("[name=username]", "bidan");
        await page.FillAsync("[name=password]", DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await phone.TypePinAsync(twice: true, pin: OtherPin);
        await Expect(page.Locator(".door").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await phone.SendAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(0));
        Assert.Equal(["kpm"], await WritersAsync(child));

        await LockAsync(phone);
        await page.Locator("[role=radio]").Nth(1).ClickAsync();
        await phone.TypePinAsync(pin: OtherPin);
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("PIN salah");
        await phone.TypePinAsync();
        await phone.SendAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(1));
    }

    [Fact]
    public async Task Five_idle_minutes_lock_the_phone()
    {
        await using var phone = await KaderPhone.OfAsync(site, "kpm");
        var page = phone.Page;
        await phone.InstalledAsync();
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await phone.TypePinAsync();

        await page.Clock.FastForwardAsync("04:30");
        await phone.GoAsync("#/keluarga");
        await Expect(page.Locator(".find")).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync("01:00");

        await Expect(page.Locator(".dots")).ToBeVisibleAsync();
        await Expect(page.Locator("#app")).Not.ToContainTextAsync("RT");
    }

    [Fact]
    public async Task A_phone_the_village_revokes_is_wiped_at_its_next_meeting_and_what_waited_is_delivered_after_a_new_sign_in()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        var (device, person) = (await kpm.Page.EvaluateAsync<string[]>(WhoseDevice)) is [var one, var other] ? (one, other) : default;

        await using var admin = await site.ComesAsync("admin");
        await admin.GoAsync($"/pengguna/{person}");
        await admin.Page.Locator($"button[name=device][value='{device}']").ClickAsync();
        await Expect(admin.Page.Locator($"button[name=device][value='{device}']")).ToHaveCountAsync(0);
        await kpm.Visitor.OfflineAsync(false);

        await Expect(kpm.Page.Locator(".notice-morinda")).ToContainTextAsync("HP ini dicabut", new() { Timeout = 40_000 });
        await Expect(kpm.Page.Locator(".notice-morinda")).ToContainTextAsync("1 catatan aman di HP");
        await kpm.SignInAsync("kpm");
        await kpm.SendAsync();
        Assert.Equal(["kpm"], await WritersAsync(child));
    }

    private const string WhoseDevice = """
        () => new Promise((done) => {
          const open = indexedDB.open('seribu-kader');
          open.onsuccess = () => {
            const users = open.result.transaction('users').objectStore('users').getAll();
            users.onsuccess = () => { open.result.close(); done([users.result[0].device, users.result[0].id]); };
          };
        })
        """;

    private static async Task LockAsync(KaderPhone phone)
    {
        await phone.GoAsync("#/kirim");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Kunci sekarang" }).ClickAsync();
        await Expect(phone.Page.Locator(".dots")).ToBeVisibleAsync();
    }

    private Task<List<string>> WritersAsync(DemoChild child) => site.AskAsync(
        "SELECT a.user_name FROM child_visit v JOIN account a ON a.id = v.author WHERE v.village_code = @village AND v.person = @child AND v.on_day >= '2026-11-13'", row => row.Text(0), ("@child", child.Id));
}
