using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>What a cadre notices on her first screen and before her phone is full.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderTodayTests(Site site)
{
    [Fact]
    public async Task A_door_is_done_with_one_tap_and_stands_there_again_when_it_is_taken_back()
    {
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        var page = kpm.Page;
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        var first = page.Locator(".door-first .door-name b");
        var name = await first.InnerTextAsync();
        // Other doors of the village may be done today already.
        var before = await page.Locator(".done > span").AllInnerTextsAsync();
        var family = Guid.Parse((await page.GetAttributeAsync(".door-first .door-head", "href"))!.Split('/')[^1]);

        await page.Locator(".door-knocked").ClickAsync();
        await Expect(page.Locator(".done button")).ToBeVisibleAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("selesai hari ini");
        await Expect(first).Not.ToHaveTextAsync(name);
        Assert.Empty(await kpm.Visitor.SeriousAsync());
        await page.Locator(".done button").ClickAsync();
        await Expect(first).ToHaveTextAsync(name);
        await Expect(page.Locator(".done button")).ToHaveCountAsync(0);
        Assert.Equal(before, await page.Locator(".done > span").AllInnerTextsAsync());

        // Both lines are in the book, and the visit stands no more.
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(2));
        Assert.Equal([0L], await site.AskAsync(
            "SELECT COUNT(*) FROM household_visit WHERE village_code = @village AND household = @family AND on_day >= '2026-11-13'", row => row.Long(0), ("@family", family)));
    }

    [Fact]
    public async Task A_phone_that_is_filling_up_says_so_before_it_is_full()
    {
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        var page = kpm.Page;
        await kpm.InstalledAsync();
        await kpm.GoAsync("#/kirim");
        await Expect(page.Locator("meter")).ToBeVisibleAsync();
        await Expect(page.Locator(".late")).ToHaveCountAsync(0);

        await page.AddInitScriptAsync("navigator.storage.estimate = () => Promise.resolve({ usage: 460e6, quota: 512e6 });");
        await page.ReloadAsync();
        await kpm.TypePinAsync();
        await kpm.GoAsync("#/kirim");

        await Expect(page.Locator("meter")).ToHaveAttributeAsync("aria-label", "Ruang terpakai: 460 MB dari 512 MB.");
        await Expect(page.Locator(".late")).ToHaveTextAsync("Ruang HP tinggal sedikit. Kirim dulu.");
        await Expect(page.Locator(".foot button")).ToBeEnabledAsync(new() { Timeout = 20_000 });
        Assert.Empty(await kpm.Visitor.SeriousAsync());
    }
}
