namespace Seribu.Pages.Tests;

/// <summary>Who sets the browser's letters larger, and not the whole page, reads everything too (WCAG 1.4.4): nothing is cut, nothing lies over something else.</summary>
public sealed class LargeLettersTests(Site site, EveryPageTests.Places places) : IClassFixture<EveryPageTests.Places>
{
    [Theory]
    [InlineData(20)]
    [InlineData(32)]
    public async Task The_grids_are_read_and_typed_with_larger_letters(int pixels)
    {
        var chromium = new Chromium($"--blink-settings=defaultFontSize={pixels}");
        await chromium.InitializeAsync();
        try
        {
            await using var kpm = await site.ComesAsync(chromium.Browser, "kpm");
            var faults = new List<string>();
            foreach (var page in (string[])["/desa/{village}/posyandu/{posyandu}/hari?tanggal=2026-11-12", "/desa/{village}/formulir/2a", "/desa/{village}/formulir/2b", "/desa/{village}/formulir/2c"])
            {
                await kpm.GoAsync(places.InFull(page));
                faults.AddRange((await kpm.Page.EvaluateAsync<string[]>(CutOff)).Select(cut => $"{page}: {cut}"));
                if (await kpm.WidestAsync() is { } wide) faults.Add($"{page} can be pushed sideways: {wide}");
            }

            Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        }
        finally
        {
            await chromium.DisposeAsync();
        }
    }

    // Heads and typed cells whose words do not fit into them.
    private const string CutOff = """
        () => [...document.querySelectorAll('.typing-grid thead th, .typing-grid td.typed:not(.typed-services) :is(input, select)')]
          .filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
          .slice(0, 5).map(each => `${each.textContent.trim() || each.value} needs ${each.scrollWidth} of ${each.clientWidth}`)
        """;
}
