using System.Net;
using Seribu.Domain.Accounts;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Posyandu;

public sealed class PosyanduDayOnSqlite(SqliteStore store) : PosyanduDayTests(store), IClassFixture<SqliteStore>;

public sealed class PosyanduDayOnPostgres(PostgresStore store) : PosyanduDayTests(store), IClassFixture<PostgresStore>;

public abstract class PosyanduDayTests(TestStore store)
{
    [Fact]
    public async Task A_line_sent_twice_is_one_visit()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        var kpm = await grid.ComesAsync("kpm");
        (string, string)[] line = [("Fact", $"{Guid.CreateVersion7()}"), ("Weight", "10,1"), ("Length", "81,0"), ("Measure", "l")];

        var first = await grid.SaveAsync(kpm, child, line);
        var again = await grid.SaveAsync(kpm, child, line);

        Assert.Equal("received", Grid.StateOf(first.Html));
        Assert.Equal(first.Html, again.Html);
        Assert.Equal([10_100], await grid.WeightsAsync(child));
    }

    [Theory]
    [InlineData("10,1")]
    [InlineData("10.1")]
    [InlineData(" 10,10 ")]
    public async Task Comma_and_point_are_the_same(string typed)
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        await grid.SaveAsync(await grid.ComesAsync("kpm"), child, ("Weight", typed));

        Assert.Equal([10_100], await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task A_shorter_length_is_asked_about_and_kept_with_its_mark_when_it_is_right()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        var kpm = await grid.ComesAsync("kpm");

        var asked = await grid.SaveAsync(kpm, child, ("Weight", "10,1"), ("Length", "80,0"), ("Measure", "l"));
        var nothing = await grid.WeightsAsync(child);
        var kept = await grid.SaveAsync(kpm, child, ("Weight", "10,1"), ("Length", "80,0"), ("Measure", "l"), ("Confirmed", "shrinking"));

        Assert.Equal("asked", Grid.StateOf(asked.Html));
        Assert.Contains("data-codes=\"length_cm:shrinking\"", asked.Html, StringComparison.Ordinal);
        Assert.Empty(nothing);
        Assert.Equal("received", Grid.StateOf(kept.Html));
        Assert.Equal(["[\"shrinking\"]"], await grid.AskAsync("SELECT marks FROM child_visit WHERE on_day = '2026-11-12'", row => row.Text(0)));
    }

    [Fact]
    public async Task What_is_no_number_is_named_beside_its_cell_and_nothing_is_kept()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        var refused = await grid.SaveAsync(await grid.ComesAsync("kpm"), child, ("Weight", "1o,3"), ("Length", "81,0"));

        Assert.Equal("refused", Grid.StateOf(refused.Html));
        Assert.Contains("data-ask=\"weight_kg\"", refused.Html, StringComparison.Ordinal);
        Assert.Empty(await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task Typing_shows_what_a_number_means_and_keeps_nothing()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        var shown = await grid.SendAsync(await grid.ComesAsync("kpm"), "Preview", ("Subject", $"{child}"), ("Weight", "10,1"), ("Length", "81,0"), ("Measure", "l"));

        Assert.Equal("preview", Grid.StateOf(shown.Html));
        // 10.1 kg is 200 g more than in October.
        Assert.Contains("+200", WebUtility.HtmlDecode(shown.Html), StringComparison.Ordinal);
        Assert.Empty(await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task A_corrected_line_replaces_the_first_and_taking_it_back_brings_the_first_again()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        var kpm = await grid.ComesAsync("kpm");
        var first = Grid.FactOf((await grid.SaveAsync(kpm, child, ("Weight", "10,1"))).Html);

        var mended = Grid.FactOf((await grid.SaveAsync(kpm, child, ("Weight", "10,2"), ("Replaces", first))).Html);
        var after = await grid.WeightsAsync(child);
        var back = await grid.SendAsync(kpm, "Withdraw", ("Subject", $"{child}"), ("Fact", $"{Guid.CreateVersion7()}"), ("Replaces", mended));

        Assert.Equal([10_200], after);
        Assert.Equal(first, Grid.FactOf(back.Html));
        Assert.Equal([10_100], await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task Two_people_who_type_the_same_child_are_both_kept()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        await grid.SaveAsync(await grid.ComesAsync("kpm"), child, ("Weight", "10,1"));

        var second = await grid.SaveAsync(await grid.ComesAsync("bidan", Roles.Midwife), child, ("Weight", "9,8"));

        Assert.Equal("conflict", Grid.StateOf(second.Html));
        Assert.Equal([10_100, 9_800], await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task An_absent_child_is_written_as_absent()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        var absent = await grid.SaveAsync(await grid.ComesAsync("kpm"), child, ("Absent", "true"));

        Assert.Equal("absent", Grid.StateOf(absent.Html));
        Assert.Equal([false], await grid.AskAsync("SELECT present FROM child_visit WHERE on_day = '2026-11-12'", row => row.Yes(0)));
    }

    [Fact]
    public async Task What_was_given_is_written_in_letters_and_codes()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        var kept = await grid.SaveAsync(await grid.ComesAsync("bidan", Roles.Midwife), child, ("Services", "v c i mr2"));

        Assert.Equal("received", Grid.StateOf(kept.Html));
        Assert.Equal([("Red", true, true, "MR2")], await grid.AskAsync(
            "SELECT vitamin_a, deworming, counselling_mother, doses FROM child_visit WHERE on_day = '2026-11-12'", row => (row.Text(0), row.Yes(1), row.Yes(2), row.Text(3))));
    }

    [Fact]
    public async Task A_cadre_notes_no_doses()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();

        var refused = await grid.SaveAsync(await grid.ComesAsync("kader", Roles.Cadre, grid.Kenanga), child, ("Services", "MR2"));

        Assert.Equal("refused", Grid.StateOf(refused.Html));
        Assert.Contains("data-doses=\"\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posyandu_of_others_and_one_that_does_not_exist_answer_alike()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync(posyandu: grid.Melati);
        var cadre = await grid.ComesAsync("kader", Roles.Cadre, grid.Kenanga);

        using var theirs = await cadre.GetAsync(grid.Page(grid.Melati));
        using var nobodys = await cadre.GetAsync(grid.Page(Guid.CreateVersion7()));
        var line = await grid.SaveAsync(cadre, child, ("Weight", "10,1"));
        var unknown = await grid.SaveAsync(cadre, Guid.CreateVersion7(), ("Weight", "10,1"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, nobodys.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (line.Status, unknown.Status));
        Assert.Empty(await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task Children_stand_by_name_and_those_registered_later_stand_behind()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        await grid.HasChildAsync("Rintik Senja");
        await grid.HasChildAsync("Awan Jingga");
        await grid.HasChildAsync("Bintang Kejora", registered: Grid.Day);
        await grid.HasChildAsync("Embun Rimba", grid.Melati);

        var page = await (await grid.ComesAsync("kpm")).GetStringAsync(grid.Page());

        string[] order = ["Awan Jingga", "Rintik Senja", "Bintang Kejora"];
        var places = order.Select(name => page.IndexOf($"data-name=\"{name}\"", StringComparison.Ordinal)).ToList();
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("Embun Rimba", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_of_another_posyandu_is_found_and_stands_on_the_list_once_it_was_measured_here()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        await grid.HasChildAsync();
        var guest = await grid.HasChildAsync("Embun Rimba", grid.Melati);
        var kpm = await grid.ComesAsync("kpm");

        var found = await kpm.GetStringAsync($"{grid.Page()}&handler=Find&q=embun");
        await grid.SaveAsync(kpm, guest, ("Weight", "10,1"));
        var page = await kpm.GetStringAsync(grid.Page());

        Assert.Contains($"data-add=\"{guest}\"", found, StringComparison.Ordinal);
        Assert.Contains("data-name=\"Embun Rimba\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-13")]
    [InlineData("12-11-2026")]
    [InlineData("%27;--")]
    public async Task A_day_that_cannot_be_is_said_and_nothing_is_written_for_it(string day)
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        var kpm = await grid.ComesAsync("kpm");
        var page = grid.Page().Replace("2026-11-12", day, StringComparison.Ordinal);

        using var shown = await kpm.GetAsync(page);
        using var written = await Host.Office.PostToAsync(kpm, grid.Page(), $"{page}&handler=Line", ("Subject", $"{child}"), ("Fact", $"{Guid.CreateVersion7()}"), ("Weight", "10,1"));

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("notice-refused", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, written.StatusCode);
        Assert.Empty(await grid.WeightsAsync(child));
    }

    [Fact]
    public async Task A_forged_or_huge_line_is_refused_in_words()
    {
        await using var grid = await Grid.OpenAsync(await store.NewAsync());
        var child = await grid.HasChildAsync();
        var kpm = await grid.ComesAsync("kpm");

        var notAnId = await grid.SendAsync(kpm, "Line", ("Subject", "x"), ("Fact", "y"));
        var huge = await grid.SaveAsync(kpm, child, ("Services", new string('V', 5000)));
        using var bare = await kpm.PostAsync($"{grid.Page()}&handler=Line", new FormUrlEncodedContent([new("Subject", $"{child}")]));

        Assert.Equal(HttpStatusCode.BadRequest, notAnId.Status);
        Assert.Equal("refused", Grid.StateOf(huge.Html));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }
}
