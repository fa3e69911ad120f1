using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>Refused is not lost: the form stands there again with what was refused, and the mended one is a line of its own.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderMendTests(Site site)
{
    private const string ThreeDaysAhead = "(() => { const now = Date.now; Date.now = () => now() + 3 * 86400000; })()";

    [Fact]
    public async Task What_a_phone_wrote_on_a_day_that_has_not_come_is_mended_in_its_own_form()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await ThreeDaysAheadAsync();
        var page = kpm.Page;
        await kpm.RegisterFamilyAsync("Melati Rimba");
        await Expect(page.Locator("h1")).ToContainTextAsync("Melati Rimba");
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync(Refused(3));

        List<string> days = [];
        for (var left = 3; left > 0; left--)
        {
            await page.Locator(".notice-morinda .button", new() { HasText = "Perbaiki" }).First.ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Perbaiki");
            Assert.Empty(await kpm.Visitor.SeriousAsync());
            Assert.Null(await KaderScreensTests.SidewaysAsync(kpm));
            if (await page.Locator("#field-on").CountAsync() > 0) days.Add(await MendDayAsync(page));
            await page.Locator(".foot .button").ClickAsync();
            await Expect(page.Locator(".states")).ToContainTextAsync(Refused(left - 1));
        }

        await kpm.SendAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(3));
        await Expect(page.Locator(".record", new() { HasText = "sudah diperbaiki" })).ToHaveCountAsync(3);
        Assert.Single(days);
        Assert.Equal([1L], await site.AskAsync("SELECT COUNT(*) FROM person p JOIN household h ON h.village_code = p.village_code AND h.id = p.home AND h.rt = '04' WHERE p.village_code = @village AND p.name = 'Melati Rimba'", row => row.Long(0)));
        Assert.Equal([(long)((child.Kg + 0.2m) * 1000)], await site.AskAsync(
            "SELECT weight_g FROM child_visit WHERE village_code = @village AND person = @child AND on_day >= '2026-11-13'", row => row.Long(0), ("@child", child.Id)));
    }

    [Fact]
    public async Task A_refused_line_that_is_left_as_it_is_stays_to_be_seen()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm", "en");
        var page = kpm.Page;
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await page.AddInitScriptAsync(ThreeDaysAhead);
        await page.ReloadAsync();
        await kpm.TypePinAsync();
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();

        await page.Locator(".notice-morinda .button", new() { HasText = "Leave it" }).ClickAsync();

        await Expect(page.Locator(".notice-morinda")).ToHaveCountAsync(0);
        await Expect(page.Locator(".record", new() { HasText = "left as it is" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Many_that_were_refused_for_one_reason_stand_below_it_and_each_is_opened_by_itself()
    {
        DemoChild[] children = [await site.NextChildAsync(), await site.NextChildAsync(), await site.NextChildAsync()];
        await using var kpm = await ThreeDaysAheadAsync();
        var page = kpm.Page;
        foreach (var child in children) await kpm.WeighAsync(child, child.Kg + 0.2m);
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();

        await Expect(page.Locator(".notice-morinda")).ToHaveCountAsync(1);
        await Expect(page.Locator(".notice-morinda")).ToContainTextAsync("3 ditolak, alasannya sama");
        foreach (var child in children) await Expect(page.Locator(".notice-morinda .row-link", new() { HasText = child.Name })).ToHaveCountAsync(1);
        Assert.Empty(await kpm.Visitor.SeriousAsync());
        await page.Locator(".notice-morinda .row-link", new() { HasText = children[1].Name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Biarkan" }).ClickAsync();

        await Expect(page.Locator(".states")).ToContainTextAsync(Refused(2));
        await Expect(page.Locator(".notice-morinda", new() { HasText = children[1].Name })).ToHaveCountAsync(0);
    }

    // Without a signal, and of a day that has not come.
    private async Task<KaderPhone> ThreeDaysAheadAsync()
    {
        var kpm = await KaderPhone.OfAsync(site, "kpm");
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.Page.AddInitScriptAsync(ThreeDaysAhead);
        await kpm.Page.ReloadAsync();
        await kpm.TypePinAsync();
        return kpm;
    }

    // The reason stands beside the day, and goes when the day is another one.
    private static async Task<string> MendDayAsync(IPage page)
    {
        var field = page.Locator(".field", new() { Has = page.Locator("#field-on") });
        await Expect(field.Locator(".says")).ToContainTextAsync("Tanggal ini belum tiba");
        await Expect(page.Locator(".foot .button")).ToBeDisabledAsync();
        var refused = await page.InputValueAsync("#field-on");
        var today = DateOnly.ParseExact(refused, "yyyy-MM-dd").AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await page.FillAsync("#field-on", today);
        await Expect(field.Locator(".says")).ToHaveCountAsync(0);
        return today;
    }

    private static System.Text.RegularExpressions.Regex Refused(int facts) => new($"(^|\\D){facts} ditolak");
}
