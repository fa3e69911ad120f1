using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Seribu.Server.Demo;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A cadre's day on a phone: signed in once, then without a signal, then sent with a receipt for every line.</summary>
public sealed partial class KaderJourneyTests(Site site) : IClassFixture<Site>
{
    private const string Pin = "246810";

    [Fact]
    public async Task A_day_without_signal_ends_with_a_receipt_for_every_line()
    {
        await using var cadre = await ArrivesAsync("kpm");
        var page = cadre.Page;
        await InstalledAsync(page);

        await cadre.OfflineAsync(true);
        await page.ReloadAsync();
        await TypePinAsync(page);
        await RegisterFamilyAsync(page, "Melur Rimba");
        await Expect(page.Locator("h1")).ToContainTextAsync("Melur Rimba");
        var weighed = await WeighAsync(page, 3);
        await Expect(page.Locator(".tabs, .head").First).ToBeVisibleAsync();
        await GoAsync(page, "#/kirim");
        await Expect(page.Locator(".states")).ToContainTextAsync($"{weighed + 2} masih di HP");
        cadre.Forget();

        await cadre.OfflineAsync(false);
        await page.Locator(".foot button").ClickAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync("0 masih di HP", new() { Timeout = 20_000 });
        await Expect(page.Locator(".states")).ToContainTextAsync($"{weighed + 2} diterima");

        Assert.Equal([(long)weighed + 2], await site.AskAsync("SELECT COUNT(*) FROM entry WHERE village_code = @village AND source = 'phone'", row => row.Long(0)));
        Assert.Single(await site.AskAsync("SELECT name FROM person WHERE village_code = @village AND name = 'Melur Rimba'", row => row.Text(0)));
        Assert.Empty(cadre.Complaints);
    }

    [Fact]
    public async Task What_is_closed_while_it_waits_is_there_again_behind_the_pin()
    {
        await using var cadre = await ArrivesAsync("kpm");
        var page = cadre.Page;
        await InstalledAsync(page);
        await cadre.OfflineAsync(true);
        await WeighAsync(page, 1);

        await page.ReloadAsync();
        await Expect(page.Locator(".dots")).ToBeVisibleAsync();
        Assert.DoesNotContain("kg", await page.InnerTextAsync("#app"), StringComparison.Ordinal);
        await TypePinAsync(page);
        await GoAsync(page, "#/kirim");

        await Expect(page.Locator(".states")).ToContainTextAsync("1 masih di HP");
    }

    [Fact]
    public async Task A_shorter_child_is_asked_about_with_both_numbers()
    {
        await using var cadre = await ArrivesAsync("kpm");
        var page = cadre.Page;
        await OpenChildAsync(page);
        var length = Known().Match(await page.InnerTextAsync(".weigh-who"));

        await page.Locator(".box").Nth(1).ClickAsync();
        await PressAsync(page, Number(length) - 3);

        await Expect(page.Locator(".asks")).ToContainTextAsync("Panjang anak tidak berkurang");
        await Expect(page.Locator(".weigh-save button")).ToBeDisabledAsync();
        await page.Locator(".asks .button-second").ClickAsync();
        await Expect(page.Locator(".weigh-save button")).ToBeEnabledAsync();
    }

    [Theory]
    [InlineData("id", "")]
    [InlineData("en", "")]
    [InlineData("id", "data-sunlight")]
    public async Task Every_screen_reads_well_for_everybody(string language, string light)
    {
        await using var cadre = await ArrivesAsync("kpm", language);
        var page = cadre.Page;
        if (light.Length > 0) await page.Locator(".sun").ClickAsync();
        var household = (await page.GetAttributeAsync(".door-head", "href"))!;

        string[] places =
        [
            "#/hari-ini", "#/posyandu", "#/keluarga", household, household.Replace("keluarga", "kunjungan", StringComparison.Ordinal), "#/desa", "#/kirim",
            "#/formulir", "#/kartu", "#/kartu/first-meals", "#/daftar/household",
        ];
        List<string> found = [];
        foreach (var place in places)
        {
            await GoAsync(page, place);
            found.AddRange((await cadre.SeriousAsync()).Select(each => $"{place}: {each}"));
            if (await cadre.ScrollsSidewaysAsync()) found.Add($"{place} scrolls sideways");
        }

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        foreach (var place in places)
        {
            await GoAsync(page, place);
            if (await cadre.ScrollsSidewaysAsync()) found.Add($"{place} scrolls sideways at 200 %");
        }

        Assert.Empty(found.Concat(cadre.Complaints));
    }

    private async Task<Visitor> ArrivesAsync(string user, string language = "id")
    {
        var visitor = await site.StrangerAsync(Screen.Phone, language);
        await visitor.GoAsync("/kader/");
        await visitor.Page.FillAsync("[name=username]", user);
        await visitor.Page.FillAsync("[name=password]", DemoAccounts.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".dots")).ToBeVisibleAsync();
        await TypePinAsync(visitor.Page, twice: true);
        await Expect(visitor.Page.Locator(".door").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        return visitor;
    }

    private static async Task TypePinAsync(IPage page, bool twice = false)
    {
        await Expect(page.Locator(".dots")).ToBeVisibleAsync();
        for (var time = 0; time < (twice ? 2 : 1); time++)
        {
            foreach (var digit in Pin) await page.Locator($".pad-key[aria-label='{digit}']").ClickAsync();
            if (twice && time == 0) await Expect(page.Locator(".dots .full")).ToHaveCountAsync(0);
        }

        await Expect(page.Locator(".head")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    // The service worker holds every file: from now on no signal is needed.
    private static async Task InstalledAsync(IPage page) => await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");

    private static async Task GoAsync(IPage page, string hash)
    {
        await page.EvaluateAsync("hash => { location.hash = hash; }", hash);
        await page.WaitForTimeoutAsync(50);
    }

    private static async Task RegisterFamilyAsync(IPage page, string name)
    {
        await GoAsync(page, "#/daftar/household");
        await page.FillAsync("#field-name", name);
        await page.Locator("[role=radio]").First.ClickAsync();
        await page.FillAsync("#field-rt", "04");
        await page.Locator(".foot button").ClickAsync();
    }

    private static async Task OpenChildAsync(IPage page)
    {
        await GoAsync(page, "#/posyandu");
        await page.Locator(".row-link", new() { HasText = "bln" }).First.ClickAsync();
        await Expect(page.Locator(".box").First).ToBeVisibleAsync();
        while (!Known().IsMatch(await page.InnerTextAsync(".weigh-who")))
        {
            await page.Locator(".weigh-more button").Nth(2).ClickAsync();
            await page.WaitForTimeoutAsync(100);
        }
    }

    // Whoever was measured before gets a little more; whoever was not is absent. Says how many lines were written.
    private static async Task<int> WeighAsync(IPage page, int children)
    {
        await GoAsync(page, "#/posyandu");
        await page.Locator(".foot a").ClickAsync();
        for (var child = 0; child < children; child++)
        {
            var title = await page.InnerTextAsync("h1");
            var weight = Weight().Match(await page.InnerTextAsync(".weigh-who"));
            if (weight.Success)
            {
                await PressAsync(page, Number(weight) + 0.1m);
                await page.Locator(".weigh-save button").ClickAsync();
            }
            else
            {
                await page.Locator(".weigh-more button").Nth(2).ClickAsync();
            }

            await Expect(page.Locator("h1")).Not.ToHaveTextAsync(title);
        }

        return children;
    }

    private static async Task PressAsync(IPage page, decimal number)
    {
        foreach (var key in number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','))
            await page.Locator(".keys .pad-key", new() { HasTextRegex = new($"^{key}$") }).ClickAsync();
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups[1].Value.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+,\d+) cm")]
    private static partial Regex Known();

    [GeneratedRegex(@"(\d+,\d+) kg")]
    private static partial Regex Weight();
}
