using System.Text.RegularExpressions;
using Seribu.Domain.Book;
using static Microsoft.Playwright.Assertions;

namespace Seribu.Pages.Tests;

/// <summary>What holds on every page: readable for everybody, at both widths and at 200 %, in both languages, and without a complaint of the browser.</summary>
public sealed partial class EveryPageTests(Site site, EveryPageTests.Places places) : IClassFixture<EveryPageTests.Places>
{
    // Who opens it (nobody: a stranger), and where.
    public static readonly TheoryData<string, string> Pages = new()
    {
        { "", "/masuk" },
        { "kpm", "/kata-sandi" },
        { "kpm", "/cari?q=a" },
        { "kpm", "/cari?q=zzzz" },
        { "kpm", "/gaya" },
        { "kpm", "/desa/{village}/hari-posyandu" },
        { "kpm", "/desa/{village}/posyandu/{posyandu}/hari?tanggal=2026-11-12" },
        { "kpm", "/desa/{village}/posyandu/{posyandu}/daftar?tanggal=2026-11-12" },
        { "kpm", "/desa/{village}/formulir" },
        { "kpm", "/desa/{village}/formulir/2a" },
        { "kpm", "/desa/{village}/formulir/2b" },
        { "kpm", "/desa/{village}/formulir/2c" },
        { "kpm", "/desa/{village}/dana" },
        { "kpm", "/desa/{village}/scorecard" },
        { "kades", "/desa/{village}/scorecard?kuartal=2026Q3" },
        { "kpm", "/desa/{village}/scorecard/cetak" },
        { "admin", "/desa/{village}/scorecard/penutupan" },
        { "admin", "/desa/{village}/profil" },
        { "admin", "/desa/{village}/profil/posyandu" },
        { "admin", "/desa/{village}/profil/posyandu/{posyandu}" },
        { "kpm", "/desa/{village}/keluarga" },
        { "kpm", "/desa/{village}/keluarga/ekspor" },
        { "kpm", "/desa/{village}/keluarga/baru" },
        { "kpm", "/desa/{village}/keluarga/{household}" },
        { "kpm", "/desa/{village}/keluarga/{household}/ubah" },
        { "kpm", "/desa/{village}/keluarga/{household}/orang-baru" },
        { "kpm", "/desa/{village}/keluarga/{household}/kunjungan" },
        { "kpm", "/desa/{village}/pindah/{household}" },
        { "kpm", "/desa/{village}/pindah/{child}" },
        { "bidan", "/desa/{village}/orang/{child}" },
        { "bidan", "/desa/{village}/orang/{child}/ekspor" },
        { "kpm", "/desa/{village}/orang/{child}/kms" },
        { "kpm", "/desa/{village}/orang/{child}/ubah" },
        { "kpm", "/desa/{village}/orang/{child}/ukur" },
        { "kpm", "/desa/{village}/orang/{child}/meninggal" },
        { "kpm", "/desa/{village}/orang/{child}/tukar" },
        { "admin", "/desa/{village}/orang/{child}/hapus" },
        { "bidan", "/desa/{village}/orang/{woman}" },
        { "kpm", "/desa/{village}/orang/{woman}/hamil" },
        { "bidan", "/desa/{village}/catatan/{child}/{fact}" },
        { "kpm", "/desa/{village}/tamu" },
        { "kpm", "/desa/{village}/catin" },
        { "kpm", "/desa/{village}/catin/ekspor" },
        { "kpm", "/desa/{village}/ganda" },
        { "kpm", "/desa/{village}/ganda/ekspor" },
        { "bidan", "/desa/{village}/gabung?satu={child}&dua={woman}" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/ekspor" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/ubah" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/kunjungan" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/lahir" },
        { "bidan", "/desa/{village}/kehamilan/{pregnancy}/berakhir" },
        { "admin", "/pengguna" },
        { "admin", "/pengguna/baru" },
        { "admin", "/pengguna/{cadre}" },
        { "admin", "/pengguna/{cadre}/peran?role=tpk" },
        { "camat", "/wilayah/19.05.01" },
        { "tpps", "/wilayah/19.05" },
        { "tpps", "/pengaturan" },
        { "tpps", "/catatan-akses" },
        { "pelindungdata", "/penghapusan" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_whole(string user, string page) => IsWholeAsync(user, page);

    // Of the lists and forms of the programme one of each kind of field.
    public static readonly TheoryData<string, string> Programme = new()
    {
        { "tpps", "/program/19.05" },
        { "tpps", "/program/19.05/aksi?kode=U1" },
        { "tpps", "/program/19.05/analisis" },
        { "tpps", "/program/19.05/analisis/cetak" },
        { "tpps", "/program/19.05/analisis/penyebab" },
        { "tpps", "/program/19.05/analisis/layanan" },
        { "tpps", "/program/19.05/analisis/ketersediaan" },
        { "tpps", "/program/{village}/anggaran" },
        { "admin", "/program/{village}/anggaran/usulan" },
        { "tpps", "/program/19.05/kader" },
        { "admin", "/program/{village}/kader/{kpm}/surat" },
        { "tpps", "/program/{village}/kader/{kpm}/latihan" },
        { "tpps", "/program/19.05/target" },
        { "tpps", "/program/19.05/bantuan" },
        { "tpps", "/program/19.05/audit" },
        { "tpps", "/program/19.05/audit?cetak=1" },
        { "admin", "/program/{village}/daftar/ledger/baru" },
        { "tpps", "/program/19.05/bersama/{programme}" },
        { "tpps", "/program/19.05/daftar/education" },
        { "tpps", "/program/19.05/indikator" },
        { "tpps", "/program/19.05/penilaian" },
        { "tpps", "/program/19.05/penilaian?cetak=1" },
        { "tpps", "/program/19.05/keputusan" },
        { "tpps", "/program/19.05/hadirin/training/{training}" },
        { "tpps", "/program/19.05/undang/training/{training}" },
        { "tpps", "/program/19.05/undangan/training/{training}" },
        { "tpps", "/program/19.05/kode/training/{training}" },
        { "tpps", "/program/19.05/daftar-hadir/training/{training}" },
        { "tpps", "/program/{village}/beban" },
        { "tpps", "/program/{village}/kinerja" },
        { "tpps", "/program/{village}/kader/{kpm}/kinerja" },
        { "tpps", "/program/19.05/kampung-kb" },
        { "tpps", "/program/19.05/mitra" },
        { "tpps", "/program/19.05/kalender" },
        { "tpps", "/program/19.05/serentak" },
        { "admin", "/program/{village}/pmt" },
        { "tpps", "/program/19.05/rapat/{meeting}" },
        { "tpps", "/program/19.05/pelatihan/{training}/sertifikat" },
        { "admin", "/program/{village}/asuh/{sponsor}" },
        { "baas", "/asuh" },
        { "kpm", "/hadir/{code}" },
        { "tpps", "/program/19.05/daftar/partner" },
        { "tpps", "/program/19.05/daftar/training/{training}" },
        { "tpps", "/program/19.05/daftar/training/baru" },
        { "tpps", "/program/19.05/daftar/case-audit/baru" },
        { "admin", "/program/{village}/daftar/cadre" },
        { "admin", "/program/{village}/daftar/cadre/baru" },
        { "admin", "/program/{village}/daftar/budget-line/baru" },
        { "admin", "/program/{village}/daftar/meeting/baru" },
    };

    [Theory]
    [MemberData(nameof(Programme))]
    public Task A_page_of_the_programme_is_whole(string user, string page) => IsWholeAsync(user, page);

    // Phones: the families of who carries one, the file of one that is lost, and the app itself.
    public static readonly TheoryData<string, string> Phones = new()
    {
        { "admin", "/pengguna/{companion}/keluarga/{families}" },
        { "kpm", "/telepon/masukkan" },
        { "", "/kader/" },
    };

    [Theory]
    [MemberData(nameof(Phones))]
    public Task A_page_about_phones_is_whole(string user, string page) => IsWholeAsync(user, page);

    [Theory]
    [InlineData("", "/tidak-ada")]
    [InlineData("kpm", "/desa/33.02.01.2001/keluarga")]
    [InlineData("kpm", "/pengaturan")]
    public Task The_page_of_a_refusal_is_whole(string user, string page) => IsWholeAsync(user, page, isRefused: true);

    // Files, an address that only takes away the sign-in, and the page of refusals, which other addresses show.
    private static readonly string[] NoPages =
        ["/wilayah/{region}/unduh", "/desa/{village}/scorecard/unduh", "/program/{region}/analisis/unduh", "/program/{region}/berkas/{id:guid}", "/keluar", "/masalah/{status:int}"];

    [Fact]
    public void Every_page_that_is_mapped_is_walked()
    {
        List<string> walked = ["/", .. Pages.Concat(Programme).Concat(Phones).Select(each => each.Data.Item2.Split('?')[0])];

        var missing = site.Pages.Where(pattern => !NoPages.Contains(pattern) && !walked.Exists(path => Address(pattern).IsMatch(path)));

        Assert.Empty(missing);
    }

    // A place for an id is filled by one of the known ids; any other place by anything.
    private static Regex Address(string pattern) => new("^" + string.Join("", pattern.Split('/').Skip(1).Select(part => part switch
    {
        ['{', ..] when part.EndsWith(":guid?}", StringComparison.Ordinal) => "(/\\{[a-z]+\\})?",
        ['{', ..] when part.EndsWith(":guid}", StringComparison.Ordinal) => "/\\{[a-z]+\\}",
        ['{', ..] => "/[^/]+",
        _ => "/" + Regex.Escape(part),
    })) + "$");

    [Theory]
    [InlineData("kader")]
    [InlineData("kpm")]
    [InlineData("tpk")]
    [InlineData("bidan")]
    [InlineData("gizi")]
    [InlineData("admin")]
    [InlineData("kades")]
    [InlineData("forum")]
    [InlineData("pendamping")]
    [InlineData("camat")]
    [InlineData("kua")]
    [InlineData("opd")]
    [InlineData("dinkes")]
    [InlineData("tpps")]
    [InlineData("bupati")]
    [InlineData("pelindungdata")]
    [InlineData("provinsi")]
    [InlineData("mitra")]
    [InlineData("baas")]
    [InlineData("orangtua")]
    [InlineData("auditor")]
    public Task The_first_page_of_every_role_is_whole(string user) => IsWholeAsync(user, "/");

    // Both windows look at once: a machine has two cores.
    private async Task IsWholeAsync(string user, string page, bool isRefused = false)
    {
        var path = places.InFull(page);
        var office = await site.KnownAsync(user, "id");
        var phone = await site.KnownAsync(user, "en");

        var faults = (await Task.WhenAll(InOfficeAsync(office, path), OnPhoneAsync(phone, path))).SelectMany(each => each).ToList();
        // That the address itself was refused is what the page says.
        if (isRefused) Assert.NotEqual(0, faults.RemoveAll(fault => fault.Contains(path, StringComparison.Ordinal) && Refusal().IsMatch(fault)));

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [GeneratedRegex("^40[34] |status of 40[34]")]
    private static partial Regex Refusal();

    private static async Task<List<string>> InOfficeAsync(Visitor office, string path)
    {
        await office.ResizeAsync(Screen.Office);
        await office.GoAsync(path);

        List<string> faults = [.. await FaultsAsync(office, "office", "id"), .. await office.SeriousAsync()];
        foreach (var (screen, where) in ((Screen, string)[])[(Screen.Zoomed, "At 200 %"), (Screen.Phone, "On a phone in Indonesian")])
        {
            await office.ResizeAsync(screen);
            if (await office.WidestAsync() is { } wide) faults.Add($"{where} it can be pushed sideways: {wide}");
        }

        return faults;
    }

    private static async Task<List<string>> OnPhoneAsync(Visitor phone, string path)
    {
        await phone.ResizeAsync(Screen.Phone);
        await phone.GoAsync(path);
        return [.. await FaultsAsync(phone, "phone", "en"), .. await phone.SeriousAsync()];
    }

    private static async Task<List<string>> FaultsAsync(Visitor visitor, string where, string language)
    {
        // The phone app says its language once it has begun.
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        List<string> faults = [.. visitor.Complaints];
        if (await visitor.WidestAsync() is { } wide) faults.Add($"It can be pushed sideways ({where}): {wide}");
        return faults;
    }

    /// <summary>Those who stand in the middle of things: a child with weighings, its house, a running pregnancy, a cadre.</summary>
    public sealed class Places(Site site) : IAsyncLifetime
    {
        private readonly Dictionary<string, string> known = new()
        {
            ["{village}"] = DemoStore.Village,
            ["{training}"] = $"{NamedIds.Of("demo-programme", DemoStore.Village[..5], "training", "penyegaran")}",
            ["{kpm}"] = $"{NamedIds.Of("demo-programme", DemoStore.Village, "cadre", "kpm")}",
        };

        public string InFull(string page) => known.Aggregate(page, (path, each) => path.Replace(each.Key, each.Value, StringComparison.Ordinal));

        public async ValueTask InitializeAsync()
        {
            var child = await FirstAsync(
                """
                SELECT p.id, p.home, h.posyandu FROM person p JOIN household h ON h.village_code = p.village_code AND h.id = p.home
                WHERE p.village_code = @village AND p.born_on > '2025-03-01' AND p.left_on IS NULL AND h.posyandu IS NOT NULL
                ORDER BY (SELECT COUNT(*) FROM child_visit v WHERE v.village_code = p.village_code AND v.person = p.id) DESC, p.id LIMIT 1
                """, "{child}", "{household}", "{posyandu}");
            await FirstAsync("SELECT id, woman FROM pregnancy WHERE village_code = @village AND ended_on IS NULL ORDER BY id LIMIT 1", "{pregnancy}", "{woman}");
            await FirstAsync("SELECT fact FROM child_visit WHERE village_code = @village AND person = @subject ORDER BY on_day DESC LIMIT 1", child, "{fact}");
            await FirstAsync("SELECT id FROM account WHERE user_name = 'kader'", "{cadre}");
            await FirstAsync("SELECT a.id, g.id FROM account a JOIN account_grant g ON g.account = a.id WHERE a.user_name = 'tpk'", "{companion}", "{families}");
            foreach (var (form, name) in ((string, string)[])[("meeting", "{meeting}"), ("programme", "{programme}")])
                await FirstAsync($"SELECT id FROM office_record WHERE form = '{form}' AND region IN ('19.05', @village) ORDER BY region, id LIMIT 1", name);
            known["{code}"] = await site.SealAsync(Guid.Parse(known["{training}"]));
            known["{sponsor}"] = $"{await site.KeepAsync("sponsor", ("name", "Ibu Asuh"), ("kind", "person"))}";
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private Task<Guid> FirstAsync(string sql, params string[] names) => FirstAsync(sql, Guid.Empty, names);

        private async Task<Guid> FirstAsync(string sql, Guid subject, params string[] names)
        {
            var ids = (await site.AskAsync(sql, row => names.Select((_, at) => row.Id(at)).ToList(), ("@subject", subject)))[0];
            foreach (var (name, id) in names.Zip(ids)) known[name] = $"{id}";
            return ids[0];
        }
    }
}
