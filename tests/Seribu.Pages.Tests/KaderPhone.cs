using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Seribu.Server.Demo;
using Seribu.Server.Store;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A phone with the app, held by somebody of the demo.</summary>
internal sealed partial class KaderPhone(Visitor visitor) : IAsyncDisposable
{
    public const string Pin = "246810";

    public Visitor Visitor => visitor;

    public IPage Page => visitor.Page;

    /// <summary>Somebody signs in on a phone of her own and has her village on it.</summary>
    public static async Task<KaderPhone> OfAsync(Site site, string user, string language = "id", Screen? screen = null)
    {
        var phone = new KaderPhone(await site.StrangerAsync(screen ?? Screen.Phone, language));
        await phone.SignInAsync(user);
        return phone;
    }

    public async Task SignInAsync(string user)
    {
        await visitor.GoAsync("/kader/");
        await Page.FillAsync("[name=username]", user);
        await Page.FillAsync("[name=password]", DemoAccounts.Password);
        await Page.Keyboard.PressAsync("Enter");
        await TypePinAsync(twice: true);
        await Expect(Page.Locator(".door").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    public async Task TypePinAsync(bool twice = false, string pin = Pin)
    {
        await Expect(Page.Locator(".dots")).ToBeVisibleAsync();
        for (var time = 0; time < (twice ? 2 : 1); time++)
        {
            foreach (var digit in pin) await Page.Locator($".pad-key[aria-label='{digit}']").ClickAsync();
            if (twice && time == 0) await Expect(Page.Locator(".dots .full")).ToHaveCountAsync(0);
        }

        if (pin == Pin) await Expect(Page.Locator(".head")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    /// <summary>The service worker holds every file: from now on no signal is needed.</summary>
    public async Task InstalledAsync() => await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");

    public async Task GoAsync(string hash)
    {
        await Page.EvaluateAsync("hash => { location.hash = hash; }", hash);
        await Page.WaitForTimeoutAsync(50);
    }

    public async Task RegisterFamilyAsync(string name)
    {
        await GoAsync("#/daftar/household");
        await Page.FillAsync("#field-name", name);
        await Page.Locator("[role=radio]").First.ClickAsync();
        await Page.FillAsync("#field-rt", "04");
        await Page.Locator(".foot button").ClickAsync();
    }

    /// <summary>Types a child's weight and keeps it.</summary>
    public async Task WeighAsync(DemoChild child, decimal kg)
    {
        await TypeWeightAsync(child, kg);
        var title = await Page.InnerTextAsync("h1");
        await Page.Locator(".weigh-save button").ClickAsync();
        await Expect(Page.Locator("h1")).Not.ToHaveTextAsync(title);
    }

    public async Task TypeWeightAsync(DemoChild child, decimal kg)
    {
        await GoAsync($"#/timbang/{child.Posyandu}/{child.Id}");
        await Expect(Page.Locator(".box").First).ToBeVisibleAsync();
        await PressAsync(kg);
    }

    public async Task PressAsync(decimal number)
    {
        foreach (var key in number.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ','))
            await Page.Locator(".keys .pad-key", new() { HasTextRegex = new(key == ',' ? "^[,.]$" : $"^{key}$") }).ClickAsync();
    }

    /// <summary>Meets the server, and waits until nothing waits any more.</summary>
    public async Task SendAsync()
    {
        await GoAsync("#/kirim");
        await Expect(Page.Locator(".foot button")).ToBeEnabledAsync(new() { Timeout = 20_000 });
        await Page.Locator(".foot button").ClickAsync();
        await Expect(Page.Locator(".foot button")).ToBeEnabledAsync(new() { Timeout = 20_000 });
        await Expect(Page.Locator(".states")).ToContainTextAsync(Waiting(0), new() { Timeout = 20_000 });
    }

    public static Regex Waiting(int facts) => new($"(^|\\D){facts} (masih di HP|still on the phone)");

    public static Regex Received(int facts) => new($"(^|\\D){facts} (diterima|received)");

    public async ValueTask DisposeAsync() => await visitor.DisposeAsync();
}

/// <summary>A child of the demo that was weighed lately.</summary>
public sealed record DemoChild(Guid Id, Guid Posyandu, string Name, decimal Kg)
{
    /// <summary>Children of the village who were weighed in October and not since, the heaviest first.</summary>
    public const string NotYetThisMonth = """
        SELECT p.id, h.posyandu, p.name, v.weight_g FROM person p JOIN household h ON h.village_code = p.village_code AND h.id = p.home
        JOIN child_visit v ON v.village_code = p.village_code AND v.person = p.id AND v.weight_g IS NOT NULL AND v.held = 0 AND v.on_day BETWEEN '2026-10-01' AND '2026-10-31'
        WHERE p.village_code = @village AND p.left_on IS NULL AND p.born_on BETWEEN '2022-01-01' AND '2025-10-01' AND h.posyandu IS NOT NULL AND p.name IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM child_visit n WHERE n.village_code = p.village_code AND n.person = p.id AND n.on_day >= '2026-11-01') ORDER BY v.weight_g DESC, p.id
        """;

    public static DemoChild Read(Row row) => new(row.Id(0), row.Id(1), row.Text(2), row.Long(3) / 1000m);
}
