using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Seribu.Server.Demo;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Bench;

/// <summary>The phone app in the machine's Chromium, its processor slowed six times and without a signal; and what a meeting with the server weighs on the wire.</summary>
internal static partial class PhoneBench
{
    private const int Slower = 6;
    private const int Facts = 40;
    private const string Pin = "246810";

    /// <param name="data">A folder made by <c>seribu demo --region VILLAGE --no-serve</c>.</param>
    /// <param name="runs">How often each is measured.</param>
    public static async Task RunAsync(DirectoryInfo data, int runs)
    {
        await using var office = OfficeHost.Build(new(Database.At(null, data))
        {
            Urls = "http://127.0.0.1:0",
            Overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "None" },
        });
        await office.StartAsync();
        await using var wire = new WireTap(new Uri(office.Urls.First()).Port);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SERIBU_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await FarAsync(browser, new Uri(office.Urls.First()).Port);
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "id-ID" });
        var page = await context.NewPageAsync();

        var village = page.WaitForResponseAsync(response => response.Url.EndsWith("/snapshot", StringComparison.Ordinal));
        await SignInAsync(page, wire.Address);
        Console.WriteLine($"first sync: {(await (await village).Request.SizesAsync()).ResponseBodySize:N0} bytes");
        await page.WaitForTimeoutAsync(5_000);
        var processor = await context.NewCDPSessionAsync(page);
        await context.SetOfflineAsync(true);
        await processor.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });

        Say("cold start to the PIN", await ColdAsync(page, runs));
        await TypePinAsync(page);
        await page.WaitForSelectorAsync(".door", new() { Timeout = 60_000 });
        await ListsAsync(page, runs);
        await WeighAsync(page, runs);

        await processor.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 1 });
        await MeetAsync(context, page, wire);
    }

    /// <summary>A phone meets the app for the first time over a line of 1 Mbit/s and 300 ms: the shell, then the village, while the app is also kept on the phone.</summary>
    private static async Task FarAsync(IBrowser browser, int server)
    {
        await using var wire = new WireTap(server);
        wire.Slow(1_000_000, TimeSpan.FromMilliseconds(300));
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "id-ID" });
        var page = await context.NewPageAsync();

        var shell = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(wire.Address, "/kader/").ToString());
        await page.WaitForSelectorAsync("[name=username]");
        Console.WriteLine($"1 Mbit/s and 300 ms, the app to its sign-in: {shell.Elapsed.TotalSeconds:F1} s, {wire.Take().Down:N0} bytes");

        var sync = await EnterAsync(page);
        Console.WriteLine($"1 Mbit/s and 300 ms, from the first figure of the repeated PIN to the first door: {sync.TotalSeconds:F1} s, {wire.Take().Down:N0} bytes");
    }

    private static async Task SignInAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/kader/").ToString());
        await EnterAsync(page);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
    }

    private static async Task<TimeSpan> EnterAsync(IPage page)
    {
        await page.FillAsync("[name=username]", "kpm");
        await page.FillAsync("[name=password]", DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await TypePinAsync(page);
        var repeated = Stopwatch.StartNew();
        await TypePinAsync(page);
        await page.WaitForSelectorAsync(".door", new() { Timeout = 60_000 });
        return repeated.Elapsed;
    }

    private static async Task TypePinAsync(IPage page)
    {
        await page.WaitForSelectorAsync(".dots");
        foreach (var digit in Pin) await page.Locator($".pad-key[aria-label='{digit}']").ClickAsync();
        await page.WaitForTimeoutAsync(600);
    }

    private static async Task<List<double>> ColdAsync(IPage page, int runs)
    {
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            await page.ReloadAsync();
            await page.WaitForSelectorAsync(".dots");
            times.Add(await page.EvaluateAsync<double>("new Promise((done) => requestAnimationFrame(() => done(performance.now())))"));
        }

        return times;
    }

    private static async Task ListsAsync(IPage page, int runs)
    {
        List<double> lists = [], doors = [];
        for (var i = 0; i < runs; i++)
        {
            lists.Add(await PressAsync(page, ".tabs a[href='#/keluarga']", "document.querySelector('.find') && document.querySelectorAll('ul .row-link').length >= 10"));
            await page.WaitForTimeoutAsync(700);
            doors.Add(await PressAsync(page, ".tabs a[href='#/hari-ini']", "document.querySelector('.door')"));
            await page.WaitForTimeoutAsync(700);
        }

        Say("list of families", lists);
        Say("today's doors", doors);
    }

    private static async Task WeighAsync(IPage page, int runs)
    {
        List<double> saves = [], next = [];
        await OpenDayAsync(page);
        while (saves.Count < runs && !await IsOverAsync(page))
        {
            if (!await TypeWeightAsync(page)) { await PassOverAsync(page); continue; }
            await page.WaitForTimeoutAsync(600);
            await page.EvaluateAsync("performance.clearMeasures()");
            var hash = await page.EvaluateAsync<string>("location.hash");
            next.Add(await PressAsync(page, ".weigh-save button", $"location.hash !== '{hash}' && document.querySelector('h1')"));
            await page.WaitForFunctionAsync("performance.getEntriesByName('kader-save').length > 0");
            saves.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('kader-save')[0].duration"));
            await page.WaitForTimeoutAsync(800);
        }

        Say("a weighing is kept", saves);
        Say("the next child stands there", next);
    }

    private static async Task MeetAsync(IBrowserContext context, IPage page, WireTap wire)
    {
        await context.SetOfflineAsync(false);
        await SendAsync(page);
        await context.SetOfflineAsync(true);
        await OpenDayAsync(page);
        var written = 0;
        while (written < Facts)
        {
            if (await IsOverAsync(page)) await OpenDayAsync(page);
            if (!await TypeWeightAsync(page)) { await PassOverAsync(page); continue; }
            var hash = await page.EvaluateAsync<string>("location.hash");
            await page.Locator(".weigh-save button").ClickAsync();
            await page.WaitForFunctionAsync("hash => location.hash !== hash", hash);
            written++;
        }

        wire.Take();
        await context.SetOfflineAsync(false);
        await SendAsync(page);
        var (up, down) = wire.Take();
        Console.WriteLine($"a meeting with {written} weighings: {up + down:N0} bytes, {up:N0} up, {down:N0} down");
    }

    /// <summary>One meeting: the one that coming on line begins by itself, or, when that came before the line did, one that is asked for.</summary>
    private static async Task SendAsync(IPage page)
    {
        await page.EvaluateAsync("location.hash = '#/kirim'");
        for (var look = 0; look < 600; look++)
        {
            await page.WaitForTimeoutAsync(100);
            var isMeeting = !await page.Locator(".foot button").IsEnabledAsync();
            if (!isMeeting && NothingWaits().IsMatch(await page.InnerTextAsync(".states"))) return;
            if (!isMeeting && look % 10 == 9) await page.Locator(".foot button").ClickAsync();
        }

        throw new TimeoutException("The facts are still on the phone.");
    }

    /// <summary>Opens a posyandu that has children left to weigh.</summary>
    private static async Task OpenDayAsync(IPage page)
    {
        await page.EvaluateAsync("location.hash = '#/posyandu'");
        var choice = await page.WaitForSelectorAsync("main select");
        var posyandu = await page.Locator("main select option").CountAsync();
        for (var at = 0; at < posyandu; at++)
        {
            await choice!.SelectOptionAsync(new SelectOptionValue { Index = at });
            await page.WaitForTimeoutAsync(1_500);
            if (await page.Locator(".foot a").CountAsync() > 0) break;
        }

        await page.Locator(".foot a").ClickAsync();
        await page.WaitForSelectorAsync(".box");
    }

    private static Task<bool> IsOverAsync(IPage page) => page.EvaluateAsync<bool>("location.hash.startsWith('#/hasil')");

    /// <summary>Types a tenth more than last time; not for a child who has no last time, or whom the app would rather have weighed again.</summary>
    private static async Task<bool> TypeWeightAsync(IPage page)
    {
        if (LastWeight().Match(await page.InnerTextAsync(".weigh-who")) is not { Success: true } last) return false;
        var kg = decimal.Parse(last.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) + 0.1m;
        foreach (var key in kg.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ','))
            await page.EvaluateAsync("key => [...document.querySelectorAll('.keys .pad-key')].find((one) => one.textContent.trim() === key).click()", key.ToString());
        await page.WaitForTimeoutAsync(200);
        return await page.Locator(".weigh-save button").IsEnabledAsync();
    }

    private static async Task PassOverAsync(IPage page)
    {
        var hash = await page.EvaluateAsync<string>("location.hash");
        await page.EvaluateAsync("document.querySelectorAll('.weigh-more button')[2].click()");
        await page.WaitForFunctionAsync("hash => location.hash !== hash", hash);
    }

    // From the press to the first frame that shows the result. Written out, not evaluated in the page: the app's policy forbids that.
    private static Task<double> PressAsync(IPage page, string button, string shown) => page.EvaluateAsync<double>($$"""
        () => new Promise((done) => {
          const start = performance.now();
          const look = () => {
            if (!({{shown}})) return requestAnimationFrame(look);
            requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => done(performance.now() - start); after.port2.postMessage(0); });
          };
          document.querySelector("{{button}}").click();
          look();
        })
        """);

    private static void Say(string what, List<double> times)
    {
        if (times.Count == 0) { Console.WriteLine($"{what}: nothing to measure"); return; }
        times.Sort();
        Console.WriteLine($"{what}: median {times[times.Count / 2]:F0} ms, {times[0]:F0} to {times[^1]:F0} ({times.Count})");
    }

    [GeneratedRegex(@"(\d+,\d+) kg")]
    private static partial Regex LastWeight();

    [GeneratedRegex(@"(^|\D)0 masih di HP")]
    private static partial Regex NothingWaits();
}
