using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>The month's paper work on the phone: forms 2A, 2B and 2C, a home visit, a referral.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderFormsTests(Site site)
{
    [Fact]
    public async Task Forms_a_home_visit_and_a_referral_written_without_a_signal_are_in_the_book_as_written()
    {
        var woman = (await site.AskAsync("SELECT id, home FROM pregnancy WHERE village_code = @village AND ended_on IS NULL ORDER BY id DESC", row => (Id: row.Id(0), Home: row.Id(1))))[0];
        var child = (await site.AskAsync("SELECT id FROM person WHERE village_code = @village AND left_on IS NULL AND born_on BETWEEN '2025-02-01' AND '2026-06-01' ORDER BY id DESC", row => row.Id(0)))[0];
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        var page = kpm.Page;
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);

        await kpm.GoAsync($"#/formulir/2a/{woman.Id}");
        await page.FillAsync("#field-iron_tablets", "31");
        await SaveAsync(page);
        await kpm.GoAsync($"#/formulir/2b/{child}");
        await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Konseling ibu" }).GetByRole(AriaRole.Radio).First.ClickAsync();
        await SaveAsync(page);
        await kpm.GoAsync("#/formulir/2c");
        await page.Locator(".toggle").First.ClickAsync();
        await Expect(page.Locator(".toggle").First).ToHaveAttributeAsync("aria-checked", "true");
        await kpm.GoAsync($"#/kunjungan/{woman.Home}");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Tablet tambah darah" }).ClickAsync();
        await page.FillAsync("#field-note", "minum malam hari");
        await SaveAsync(page);
        await kpm.GoAsync($"#/orang/{child}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Minta rujukan" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ke Puskesmas" }).ClickAsync();
        await Expect(page.Locator(".says")).ToContainTextAsync("Permintaan rujukan dicatat hari ini");

        await kpm.GoAsync("#/kirim");
        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Waiting(5));
        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();

        await Expect(page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(5));
        Assert.Contains(31L, await site.AskAsync("SELECT iron_tablets FROM pregnancy_visit WHERE village_code = @village AND pregnancy = @woman AND iron_tablets IS NOT NULL", row => row.Long(0), ("@woman", woman.Id)));
        Assert.Contains("iron", Assert.Single(await site.AskAsync(
            "SELECT topics FROM household_visit WHERE village_code = @village AND household = @home AND note = 'minum malam hari'", row => row.Text(0), ("@home", woman.Home))), StringComparison.Ordinal);
    }

    private static async Task SaveAsync(IPage page)
    {
        var title = await page.InnerTextAsync("h1");
        await page.Locator(".foot .button").First.ClickAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync(title);
    }
}
