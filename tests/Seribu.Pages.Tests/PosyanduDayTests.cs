using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>A posyandu day, typed without a mouse.</summary>
[Collection(OneVillage.Name)]
public sealed class PosyanduDayTests(Site site)
{
    private const string Empty = "tbody.line-empty";

    [Fact]
    public async Task A_line_is_typed_with_enter_and_stands_in_the_book()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm);
        var (kg, cm) = await LikelyAsync(line);

        await kpm.TypeAsync(kg, "Enter", cm, "Enter", "Enter", "Enter", "Enter");

        await Expect(line).ToHaveAttributeAsync("data-state", "received");
        await Expect(line.Locator(".state [role=img]")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("diterima"));
        await Expect(kpm.Page.Locator("tbody.line-open [data-cell=weight]")).ToBeFocusedAsync();
        Assert.Empty(kpm.Complaints);
    }

    [Fact]
    public async Task What_it_means_is_shown_while_typing_and_is_a_preview()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm);
        var (kg, _) = await LikelyAsync(line);

        await kpm.TypeAsync(kg);

        await Expect(line).ToHaveAttributeAsync("data-state", "preview");
        await Expect(line.Locator(".kms")).ToBeVisibleAsync();
        Assert.Equal("", await line.GetAttributeAsync("data-fact") ?? "");
    }

    [Fact]
    public async Task A_shorter_length_is_asked_about_at_the_field_and_b_says_it_is_right()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm, withLength: true);
        var (kg, cm) = await LikelyAsync(line, lengthBy: -1.2m);

        await kpm.TypeAsync(kg, "Enter", cm);
        await Expect(line.Locator("tr.asks")).ToContainTextAsync(new Regex($"{cm}.*Panjang anak tidak berkurang"));
        await kpm.TypeAsync("b");
        await kpm.TypeAsync("Enter", "Enter", "Enter");

        await Expect(line).ToHaveAttributeAsync("data-state", "received");
        Assert.Contains("shrinking", (await site.AskAsync("SELECT marks FROM child_visit WHERE fact = @fact", row => row.Text(0), ("@fact", await FactAsync(line))))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_on_a_doubt_measures_again()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm, withLength: true);
        var (kg, wrong) = await LikelyAsync(line, lengthBy: -1.2m);
        var (_, right) = await LikelyAsync(line);

        await kpm.TypeAsync(kg, "Enter", wrong);
        await Expect(line.Locator("tr.asks")).ToContainTextAsync(wrong);
        await kpm.TypeAsync("Enter", right);
        await Expect(line.Locator("tr.asks")).ToBeHiddenAsync();
        await kpm.TypeAsync("ArrowDown");

        await Expect(line).ToHaveAttributeAsync("data-state", "received");
        await Expect(line.Locator("[data-cell=length]")).ToHaveValueAsync(right);
    }

    [Fact]
    public async Task T_says_absent_and_control_z_takes_it_back()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm);

        await kpm.TypeAsync("t");
        await Expect(line).ToHaveAttributeAsync("data-state", "absent");
        await kpm.TypeAsync("Control+z");

        await Expect(line).ToHaveAttributeAsync("data-state", "empty");
        Assert.Equal([0L], await site.AskAsync(
            "SELECT COUNT(*) FROM child_visit WHERE person = @child AND on_day = '2026-11-12' AND form = 0", row => row.Long(0), ("@child", await SubjectAsync(line))));
    }

    [Fact]
    public async Task A_lost_connection_keeps_the_line_and_sends_it_once()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        var line = await FirstEmptyAsync(kpm);
        var (kg, _) = await LikelyAsync(line);

        await kpm.OfflineAsync(true);
        await kpm.TypeAsync(kg, "ArrowDown");
        await Expect(kpm.Page.Locator("#typing-say")).ToContainTextAsync("Tidak ada sambungan");
        await Expect(line.Locator("[data-cell=weight]")).ToHaveValueAsync(kg);
        await kpm.OfflineAsync(false);

        await Expect(line).ToHaveAttributeAsync("data-state", "received", new() { Timeout = 15_000 });
        await Expect(kpm.Page.Locator("#typing-say")).ToBeHiddenAsync();
        Assert.Equal([1L], await site.AskAsync(
            "SELECT COUNT(*) FROM child_visit WHERE person = @child AND on_day = '2026-11-12' AND form = 0", row => row.Long(0), ("@child", await SubjectAsync(line))));
    }

    [Fact]
    public async Task Two_people_on_one_list_keep_both_their_numbers()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await using var midwife = await site.ComesAsync("bidan");
        await OpenAsync(kpm);
        await OpenAsync(midwife);
        var line = await FirstEmptyAsync(kpm);
        var theirs = midwife.Page.Locator($"tbody[data-subject='{await SubjectAsync(line)}']");
        var (kg, _) = await LikelyAsync(line);
        var (other, _) = await LikelyAsync(line, weightBy: 0.3m);

        await kpm.TypeAsync(kg, "ArrowDown");
        await Expect(line).ToHaveAttributeAsync("data-state", "received");
        await theirs.Locator("[data-cell=weight]").FocusAsync();
        await midwife.TypeAsync(other, "ArrowDown");

        await Expect(theirs).ToHaveAttributeAsync("data-state", "conflict");
        await Expect(theirs.Locator("tr.asks")).ToContainTextAsync("Keduanya disimpan");
    }

    [Fact]
    public async Task A_slash_finds_a_child_on_the_list_and_goes_there()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);
        await FirstEmptyAsync(kpm);
        var last = kpm.Page.Locator("tbody.line").Last;

        await kpm.TypeAsync("/", await last.GetAttributeAsync("data-name") ?? "", "Enter");

        await Expect(last.Locator("[data-cell=weight]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_work_needs_no_scrolling_of_the_page()
    {
        await using var kpm = await site.ComesAsync("kpm");
        await OpenAsync(kpm);

        Assert.False(await kpm.ScrollsDownAsync());
        Assert.False(await kpm.ScrollsSidewaysAsync());
    }

    private async Task OpenAsync(Visitor visitor)
    {
        var children = await site.AskAsync(
            "SELECT h.posyandu FROM person p JOIN household h ON h.village_code = p.village_code AND h.id = p.home WHERE p.village_code = @village AND p.born_on > '2022-01-01' AND h.posyandu IS NOT NULL",
            row => row.Id(0));
        var largest = children.GroupBy(each => each).MaxBy(each => each.Count())!.Key;
        await visitor.GoAsync($"/desa/{DemoStore.Village}/posyandu/{largest}/hari?tanggal=2026-11-12");
    }

    // A child whose number of last month is known, with the cursor in its first cell.
    private static async Task<ILocator> FirstEmptyAsync(Visitor visitor, bool withLength = false)
    {
        var lines = visitor.Page.Locator(Empty).Filter(new() { HasNot = visitor.Page.Locator(withLength ? "td.last:nth-child(5) .tiny" : "td.last:nth-child(4) .tiny") })
            .Filter(new() { HasNotText = "–" });
        var subject = await lines.First.GetAttributeAsync("data-subject");
        var line = visitor.Page.Locator($"tbody[data-subject='{subject}']");
        await line.Locator("[data-cell=weight]").FocusAsync();
        return line;
    }

    private static async Task<(string Kg, string Cm)> LikelyAsync(ILocator line, decimal weightBy = 0.2m, decimal lengthBy = 0.6m)
    {
        var last = await line.Locator("td.last").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.firstChild.textContent.trim())");
        return (Near(last[0], weightBy), Near(last[1], lengthBy));
    }

    private static string Near(string last, decimal by) =>
        decimal.TryParse(last.Replace(',', '.'), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var known)
            ? (known + by).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') : "";

    private static async Task<Guid> SubjectAsync(ILocator line) => Guid.Parse(await line.GetAttributeAsync("data-subject") ?? "");

    private static async Task<Guid> FactAsync(ILocator line) => Guid.Parse(await line.GetAttributeAsync("data-fact") ?? "");
}
