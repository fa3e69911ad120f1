using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Scorecards;

public sealed class ScorecardPageOnSqlite(SqliteStore store) : ScorecardPageTests(store), IClassFixture<SqliteStore>;

public sealed class ScorecardPageOnPostgres(PostgresStore store) : ScorecardPageTests(store), IClassFixture<PostgresStore>;

public abstract class ScorecardPageTests(TestStore store)
{
    [Fact]
    public async Task A_figure_names_who_is_owed_and_those_who_lack_least_come_first()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&angka=anak-2");

        Assert.Contains("1 diterima dari 3 seharusnya = 33,33 %", page, StringComparison.Ordinal);
        Assert.Contains("2 anak terutang Embun Rimba , 9 bln =Melati 1, 4 dari 5 bulan kurang 1 Awan Jingga , 10 bln Kenanga 2, 1 dari 5 bulan kurang 4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_says_what_it_becomes_when_the_nearest_get_there()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&angka=anak-2");

        // 2 of 3. Of the 36 services due in the village (6 for the woman, 10 for each child) one was received, two then.
        Assert.Contains("Bila 1 anak yang kurang 1 bulan mencapainya, angka ini menjadi 66,67 % dan desa 5,56 %", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_opens_its_rule_its_line_and_its_fingerprint()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&angka=anak-2");

        Assert.Contains("Umur 6–12 bulan: ditimbang paling sedikit 5 bulan dalam 2 kuartal terakhir", page, StringComparison.Ordinal);
        Assert.Contains("KPM-GUIDE, sejak 1 Jan 2018", page, StringComparison.Ordinal);
        Assert.Contains("Data sampai 30 September 2026", page, StringComparison.Ordinal);
        Assert.Matches("baris 19, sidik [0-9a-f]{4} [0-9a-f]{4}", page);
    }

    [Fact]
    public async Task Only_the_panel_is_sent_to_a_page_that_is_open_already()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);
        midwife.DefaultRequestHeaders.Add("HX-Request", "true");

        var part = await midwife.GetStringAsync($"{Village.Path}?angka=anak-2");

        Assert.StartsWith("<aside class=\"panel\"", part.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_sums_sees_the_rule_and_no_name()
    {
        await using var village = await Village.StartAsync(store);
        using var forum = await village.AsAsync(Roles.VillageForum);

        var page = await Village.ReadAsync(forum, $"{Village.Path}?kuartal=2026Q3&angka=anak-2");

        Assert.Contains("1 diterima dari 3 seharusnya", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Embun", page, StringComparison.Ordinal);
        Assert.Contains("Nama hanya untuk peran yang mendampingi keluarga.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cadre_sees_the_names_of_the_own_posyandu()
    {
        await using var village = await Village.StartAsync(store);
        using var cadre = await village.AsAsync(Roles.Cadre, Village.Melati);

        var page = await Village.ReadAsync(cadre, $"{Village.Path}?kuartal=2026Q3&angka=anak-2");

        Assert.Contains("Embun Rimba", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Awan Jingga", page, StringComparison.Ordinal);
        Assert.Contains("1 lagi di luar wilayah tugas Anda.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posyandu_has_its_own_figures_and_no_money()
    {
        await using var village = await Village.StartAsync(store);
        await village.WriteAsync(A.Fact(Kinds.VillageFund, new VillageFund(2026, "development", 400_000_000, 100_000_000), null));
        using var midwife = await village.AsAsync(Roles.Midwife);

        var whole = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3");
        var part = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&posyandu={Village.Kenanga}");

        Assert.Contains("Anak 0–23 bulan , 3 anak", whole, StringComparison.Ordinal);
        Assert.Contains("400.000.000 100.000.000 25,00", whole, StringComparison.Ordinal);
        Assert.Contains("Anak 0–23 bulan , 2 anak", part, StringComparison.Ordinal);
        Assert.DoesNotContain("400.000.000", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_rule_set_is_judged_on_request()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        // The sheet of PMK 2018 counts months since birth, of the guide's window nothing: home visits are asked only of children with a problem.
        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&aturan=PMK2018-S1&angka=anak-5");

        Assert.Contains("0 diterima dari 0 seharusnya = –", page, StringComparison.Ordinal);
        Assert.Contains("Dihitung untuk permintaan ini dengan PMK2018-S1, data sampai 30 September 2026.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_of_data_forgets_what_happened_after_it()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal=2026Q3&sampai=2026-08-31&angka=anak-2");

        Assert.Contains("0 diterima dari 3 seharusnya = 0,00 %", page, StringComparison.Ordinal);
        Assert.Contains("Data sampai 31 Agustus 2026", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kuartal=2027Q1")]
    [InlineData("kuartal=abc")]
    [InlineData("kuartal=2026Q3&sampai=2026-06-30")]
    [InlineData("sampai=2026-12-01&kuartal=2026Q4")]
    [InlineData("posyandu=0192d2a0-0000-7000-8000-000000000000")]
    [InlineData("aturan=NOBODY")]
    [InlineData("angka=anak-99")]
    [InlineData("angka=nothing")]
    public async Task What_cannot_be_is_no_page(string query)
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        using var answer = await midwife.GetAsync($"{Village.Path}?{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_village_without_a_book_is_no_page()
    {
        await using var village = await Village.StartAsync(store);
        using var office = await village.AsAsync(Roles.HealthOffice, region: "19.05");

        using var answer = await office.GetAsync("/desa/19.05.01.9999/scorecard");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_quarter_without_anybody_says_so()
    {
        await using var village = await Village.StartAsync(store);
        using var midwife = await village.AsAsync(Roles.Midwife);

        var page = await Village.ReadAsync(midwife, $"{Village.Path}?kuartal={new Quarter(2025, 1)}");

        Assert.Contains("Belum ada yang dihitung di Kuartal 1, 2025.", page, StringComparison.Ordinal);
    }
}
