using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A cadre's day on a phone: signed in once, then without a signal, then sent with a receipt for every line.</summary>
[Collection(OneVillage.Name)]
public sealed partial class KaderJourneyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_day_without_signal_ends_with_a_receipt_for_every_line()
    {
        await using var cadre = await KaderPhone.OfAsync(site, "kpm");
        var page = cadre.Page;
        await cadre.InstalledAsync();

        var rows = new List<string>();
        page.Request += (_, request) => { if (request.Url.Contains("/api/reference/", StringComparison.Ordinal)) rows.Add(request.Url); };
        await cadre.Visitor.OfflineAsync(true);
        await page.ReloadAsync();
        await cadre.TypePinAsync();
        await cadre.RegisterFamilyAsync("Melur Rimba");
        await Expect(page.Locator("h1")).ToContainTextAsync("Melur Rimba");
        var weighed = await WeighAsync(cadre, 3);
        await Expect(page.Locator(".tabs, .head").First).ToBeVisibleAsync();
        await cadre.GoAsync("#/kirim");
        await Expect(page.Locator(".states")).ToContainTextAsync($"{weighed + 2} masih di HP");
        cadre.Visitor.Forget();

        await cadre.Visitor.OfflineAsync(false);
        await page.Locator(".foot button").ClickAsync();
        await Expect(page.Locator(".states")).ToContainTextAsync("0 masih di HP", new() { Timeout = 20_000 });
        await Expect(page.Locator(".states")).ToContainTextAsync($"{weighed + 2} diterima");

        Assert.Equal([(long)weighed + 2], await site.AskAsync("SELECT COUNT(*) FROM entry WHERE village_code = @village AND source = 'phone'", row => row.Long(0)));
        Assert.Single(await site.AskAsync("SELECT name FROM person WHERE village_code = @village AND name = 'Melur Rimba'", row => row.Text(0)));
        Assert.Empty(cadre.Visitor.Complaints);
        // App and server were built from the same reference rows and name them alike.
        Assert.Empty(rows);
    }

    [Fact]
    public async Task What_is_closed_while_it_waits_is_there_again_behind_the_pin()
    {
        await using var cadre = await KaderPhone.OfAsync(site, "kpm");
        var page = cadre.Page;
        await cadre.InstalledAsync();
        await cadre.Visitor.OfflineAsync(true);
        await WeighAsync(cadre, 1);

        await page.ReloadAsync();
        await Expect(page.Locator(".dots")).ToBeVisibleAsync();
        Assert.DoesNotContain("kg", await page.InnerTextAsync("#app"), StringComparison.Ordinal);
        await cadre.TypePinAsync();
        await cadre.GoAsync("#/kirim");

        await Expect(page.Locator(".states")).ToContainTextAsync("1 masih di HP");
    }

    [Fact]
    public async Task A_shorter_child_is_asked_about_with_both_numbers()
    {
        await using var cadre = await KaderPhone.OfAsync(site, "kpm");
        var page = cadre.Page;
        await OpenChildAsync(cadre);
        var length = Known().Match(await page.InnerTextAsync(".weigh-who"));

        await page.Locator(".box").Nth(1).ClickAsync();
        await cadre.PressAsync(Number(length) - 3);

        await Expect(page.Locator(".asks")).ToContainTextAsync("Panjang anak tidak berkurang");
        await Expect(page.Locator(".weigh-save button")).ToBeDisabledAsync();
        await page.Locator(".asks .button-second").ClickAsync();
        await Expect(page.Locator(".weigh-save button")).ToBeEnabledAsync();
    }

    private static async Task OpenChildAsync(KaderPhone cadre)
    {
        var page = cadre.Page;
        await cadre.GoAsync("#/posyandu");
        await page.Locator(".row-link", new() { HasText = "bln" }).First.ClickAsync();
        await Expect(page.Locator(".box").First).ToBeVisibleAsync();
        while (!Known().IsMatch(await page.InnerTextAsync(".weigh-who")))
        {
            await page.Locator(".weigh-more button").Nth(2).ClickAsync();
            await page.WaitForTimeoutAsync(100);
        }
    }

    // Whoever was measured before gets a little more; whoever was not is absent. Says how many lines were written.
    private static async Task<int> WeighAsync(KaderPhone cadre, int children)
    {
        var page = cadre.Page;
        await cadre.GoAsync("#/posyandu");
        await page.Locator(".foot a").ClickAsync();
        for (var child = 0; child < children; child++)
        {
            var title = await page.InnerTextAsync("h1");
            var weight = Weight().Match(await page.InnerTextAsync(".weigh-who"));
            if (weight.Success)
            {
                await cadre.PressAsync(Number(weight) + 0.1m);
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

    private static decimal Number(Match match) => decimal.Parse(match.Groups[1].Value.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+,\d+) cm")]
    private static partial Regex Known();

    [GeneratedRegex(@"(\d+,\d+) kg")]
    private static partial Regex Weight();
}
