using Microsoft.Playwright;
using Seribu.Server.Demo;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>Two tabs, a tab that is closed, a full phone and a wiped one: what was written is in the book once.</summary>
[Collection(OneVillage.Name)]
public sealed class KaderTogetherTests(Site site)
{
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
        await Expect(kpm.Page.Locator(".notice-morinda")).ToContainTextAsync("Ruang HP penuh. Catatan ini belum disimpan, isian masih di layar.");
        await Expect(kpm.Page.Locator(".box").First).ToContainTextAsync(Words(child.Kg + 0.2m));
        var full = await kpm.Page.EvaluateAsync<int[]>(CountBoth);

        await kpm.Page.EvaluateAsync("() => { IDBObjectStore.prototype.add = window.roomy; }");
        await kpm.Page.Locator(".weigh-save button").ClickAsync();
        await Expect(kpm.Page.Locator(".box").First).Not.ToContainTextAsync(Words(child.Kg + 0.2m));
        var roomy = await kpm.Page.EvaluateAsync<int[]>(CountBoth);
        Assert.Equal([0, 0, 1, 1], (int[])[.. full, .. roomy]);
    }

    [Fact]
    public async Task A_wiped_phone_takes_its_own_file_back_and_whoever_else_delivers_it_adds_nothing()
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

        await WipeAsync(kpm);
        await kpm.SignInAsync("kpm");
        Assert.Equal([0L], await WrittenAsync(child));
        await TakeAsync(kpm, path, "1 catatan diambil");
        await kpm.SendAsync();
        await Expect(kpm.Page.Locator(".states")).ToContainTextAsync(KaderPhone.Received(1));
        var receipt = await kpm.Page.Locator(".record", new() { HasText = "dari berkas" }).Locator(".push span").First.InnerTextAsync();
        await TakeAsync(kpm, path, "sudah ada di HP");

        await using var midwife = await KaderPhone.OfAsync(site, "bidan");
        await TakeAsync(midwife, path, "1 catatan diambil");
        await midwife.SendAsync();
        File.Delete(path);

        await Expect(midwife.Page.Locator(".record", new() { HasText = receipt })).ToHaveCountAsync(1);
        Assert.Equal([("kpm", (long)((child.Kg + 0.2m) * 1000), long.Parse(receipt.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))], await site.AskAsync(
            "SELECT a.user_name, v.weight_g, v.number FROM child_visit v JOIN account a ON a.id = v.author WHERE v.village_code = @village AND v.person = @child AND v.on_day >= '2026-11-13'",
            row => (row.Text(0), row.Long(1), row.Long(2)), ("@child", child.Id)));
    }

    // Nothing of the app is left on the phone, as after a repair.
    private async Task WipeAsync(KaderPhone phone)
    {
        var line = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await phone.Page.GotoAsync("about:blank");
        await phone.Visitor.OfflineAsync(false);
        await line.SendAsync("Storage.clearDataForOrigin", new() { ["origin"] = site.Address, ["storageTypes"] = "all" });
    }

    private static async Task TakeAsync(KaderPhone phone, string path, string said)
    {
        await phone.GoAsync("#/kirim");
        await phone.Page.Locator("input[type=file]").SetInputFilesAsync(path);
        await Expect(phone.Page.Locator("[role=status]").Last).ToContainTextAsync(said);
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
