namespace Seribu.Pages.Tests;

/// <summary>What holds on every page: readable for everybody, at both widths and at 200 %, in both languages, and without a complaint of the browser.</summary>
public sealed class EveryPageTests(Site site) : IClassFixture<Site>
{
    public static readonly TheoryData<string, string> Pages = new()
    {
        { "", "/masuk" },
        { "kpm", "/" },
        { "kpm", "/kata-sandi" },
        { "kpm", "/desa/{village}/posyandu/{posyandu}/hari?tanggal=2026-11-12" },
        { "kpm", "/desa/{village}/posyandu/{posyandu}/daftar?tanggal=2026-11-12" },
        { "kpm", "/desa/{village}/formulir/2a" },
        { "kpm", "/desa/{village}/formulir/2b" },
        { "kpm", "/desa/{village}/formulir/2c" },
        { "kpm", "/desa/{village}/dana" },
        { "kpm", "/desa/{village}/scorecard" },
        { "kpm", "/desa/{village}/scorecard?kuartal=2026Q3" },
        { "kpm", "/desa/{village}/scorecard/cetak" },
        { "kpm", "/desa/{village}/keluarga" },
        { "kpm", "/desa/{village}/keluarga/baru" },
        { "kpm", "/desa/{village}/keluarga/{household}" },
        { "kpm", "/desa/{village}/keluarga/{household}/orang-baru" },
        { "kpm", "/desa/{village}/orang/{child}" },
        { "kpm", "/desa/{village}/orang/{child}/kms" },
        { "kpm", "/desa/{village}/orang/{child}/ukur" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/kunjungan" },
        { "kpm", "/cari?q=a" },
        { "admin", "/pengguna" },
        { "admin", "/pengguna/baru" },
        { "camat", "/wilayah/19.05.01" },
        { "tpps", "/wilayah/19.05" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_office_screen_is_whole(string user, string page) => Assert.Empty(await FaultsAsync(user, page, Screen.Office, "id"));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_phone_in_english_is_whole(string user, string page) => Assert.Empty(await FaultsAsync(user, page, Screen.Phone, "en"));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task At_two_hundred_percent_nothing_runs_out_of_the_page(string user, string page)
    {
        var visitor = await site.KnownAsync(user, Screen.Zoomed, "id");

        await visitor.GoAsync(await InFullAsync(page));

        Assert.False(await visitor.ScrollsSidewaysAsync());
    }

    private async Task<List<string>> FaultsAsync(string user, string page, Screen screen, string language)
    {
        var visitor = await site.KnownAsync(user, screen, language);
        await visitor.GoAsync(await InFullAsync(page));

        List<string> faults = [.. await visitor.SeriousAsync(), .. visitor.Complaints];
        if (await visitor.ScrollsSidewaysAsync()) faults.Add("The page can be pushed sideways.");
        if (await visitor.Page.Locator("html").GetAttributeAsync("lang") != language) faults.Add("Another language than was asked for.");
        return faults;
    }

    // One who stands in the middle of things: a child with weighings, its house, a running pregnancy.
    private async Task<string> InFullAsync(string page)
    {
        var (child, household, posyandu) = (await site.AskAsync("""
            SELECT p.id, p.home, h.posyandu FROM person p JOIN household h ON h.village_code = p.village_code AND h.id = p.home
            WHERE p.village_code = @village AND p.born_on > '2025-03-01' AND p.left_on IS NULL AND h.posyandu IS NOT NULL
            ORDER BY (SELECT COUNT(*) FROM child_visit v WHERE v.village_code = p.village_code AND v.person = p.id) DESC, p.id LIMIT 1
            """, row => (row.Id(0), row.Id(1), row.Id(2))))[0];
        var pregnancy = (await site.AskAsync("SELECT id FROM pregnancy WHERE village_code = @village AND ended_on IS NULL ORDER BY id LIMIT 1", row => row.Id(0)))[0];

        return page.Replace("{village}", DemoStore.Village, StringComparison.Ordinal).Replace("{posyandu}", $"{posyandu}", StringComparison.Ordinal)
            .Replace("{child}", $"{child}", StringComparison.Ordinal).Replace("{household}", $"{household}", StringComparison.Ordinal)
            .Replace("{pregnancy}", $"{pregnancy}", StringComparison.Ordinal);
    }
}
