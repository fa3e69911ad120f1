using System.Net;
using System.Text.RegularExpressions;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using A = Seribu.Server.Tests.Book.A;
using Office = Seribu.Server.Tests.Host.Office;

namespace Seribu.Server.Tests.People;

public sealed class PersonPageOnSqlite(VillageOnSqlite village) : PersonPageTests(village), IClassFixture<VillageOnSqlite>;

public sealed class PersonPageOnPostgres(VillageOnPostgres village) : PersonPageTests(village), IClassFixture<VillageOnPostgres>;

public abstract partial class PersonPageTests(Village village) : IAsyncLifetime
{
    private const string Nik = "1905010802250001";

    private readonly Guid posyandu = Guid.CreateVersion7(), house = Guid.CreateVersion7(), child = Guid.CreateVersion7();

    private string Page => $"/desa/{Village.Code}/orang/{child}";

    public async ValueTask InitializeAsync() => await village.HasAsync(
        A.Fact(Kinds.Posyandu, A.Change(Register.Posyandu, ("name", "Kenanga 1")), posyandu, new(2026, 1, 2)),
        A.Household(house, posyandu), A.Child(child, house, nik: Nik),
        A.Weighing(child, 9.4m, new(2026, 10, 12), 78.5m), A.Weighing(child, 9.2m, Village.Today, 79.2m));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_child_shows_its_state_with_category_and_z()
    {
        var page = await Village.ReadAsync(await village.MidwifeAsync(), Page);

        Assert.Contains("21 bulan 11 hari", page, StringComparison.Ordinal);
        Assert.Contains("Pendek", page, StringComparison.Ordinal);
        Assert.Contains("−2,15", page, StringComparison.Ordinal);
        Assert.Contains("BB kurang", page, StringComparison.Ordinal);
        Assert.Contains("−200", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Midwife)]
    [InlineData(Roles.Kpm)]
    [InlineData(Roles.VillageAdmin)]
    [InlineData(Roles.Head)]
    public async Task A_national_number_shows_its_first_four_digits_and_no_more(string role)
    {
        var page = await Village.ReadAsync(await village.AsAsync(role), Page);

        Assert.Contains("1905••••••••••••", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Nik, page, StringComparison.Ordinal);
        Assert.DoesNotContain("0001<", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Midwife, true)]
    [InlineData(Roles.VillageAdmin, true)]
    [InlineData(Roles.Kpm, false)]
    [InlineData(Roles.Head, false)]
    public async Task Whoever_may_see_a_number_in_full_asks_for_it_and_that_is_kept(string role, bool may)
    {
        var browser = await village.AsAsync(role);

        using var answer = await Office.PostToAsync(browser, "/kata-sandi", $"{Page}?handler=Nik");

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(may, (await answer.Content.ReadAsStringAsync()).Contains(Nik, StringComparison.Ordinal));
        Assert.Equal(may ? "1" : "0", await village.AskAsync("SELECT COUNT(*) FROM access_log WHERE act = 'nik-shown' AND subject = @child", ("@child", child)));
    }

    [Fact]
    public async Task An_administrator_sees_categories_and_no_figures()
    {
        var page = await Village.ReadAsync(await village.AsAsync(Roles.VillageAdmin), Page);

        Assert.Contains("Pendek", page, StringComparison.Ordinal);
        Assert.DoesNotContain("79,2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("−2,15", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_child_and_a_missing_one_get_the_same_answer()
    {
        var neighbour = await village.AsAsync(Roles.Midwife, Village.Neighbour.Text);
        var otherCadre = await village.AsAsync(Roles.Cadre, posyandu: Guid.CreateVersion7());
        var midwife = await village.MidwifeAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/desa/{Village.Neighbour}/orang/{child}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await otherCadre.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await midwife.GetAsync($"/desa/{Village.Code}/orang/{Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await village.AsAsync(Roles.Cadre, posyandu: posyandu)).GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task A_measurement_written_on_the_page_stands_in_the_book_with_its_line()
    {
        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/ukur",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-18"), ("Form.Weight", "9,3"), ("Form.Length", "79,1"), ("Form.Measure", "l"), ("Form.Doses", "DPT4"));

        Assert.Contains("Tersimpan.", page, StringComparison.Ordinal);
        Assert.Contains("18 Nov 2026", page, StringComparison.Ordinal);
        Assert.Equal("9300", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @child AND on_day = '2026-11-18'", ("@child", child)));
    }

    [Fact]
    public async Task Sending_the_form_twice_writes_once()
    {
        (string, string)[] form = [("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-18"), ("Form.Weight", "9,3")];

        await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", form);
        await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", form);

        Assert.Equal("1", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE person = @child AND on_day = '2026-11-18'", ("@child", child)));
    }

    [Fact]
    public async Task A_shrinking_child_is_asked_about_and_kept_once_confirmed()
    {
        (string, string)[] form = [("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-18"), ("Form.Weight", "9,3"), ("Form.Length", "77,0"), ("Form.Measure", "l")];

        var asked = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", form);
        var kept = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", [.. form, ("Form.Confirmed", "shrinking")]);

        Assert.Contains("Panjang anak tidak berkurang.", asked, StringComparison.Ordinal);
        Assert.Contains("Angka ini benar", asked, StringComparison.Ordinal);
        Assert.Contains("Tersimpan.", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20", "9,3", "Tanggal ini belum tiba.")]
    [InlineData("2025-02-07", "9,3", "Sebelum tanggal lahir")]
    [InlineData("", "9,3", "Wajib diisi.")]
    [InlineData("2026-11-18", "sembilan", "Bukan angka.")]
    [InlineData("2026-11-18", "-1", "tidak mungkin")]
    [InlineData("2026-11-18", "=1+1", "Bukan angka.")]
    public async Task What_cannot_be_is_refused_beside_its_field(string on, string weight, string sentence)
    {
        var page = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", on), ("Form.Weight", weight));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(weight, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal("2", await village.AskAsync("SELECT COUNT(*) FROM child_visit WHERE person = @child", ("@child", child)));
    }

    [Fact]
    public async Task While_somebody_types_the_page_says_what_it_would_mean()
    {
        var preview = await Village.ReadAsync(await village.MidwifeAsync(), $"{Page}/ukur?handler=Preview&Form.On=2026-11-19&Form.Weight=9%2C2&Form.Length=75&Form.Measure=l");

        Assert.Contains("Sangat pendek", preview, StringComparison.Ordinal);
        Assert.Contains("Panjang anak tidak berkurang.", preview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ratus", "panjang", "Form.Weight")]
    [InlineData("9,6", "panjang", "Form.Length")]
    public async Task The_first_wrong_field_of_a_refused_form_has_the_cursor(string weight, string length, string first)
    {
        var page = await Village.FillAsync(await village.MidwifeAsync(), $"{Page}/ukur", ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.On", "2026-11-19"), ("Form.Weight", weight), ("Form.Length", length));

        var cursor = Assert.Single(Cursors().Matches(page)).Value;
        Assert.Contains($"name=\"{first}\"", cursor, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", cursor, StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]* autofocus[^>]*>")]
    private static partial Regex Cursors();

    [Fact]
    public async Task A_corrected_measurement_replaces_the_old_one_and_both_lines_stay()
    {
        var fact = await village.IdAsync("SELECT fact FROM child_visit WHERE person = @child AND on_day = '2026-11-19'", ("@child", child));

        var page = await Village.FillAsync(
            await village.MidwifeAsync(), $"{Page}/ukur?ganti={fact}",
            ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Replaces", fact.ToString()), ("Form.Reason", "salah baca"), ("Form.On", "2026-11-19"), ("Form.Weight", "9,6"), ("Form.Length", "79,2"), ("Form.Measure", "l"));

        Assert.Contains("perbaikan", page, StringComparison.Ordinal);
        Assert.Contains("tidak berlaku lagi", page, StringComparison.Ordinal);
        Assert.Equal("9600", await village.AskAsync("SELECT weight_g FROM child_visit WHERE person = @child AND on_day = '2026-11-19'", ("@child", child)));
    }

    [Fact]
    public async Task Of_two_measurements_of_one_day_the_midwife_decides_which_counts()
    {
        var cadre = new Author(Guid.CreateVersion7(), "Kader", [new Grant(Roles.Cadre, Village.Code.Text, posyandu)]);
        var second = A.Weighing(child, 9.8m, Village.Today, 79.2m);
        await village.HasAsync(cadre, second);
        var midwife = await village.MidwifeAsync();

        var asked = await Village.ReadAsync(midwife, Page);
        await Village.FillToAsync(midwife, "/kata-sandi", $"{Page}?handler=Decide", ("fact", second.Id.ToString()), ("choice", "other"));

        Assert.Contains("Dua pengukuran pada hari yang sama", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Dua pengukuran pada hari yang sama", await Village.ReadAsync(midwife, Page), StringComparison.Ordinal);
        Assert.Equal("9200", await village.AskAsync("SELECT MAX(weight_g) FROM child_visit WHERE person = @child AND on_day = '2026-11-19'", ("@child", child)));
    }

    [Fact]
    public async Task A_number_held_back_counts_once_the_midwife_releases_it()
    {
        var doubtful = A.Fact(Kinds.ChildVisit, new ChildVisit { WeightKg = 4.0m }, child, new(2026, 11, 18)) with { Confirmed = ["weight-flagged", "loss-impossible", "weight-digit-slip"] };
        await village.HasAsync(doubtful);
        var midwife = await village.MidwifeAsync();

        var before = await Village.ReadAsync(midwife, Page);
        await Village.FillToAsync(midwife, "/kata-sandi", $"{Page}?handler=Decide", ("fact", doubtful.Id.ToString()), ("choice", "release"));

        Assert.Contains("Angka ditahan", before, StringComparison.Ordinal);
        Assert.Equal("0", await village.AskAsync("SELECT held FROM child_visit WHERE fact = @fact", ("@fact", doubtful.Id)));
    }

    [Fact]
    public async Task A_name_with_markup_or_a_formula_is_just_text()
    {
        var odd = Guid.CreateVersion7();
        await village.HasAsync(A.Child(odd, house, name: "=HYPERLINK(\"x\") <b>Kuncup</b>"));

        var page = await Village.ReadAsync(await village.MidwifeAsync(), $"/desa/{Village.Code}/orang/{odd}");

        Assert.Contains("&lt;b&gt;Kuncup&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Kuncup</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_growth_card_prints_both_charts_and_every_month()
    {
        var sheet = await Village.ReadAsync(await village.MidwifeAsync(), $"{Page}/kms");

        Assert.Contains("Kartu Menuju Sehat", sheet, StringComparison.Ordinal);
        Assert.Contains("Berat badan menurut umur", sheet, StringComparison.Ordinal);
        Assert.Contains("12 Okt 2026", sheet, StringComparison.Ordinal);
    }
}
