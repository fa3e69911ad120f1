using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A cadre's day on a phone: signed in once, then without a signal, then sent with a receipt for every line.</summary>
[Collection(OneVillage.Name)]
public sealed partial class KaderJourneyTests(Site site)
{
    [Fact]
    public async Task A_day_without_signal_ends_with_a_receipt_for_every_line_and_two_records_of_one_child_with_a_decision()
    {
        DemoChild[] children = [await site.NextChildAsync(), await site.NextChildAsync(), await site.NextChildAsync()];
        var twice = children[0];
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await using var midwife = await KaderPhone.OfAsync(site, "bidan");
        List<string> rows = [];
        kpm.Page.Request += (_, request) => { if (request.Url.Contains("/api/reference/", StringComparison.Ordinal)) rows.Add(request.Url); };

        // Installed, then without a signal: the app opens all the same, behind the PIN.
        foreach (var phone in new[] { kpm, midwife })
        {
            await phone.InstalledAsync();
            await phone.Visitor.OfflineAsync(true);
        }

        await kpm.Page.ReloadAsync();
        await kpm.TypePinAsync();

        // A family is registered, and three children are weighed one after the other.
        await kpm.RegisterFamilyAsync("Melur Rimba");
        await Expect(kpm.Page.Locator("h1")).ToContainTextAsync("Melur Rimba");
        await kpm.GoAsync("#/posyandu");
        await Expect(kpm.Page.Locator(".foot a")).ToBeVisibleAsync();
        foreach (var child in children) await kpm.WeighAsync(child, child.Kg + 0.2m);
        await midwife.WeighAsync(twice, twice.Kg + 0.6m);
        await kpm.GoAsync($"#/hasil/{twice.Posyandu}");
        await Expect(kpm.Page.Locator(".figures")).ToHaveTextAsync(new Regex("3 dicatat\\s*0 diterima"));

        // What is closed while it waits is there again behind the PIN, and nowhere before it.
        await kpm.Page.ReloadAsync();
        await Expect(kpm.Page.Locator(".dots")).ToBeVisibleAsync();
        Assert.DoesNotContain("kg", await kpm.Page.InnerTextAsync("#app"), StringComparison.Ordinal);
        await kpm.TypePinAsync();
        await kpm.GoAsync("#/kirim");
        await Expect(kpm.Page.Locator(".states")).ToContainTextAsync(KaderPhone.Waiting(5));
        kpm.Visitor.Forget();

        // A signal: every line has its number in the book.
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();
        await Expect(kpm.Page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(5));
        var receipts = (await kpm.Page.Locator(".record .push span:first-child").AllInnerTextsAsync()).Select(each => Number(each)).ToList();
        var book = await site.AskAsync("SELECT e.number FROM entry e JOIN account a ON a.id = e.author WHERE e.village_code = @village AND e.source = 'phone' AND a.user_name = 'kpm'", row => row.Long(0));
        Assert.Equal(5, receipts.Distinct().Count());
        Assert.Empty(receipts.Except(book));
        Assert.Single(await site.AskAsync("SELECT name FROM person WHERE village_code = @village AND name = 'Melur Rimba'", row => row.Text(0)));
        await kpm.GoAsync($"#/hasil/{twice.Posyandu}");
        await Expect(kpm.Page.Locator(".figures")).ToHaveTextAsync(new Regex("3 dicatat\\s*3 diterima"));
        Assert.Empty(kpm.Visitor.Complaints);
        // App and server were built from the same reference rows and name them alike.
        Assert.Empty(rows);

        // Two officers measured the same child: both stand side by side, the midwife decides.
        await midwife.Visitor.OfflineAsync(false);
        await midwife.SendAsync();
        var conflict = midwife.Page.Locator(".notice-orchid", new() { HasText = twice.Name });
        await Expect(conflict.Locator(".records")).ToContainTextAsync(Words(twice.Kg + 0.2m));
        await Expect(conflict.Locator(".records")).ToContainTextAsync(Words(twice.Kg + 0.6m));
        Assert.Empty(await midwife.Visitor.SeriousAsync());
        Assert.False(await midwife.Visitor.ScrollsSidewaysAsync());
        await conflict.Locator(".records button").First.ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await midwife.SendAsync();
        await kpm.SendAsync();

        foreach (var phone in new[] { kpm, midwife })
        {
            await Expect(phone.Page.Locator(".notice-orchid", new() { HasText = twice.Name })).ToHaveCountAsync(0);
            await phone.GoAsync($"#/orang/{twice.Id}");
            await Expect(phone.Page.Locator("#app")).ToContainTextAsync(Words(twice.Kg + 0.2m));
            await Expect(phone.Page.Locator("#app")).Not.ToContainTextAsync(Words(twice.Kg + 0.6m));
        }
    }

    [Fact]
    public async Task A_shorter_child_is_asked_about_with_both_numbers()
    {
        await using var cadre = await KaderPhone.OfAsync(site, "kpm");
        var page = cadre.Page;
        await OpenChildAsync(cadre);
        var length = Known().Match(await page.InnerTextAsync(".weigh-who"));

        await page.Locator(".box").Nth(1).ClickAsync();
        await cadre.PressAsync(decimal.Parse(length.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) - 3);

        await Expect(page.Locator(".asks")).ToContainTextAsync("Panjang anak tidak berkurang");
        await Expect(page.Locator(".weigh-save button")).ToBeDisabledAsync();
        await page.Locator(".asks .button-second").ClickAsync();
        await Expect(page.Locator(".weigh-save button")).ToBeEnabledAsync();
    }

    // A child of the list whose length is known; who has none is looked at again, one after the other.
    private static async Task OpenChildAsync(KaderPhone cadre)
    {
        var page = cadre.Page;
        await cadre.GoAsync("#/posyandu");
        var children = page.Locator(".row-link", new() { HasText = "bln" });
        await Expect(children.First).ToBeVisibleAsync();
        var places = await children.EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))");
        foreach (var place in places)
        {
            await cadre.GoAsync(place);
            if (Known().IsMatch(await page.InnerTextAsync(".weigh-who"))) return;
        }
    }

    private static long Number(string words) => long.Parse(words.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Words(decimal kg) => kg.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');

    [GeneratedRegex(@"(\d+,\d+) cm")]
    private static partial Regex Known();
}
