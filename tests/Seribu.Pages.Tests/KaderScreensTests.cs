using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>Every screen of the phone: named for who hears it (TalkBack), strong in the sun, whole on the narrowest phone and with letters twice as large.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderScreensTests(Site site)
{
    [Theory]
    [InlineData("id", false)]
    [InlineData("en", false)]
    [InlineData("id", true)]
    public async Task Every_screen_reads_well_for_everybody(string language, bool isSunny)
    {
        await using var phone = await KaderPhone.OfAsync(site, "kpm", language);
        if (isSunny) await phone.Page.Locator(".sun").ClickAsync();
        var places = await PlacesAsync(phone);

        List<string> found = [];
        foreach (var place in places)
        {
            await phone.GoAsync(place);
            found.AddRange((await SmallAsync(phone)).Select(each => $"{place}: {each}"));
            found.AddRange((await phone.Visitor.SeriousAsync()).Select(each => $"{place}: {each}"));
        }

        foreach (var (screen, size) in new[] { (Screen.Phone, 100), (Screen.Phone, 200), (Screen.Narrow, 100), (Screen.Narrow, 200) })
        {
            await phone.Visitor.ResizeAsync(screen);
            await phone.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", $"{size}%");
            foreach (var place in places)
            {
                await phone.GoAsync(place);
                if (await SidewaysAsync(phone) is { } wide) found.Add($"{place} scrolls sideways, {screen.Width} px, {size} %: {wide}");
            }
        }

        found.AddRange(phone.Visitor.Complaints);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task The_doors_of_the_app_read_well_for_everybody(string language)
    {
        await using var visitor = await site.StrangerAsync(Screen.Phone, language);
        var phone = new KaderPhone(visitor);
        await visitor.GoAsync("/kader/");
        List<string> found = [.. await visitor.SeriousAsync(), .. await CrampedAsync(phone, "sign-in")];
        await phone.SignInAsync("kpm");
        await phone.InstalledAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator(".dots")).ToBeVisibleAsync();
        found.AddRange([.. await visitor.SeriousAsync(), .. await CrampedAsync(phone, "PIN")]);
        await phone.GoAsync("#/masuk");
        found.AddRange(await CrampedAsync(phone, "somebody else"));

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private async Task<List<string>> PlacesAsync(KaderPhone phone)
    {
        var child = await site.NextChildAsync();
        var household = (await phone.Page.GetAttributeAsync(".door-head", "href"))!;
        var pregnancy = (await site.AskAsync("SELECT id FROM pregnancy WHERE village_code = @village AND ended_on IS NULL ORDER BY id", row => row.Id(0)))[0];
        return
        [
            "#/hari-ini", "#/posyandu", "#/keluarga", household, household.Replace("keluarga", "kunjungan", StringComparison.Ordinal), "#/desa", "#/angka/desa", "#/terutang/child/weighing", "#/kirim",
            "#/formulir", "#/formulir/2c", $"#/formulir/2a/{pregnancy}", $"#/formulir/2b/{child.Id}", "#/kartu", "#/kartu/first-meals", $"#/orang/{child.Id}", $"#/timbang/{child.Posyandu}/{child.Id}",
            $"#/hasil/{child.Posyandu}", "#/daftar/household", .. new[] { "person", "pregnancy", "move", "change-house" }.Select(what => $"#/daftar/{what}/{household.Split('/')[^1]}"),
            $"#/daftar/birth/{pregnancy}", $"#/daftar/pregnancy-end/{pregnancy}", $"#/daftar/couple/{child.Id}", $"#/daftar/change/{child.Id}", $"#/daftar/death/{child.Id}",
        ];
    }

    // The narrowest phone, as its letters come and twice as large.
    private static async Task<List<string>> CrampedAsync(KaderPhone phone, string place)
    {
        List<string> found = [];
        foreach (var (screen, size) in new[] { (Screen.Phone, 200), (Screen.Narrow, 100), (Screen.Narrow, 200), (Screen.Phone, 100) })
        {
            await phone.Visitor.ResizeAsync(screen);
            await phone.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", $"{size}%");
            if (await SidewaysAsync(phone) is { } wide) found.Add($"{place} scrolls sideways, {screen.Width} px, {size} %: {wide}");
        }

        return found;
    }

    // Whatever is pressed is 44 by 44 points at least, with the rim that is pressed along with it.
    private static Task<string[]> SmallAsync(KaderPhone phone) => phone.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('#app :is(a, button, input, select, textarea)')]
          .filter(each => each.checkVisibility() && !each.classList.contains('said'))
          .map(each => ({ each, box: each.getBoundingClientRect(), rim: each.classList.contains('pill') ? 10 : 0 }))
          .filter(({ box, rim }) => Math.min(box.height, box.width) + rim < 43.5)
          .map(({ each, box }) => `${each.outerHTML.slice(0, 100)} is ${Math.round(box.width)} by ${Math.round(box.height)}`)
        """);

    // The page itself, and every part of it that scrolls.
    internal static Task<string?> SidewaysAsync(KaderPhone phone) => phone.Page.EvaluateAsync<string?>("""
        () => {
          const wide = [document.documentElement, ...document.querySelectorAll('.scroll, .foot, .head, .tabs, .keys')].find(each => each.scrollWidth > each.clientWidth + 1);
          if (!wide) return null;
          const edge = wide.getBoundingClientRect().left + wide.clientWidth;
          const over = [...wide.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > edge + 1);
          return `${wide.className || 'page'} ${wide.scrollWidth} of ${wide.clientWidth}: ${over.slice(-2).map(each => each.outerHTML.slice(0, 140)).join(' | ')}`;
        }
        """);
}
