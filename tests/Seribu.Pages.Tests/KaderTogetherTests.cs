using Microsoft.Playwright;
using Seribu.Server.Demo;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>Two officers, two tabs, a tab that is closed, a full phone and a lost one: what was written is in the book once, and all phones say the same.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderTogetherTests(Site site)
{
    [Fact]
    public async Task Two_officers_weigh_one_child_the_midwife_decides_and_both_phones_agree()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await using var midwife = await KaderPhone.OfAsync(site, "bidan");
        await kpm.InstalledAsync();
        await midwife.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await midwife.Visitor.OfflineAsync(true);
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        await midwife.WeighAsync(child, child.Kg + 0.6m);

        await kpm.Visitor.OfflineAsync(false);
        await kpm.SendAsync();
        await midwife.Visitor.OfflineAsync(false);
        await midwife.SendAsync();
        var conflict = midwife.Page.Locator(".notice-orchid", new() { HasText = child.Name });
        await Expect(conflict.Locator(".pair-values")).ToContainTextAsync(Words(child.Kg + 0.2m));
        await Expect(conflict.Locator(".pair-values")).ToContainTextAsync(Words(child.Kg + 0.6m));
        Assert.Empty(await midwife.Visitor.SeriousAsync());
        Assert.False(await midwife.Visitor.ScrollsSidewaysAsync());

        await conflict.Locator(".pair button").Nth(1).ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await midwife.SendAsync();
        await kpm.SendAsync();

        foreach (var phone in new[] { kpm, midwife })
        {
            await Expect(phone.Page.Locator(".notice-orchid", new() { HasText = child.Name })).ToHaveCountAsync(0);
            await phone.GoAsync($"#/orang/{child.Id}");
            await Expect(phone.Page.Locator("#app")).ToContainTextAsync(Words(child.Kg + 0.2m));
            await Expect(phone.Page.Locator("#app")).Not.ToContainTextAsync(Words(child.Kg + 0.6m));
        }
    }

    [Fact]
    public async Task A_tab_closed_while_saving_has_the_line_whole_or_not_at_all()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.TypeWeightAsync(child, child.Kg + 0.2m);

        // Not awaited: the tab goes while the line is being sealed.
        await kpm.Page.EvaluateAsync("document.querySelector('.weigh-save button').click()");
        await kpm.Page.CloseAsync();
        await using var again = new KaderPhone(await kpm.Visitor.NextTabAsync());
        await again.Visitor.GoAsync("/kader/");
        await again.TypePinAsync();
        await again.GoAsync("#/kirim");
        var kept = await again.Page.EvaluateAsync<int[]>(CountBoth);
        Assert.Equal(kept[0], kept[1]);
        Assert.InRange(kept[0], 0, 1);

        await again.Visitor.OfflineAsync(false);
        await again.SendAsync();

        Assert.Equal([(long)kept[0]], await WrittenAsync(child));
    }

    [Fact]
    public async Task Two_tabs_count_as_one_phone()
    {
        DemoChild[] children = [await site.NextChildAsync(), await site.NextChildAsync()];
        await using var first = await KaderPhone.OfAsync(site, "kpm");
        await first.InstalledAsync();
        await first.Visitor.OfflineAsync(true);
        await using var second = new KaderPhone(await first.Visitor.NextTabAsync());
        await second.Visitor.GoAsync("/kader/");
        await second.TypePinAsync();

        await first.WeighAsync(children[0], children[0].Kg + 0.2m);
        await second.WeighAsync(children[1], children[1].Kg + 0.2m);
        foreach (var tab in new[] { first, second })
        {
            await tab.GoAsync("#/kirim");
            await Expect(tab.Page.Locator(".states")).ToContainTextAsync(KaderPhone.Waiting(2));
        }

        await first.Visitor.OfflineAsync(false);
        await first.SendAsync();
        await Expect(second.Page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(2));
        Assert.Equal([1L], await WrittenAsync(children[0]));
        Assert.Equal([1L], await WrittenAsync(children[1]));
    }

    [Fact]
    public async Task A_full_phone_says_so_and_keeps_what_was_typed()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.TypeWeightAsync(child, child.Kg + 0.2m);
        await kpm.Page.EvaluateAsync("""
            () => {
              window.roomy = IDBObjectStore.prototype.add;
              IDBObjectStore.prototype.add = function (...given) {
                if (this.name === 'journal') throw new DOMException('full', 'QuotaExceededError');
                return window.roomy.apply(this, given);
              };
            }
            """);

        await kpm.Page.Locator(".weigh-save button").ClickAsync();
        await Expect(kpm.Page.Locator(".notice-morinda")).ToBeVisibleAsync();
        await Expect(kpm.Page.Locator(".box").First).ToContainTextAsync(Words(child.Kg + 0.2m));
        var full = await kpm.Page.EvaluateAsync<int[]>(CountBoth);

        await kpm.Page.EvaluateAsync("() => { IDBObjectStore.prototype.add = window.roomy; }");
        await kpm.Page.Locator(".weigh-save button").ClickAsync();
        await Expect(kpm.Page.Locator(".box").First).Not.ToContainTextAsync(Words(child.Kg + 0.2m));
        var roomy = await kpm.Page.EvaluateAsync<int[]>(CountBoth);
        Assert.Equal([0, 0, 1, 1], (int[])[.. full, .. roomy]);
    }

    [Fact]
    public async Task What_a_wiped_phone_exported_is_delivered_by_another_in_its_writers_name()
    {
        var child = await site.NextChildAsync();
        await using var kpm = await KaderPhone.OfAsync(site, "kpm");
        await kpm.InstalledAsync();
        await kpm.Visitor.OfflineAsync(true);
        await kpm.WeighAsync(child, child.Kg + 0.2m);
        await kpm.GoAsync("#/kirim");
        var file = await kpm.Page.RunAndWaitForDownloadAsync(() => kpm.Page.Locator(".sheet .pair button").First.ClickAsync());
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.seribu");
        await file.SaveAsAsync(path);
        await kpm.DisposeAsync();

        await using var midwife = await KaderPhone.OfAsync(site, "bidan");
        await midwife.GoAsync("#/kirim");
        await midwife.Page.Locator("input[type=file]").SetInputFilesAsync(path);
        await Expect(midwife.Page.Locator("[role=status]").Last).ToContainTextAsync("1");
        await midwife.SendAsync();
        File.Delete(path);

        Assert.Equal([1L], await WrittenAsync(child));
        Assert.Equal(["kpm"], await site.AskAsync(
            "SELECT a.user_name FROM child_visit v JOIN account a ON a.id = v.author WHERE v.village_code = @village AND v.person = @child AND v.on_day >= '2026-11-13'", row => row.Text(0), ("@child", child.Id)));
    }

    private const string CountBoth = """
        () => new Promise((done) => {
          const open = indexedDB.open('seribu-kader');
          open.onsuccess = () => {
            const tx = open.result.transaction(['outbox', 'journal']);
            const [outbox, journal] = [tx.objectStore('outbox').count(), tx.objectStore('journal').count()];
            tx.oncomplete = () => { open.result.close(); done([outbox.result, journal.result]); };
          };
        })
        """;

    private Task<List<long>> WrittenAsync(DemoChild child) => site.AskAsync(
        "SELECT COUNT(*) FROM child_visit WHERE village_code = @village AND person = @child AND on_day >= '2026-11-13'", row => row.Long(0), ("@child", child.Id));

    private static string Words(decimal kg) => kg.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}
