using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Seribu.Pages.Tests.Site))]

namespace Seribu.Pages.Tests;

/// <summary>The machine's own Chromium (Debian: apt-get install chromium), started once and without a word to anybody but this machine.</summary>
public sealed class Chromium(params string[] further) : IAsyncLifetime
{
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("SERIBU_CHROMIUM") ?? Debian, Args = [.. Quiet, .. further] });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
