using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Store;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Care;

public sealed class MonthlyFormOnSqlite(SqliteStore store) : MonthlyFormTests(store), IClassFixture<SqliteStore>;

public sealed class MonthlyFormOnPostgres(PostgresStore store) : MonthlyFormTests(store), IClassFixture<PostgresStore>;

public abstract class MonthlyFormTests(TestStore store)
{
    private static readonly DateOnly Day = new(2026, 11, 12);

    [Fact]
    public async Task A_row_shows_what_single_visits_of_the_month_already_say()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var child = await desk.HasChildAsync();
        await desk.HasAsync(A.Weighing(child, 9.2m, Day, 74.1m), A.Fact(Kinds.ChildVisit, new ChildVisit { HomeVisits = 1, CounsellingMother = true, Doses = ["MR1"] }, child, Day.AddDays(-1)));

        var page = WebUtility.HtmlDecode(await (await desk.ComesAsync("kpm")).GetStringAsync(desk.Page("2b")));

        Assert.Contains("data-foretold=\"y\"", page, StringComparison.Ordinal);
        Assert.Equal(("9,2", "74,1", "1", "Y", "MR1", "12"), (desk.Cell(page, "weight"), desk.Cell(page, "length"), desk.Cell(page, "visits"), desk.Cell(page, "mother"), desk.Cell(page, "doses"), desk.Cell(page, "day")));
    }

    [Fact]
    public async Task A_saved_row_and_the_single_visits_are_counted_once()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var child = await desk.HasChildAsync();
        await desk.HasAsync(A.Fact(Kinds.ChildVisit, new ChildVisit { HomeVisits = 2 }, child, Day));
        var kpm = await desk.ComesAsync("kpm");
        (string, string)[] row = [("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{child}"), ("Day", "12"), ("Visits", "2"), ("Water", "y"), ("Latrine", "t")];

        var first = await desk.SendAsync(kpm, "2b", "Line", row);
        var again = await desk.SendAsync(kpm, "2b", "Line", row);

        Assert.Equal("received", FormDesk.StateOf(first.Html));
        Assert.Equal(first.Html, again.Html);
        Assert.Equal([(2L, true, false)], await desk.AskAsync("SELECT home_visits, safe_water, latrine FROM child_visit WHERE form = 1", read => (read.Long(0), read.Yes(1), read.Yes(2))));
        Assert.Equal(2, await desk.AskAsync("SELECT COUNT(*) FROM child_visit", read => read.Long(0)) is [var count] ? count : 0);
    }

    [Fact]
    public async Task A_woman_stands_on_form_2a_and_her_row_is_kept()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var pregnancy = await desk.HasPregnancyAsync();
        var kpm = await desk.ComesAsync("kpm");

        var page = await kpm.GetStringAsync(desk.Page("2a"));
        var kept = await desk.SendAsync(kpm, "2a", "Line",
            ("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{pregnancy}"), ("Day", "12"), ("Risk", "rk"), ("Anc", "1"), ("Iron", "30"), ("Cover", "y"));

        Assert.Contains("Cempaka Wangi", page, StringComparison.Ordinal);
        Assert.Equal("received", FormDesk.StateOf(kept.Html));
        Assert.Equal([(true, true, 1L, 30L)], await desk.AskAsync("SELECT high_risk, kek, anc, iron_tablets FROM pregnancy_visit", row => (row.Yes(0), row.Yes(1), row.Long(2), row.Long(3))));
    }

    [Theory]
    [InlineData("Iron", "201", "iron_tablets")]
    [InlineData("Anc", "x", "anc")]
    [InlineData("Day", "31", "on")]
    [InlineData("Day", "13", "on")]
    [InlineData("Water", "mungkin", "safe_water")]
    [InlineData("Risk", "Z", "risk")]
    public async Task What_cannot_be_is_named_beside_its_cell(string cell, string typed, string field)
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var pregnancy = await desk.HasPregnancyAsync();

        var refused = await desk.SendAsync(await desk.ComesAsync("kpm"), "2a", "Line", ("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{pregnancy}"), (cell, typed));

        Assert.Equal("refused", FormDesk.StateOf(refused.Html));
        Assert.Contains($"data-ask=\"{field}\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal([0L], await desk.AskAsync("SELECT COUNT(*) FROM pregnancy_visit", row => row.Long(0)));
    }

    [Fact]
    public async Task A_mended_row_replaces_the_first_and_can_be_taken_back()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var child = await desk.HasChildAsync();
        var kpm = await desk.ComesAsync("kpm");
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await desk.SendAsync(kpm, "2b", "Line", ("Fact", $"{first}"), ("Subject", $"{child}"), ("Day", "12"), ("Visits", "1"));

        await desk.SendAsync(kpm, "2b", "Line", ("Fact", $"{second}"), ("Subject", $"{child}"), ("Day", "12"), ("Visits", "2"), ("Replaces", $"{first}"));
        var mended = await desk.AskAsync("SELECT home_visits FROM child_visit", row => row.Long(0));
        await desk.SendAsync(kpm, "2b", "Withdraw", ("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{child}"), ("Replaces", $"{second}"));

        Assert.Equal([2L], mended);
        Assert.Equal([1L], await desk.AskAsync("SELECT home_visits FROM child_visit", row => row.Long(0)));
    }

    [Fact]
    public async Task Ticks_of_preschool_are_one_fact_a_month_and_only_those_that_changed()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var child = await desk.HasChildAsync(bornOn: "2022-05-01");
        var kpm = await desk.ComesAsync("kpm");
        (string, string)[] row = [("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{child}"), ("Months[9]", "y"), ("Months[10]", "t")];

        var kept = await desk.SendAsync(kpm, "2c", "Line", row);
        await desk.SendAsync(kpm, "2c", "Line", row);
        await desk.SendAsync(kpm, "2c", "Line", [("Fact", $"{Guid.CreateVersion7()}"), .. row[1..], ("Months[11]", "y")]);

        Assert.Equal("received", FormDesk.StateOf(kept.Html));
        Assert.Equal(
            [("2026-09-01", true), ("2026-10-01", false), ("2026-11-01", true)],
            await desk.AskAsync("SELECT on_day, attended FROM preschool_month ORDER BY on_day", read => (read.Text(0), read.Yes(1))));
        Assert.Equal([3L], await desk.AskAsync("SELECT COUNT(*) FROM entry WHERE kind = 'preschool-month'", read => read.Long(0)));
    }

    [Fact]
    public async Task The_village_fund_is_kept_and_never_more_for_stunting_than_there_is()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var kpm = await desk.ComesAsync("kpm");
        var page = $"/desa/{A.Village}/dana?tahun=2026";

        using var kept = await Host.Office.PostAsync(kpm, page, ("field", "development"), ("total", "600.000.000"), ("stunting", "120 000 000"), ("fact", $"{Guid.CreateVersion7()}"));
        using var refused = await Host.Office.PostAsync(kpm, page, ("field", "empowerment"), ("total", "100"), ("stunting", "200"), ("fact", $"{Guid.CreateVersion7()}"));

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("20,00", await kpm.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([("development", 600_000_000L, 120_000_000L)], await desk.AskAsync("SELECT field, total, stunting FROM village_fund", row => (row.Text(0), row.Long(1), row.Long(2))));
    }

    [Fact]
    public async Task A_case_of_others_and_one_that_does_not_exist_answer_alike()
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());
        var child = await desk.HasChildAsync();
        var cadre = await desk.ComesAsync("kader", Roles.Cadre, desk.Melati);

        var page = await cadre.GetStringAsync(desk.Page("2b"));
        var theirs = await desk.SendAsync(cadre, "2b", "Line", ("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{child}"), ("Visits", "1"));
        var nobodys = await desk.SendAsync(cadre, "2b", "Line", ("Fact", $"{Guid.CreateVersion7()}"), ("Subject", $"{Guid.CreateVersion7()}"), ("Visits", "1"));
        using var narrowed = await cadre.GetAsync($"{desk.Page("2b")}&posyandu={desk.Kenanga}");

        Assert.DoesNotContain("Rintik Senja", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.Status, nobodys.Status, narrowed.StatusCode));
    }

    [Theory]
    [InlineData("2026-12")]
    [InlineData("November")]
    public async Task A_month_that_cannot_be_is_said(string month)
    {
        await using var desk = await FormDesk.OpenAsync(await store.NewAsync());

        var page = await (await desk.ComesAsync("kpm")).GetStringAsync($"/desa/{A.Village}/formulir/2b?bulan={month}");

        Assert.Contains("notice-refused", page, StringComparison.Ordinal);
    }
}
