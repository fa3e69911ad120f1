using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class BroughtLinesOnSqlite(SqliteStore store) : BroughtLineTests(store), IClassFixture<SqliteStore>;

public sealed class BroughtLinesOnPostgres(PostgresStore store) : BroughtLineTests(store), IClassFixture<PostgresStore>;

/// <summary>A line that came along with somebody who moved is mended and decided where the person now is, and what the old village decides of it later is heard there.</summary>
public abstract class BroughtLineTests(TestStore store)
{
    private static readonly VillageCode Third = VillageCode.Parse("19.05.01.2007");
    private static readonly Author Midwife = new(Guid.CreateVersion7(), "Wulan", [new(Roles.Midwife, "19.05.01")]);
    private static readonly Author Kpm = new(Guid.CreateVersion7(), "Sari", [new(Roles.Kpm, A.Neighbour.Text)]);
    private static readonly DateOnly Moved = new(2026, 11, 1), Day = new(2026, 9, 14);

    private readonly Guid home = Guid.CreateVersion7(), child = Guid.CreateVersion7();

    [Fact]
    public async Task It_is_taken_back_in_the_new_book_and_brought_to_life_again()
    {
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);
        await MoveAsync(office, A.Village, A.Neighbour);

        var back = Here(Withdrawn(weighing));
        await TakenAsync(office, Midwife, back);
        var gone = await WeightAsync(office, A.Neighbour, child);
        await office.Accept(Here(Withdrawn(back)));

        Assert.Null(gone);
        Assert.Equal("9900", await WeightAsync(office, A.Neighbour, child));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task It_is_corrected_in_the_new_book_and_stays_in_the_old_one()
    {
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);
        await MoveAsync(office, A.Village, A.Neighbour);

        await TakenAsync(office, Midwife, Here(A.Weighing(child, 9.2m, Day) with { Replaces = weighing.Id }));

        Assert.Equal(("9900", "9200"), (await WeightAsync(office, A.Village, child), await WeightAsync(office, A.Neighbour, child)));
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM child_visit WHERE village_code = @v AND person = @c", ("@v", A.Neighbour), ("@c", child)));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task It_is_given_to_another_child_of_the_new_village()
    {
        var neighbour = Guid.CreateVersion7();
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);
        await office.Accept(Here(A.Household(Guid.CreateVersion7())), Here(A.Child(neighbour, name: "Kabut Senja")));
        await MoveAsync(office, A.Village, A.Neighbour);

        var right = Here(A.Weighing(neighbour, 9.9m, Day) with { Replaces = weighing.Id });
        await TakenAsync(office, Midwife, right);
        await office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Moved, Third.Text, Departure.Moved), child, Moved) with { Village = A.Neighbour });

        Assert.Null(await WeightAsync(office, A.Neighbour, child));
        Assert.Equal("9900", await WeightAsync(office, A.Neighbour, neighbour));
        Assert.Null(await WeightAsync(office, Third, child));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task What_was_made_of_it_goes_on_to_a_third_village_and_back_to_the_first()
    {
        await using var office = await OpenAsync();
        var (first, second) = (A.Weighing(child, 9.9m, Day), A.Weighing(child, 9.5m, Day.AddMonths(1)));
        await office.Accept(first, second);
        await MoveAsync(office, A.Village, A.Neighbour);
        await TakenAsync(office, Midwife, Here(Withdrawn(first)), Here(A.Weighing(child, 9.7m, second.On) with { Replaces = second.Id }));

        await MoveAsync(office, A.Neighbour, Third, 3);
        await MoveAsync(office, Third, A.Village, 6);

        foreach (var village in (VillageCode[])[Third, A.Village])
            Assert.Equal((null, "9700"), (await WeightAsync(office, village, child), await WeightAsync(office, village, child, second.On)));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task Who_may_only_mend_what_they_wrote_themselves_is_told_so_at_once()
    {
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);
        await MoveAsync(office, A.Village, A.Neighbour);

        var answer = Assert.Single(await office.OfferBy(Kpm, Here(Withdrawn(weighing))));

        Assert.Equal("no-such-subject", Assert.Single(Assert.IsType<Refused>(answer).Problems).Code);
        Assert.Equal("9900", await WeightAsync(office, A.Neighbour, child));
    }

    [Fact]
    public async Task A_correction_that_was_heard_before_the_move_waits_for_the_line_it_corrects()
    {
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);

        Assert.IsType<Waits>(Assert.Single(await office.Offer(Here(A.Weighing(child, 9.2m, Day) with { Replaces = weighing.Id }))));
        await MoveAsync(office, A.Village, A.Neighbour);

        Assert.Equal("9200", await WeightAsync(office, A.Neighbour, child));
        await AgreeAsync(office);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_number_is_released_where_the_midwife_of_the_old_or_of_the_new_village_says_so(bool inTheNew)
    {
        await using var office = await OpenAsync(bornOn: "2026-09-10");
        var light = A.Weighing(child, 0.8m, Day) with { Confirmed = ["implausible"] };
        Assert.IsType<Accepted>(Assert.Single(await office.OfferAs("import", light)));
        await MoveAsync(office, A.Village, A.Neighbour);
        var held = await HeldAsync(office, A.Neighbour);

        var release = A.Fact(Kinds.Verdict, new Verdict(light.Id, "release", null), child);
        await TakenAsync(office, Midwife, inTheNew ? Here(release) : release);
        await MoveAsync(office, A.Neighbour, Third, 3);

        Assert.Equal(("1", "0", "0"), (held, await HeldAsync(office, A.Neighbour), await HeldAsync(office, Third)));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task Of_two_measurements_of_one_day_the_new_village_hears_which_one_counts()
    {
        await using var office = await OpenAsync();
        var (one, other) = (A.Weighing(child, 9.9m, Day), A.Weighing(child, 9.2m, Day));
        await office.Accept(one);
        await TakenAsync(office, Midwife, other);
        await MoveAsync(office, A.Village, A.Neighbour);
        var open = await office.Ask("SELECT count(*) FROM finding WHERE village_code = @v AND code = 'measured-twice' AND settled_by IS NULL", ("@v", A.Neighbour));

        await TakenAsync(office, Midwife, A.Fact(Kinds.Verdict, new Verdict(other.Id, "other", null), child));

        Assert.Equal("1", open);
        Assert.Equal("9900", await office.Ask("SELECT SUM(weight_g) FROM child_visit WHERE village_code = @v AND person = @c", ("@v", A.Neighbour), ("@c", child)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM finding WHERE village_code = @v AND settled_by IS NULL", ("@v", A.Neighbour)));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task A_name_that_was_decided_is_the_name_in_the_new_book_too()
    {
        await using var office = await OpenAsync();
        var second = A.Renamed(child, "Rintik Pagi", "Rintik");
        await office.Accept(second);
        await office.Accept(A.Fact(Kinds.Verdict, new Verdict(second.Id, "this", "name"), child));

        await MoveAsync(office, A.Village, A.Neighbour);

        Assert.Equal("Rintik Pagi", await office.Ask("SELECT name FROM person WHERE village_code = @v AND id = @c", ("@v", A.Neighbour), ("@c", child)));
        await AgreeAsync(office);
    }

    [Fact]
    public async Task Nobody_writes_what_another_book_says_by_hand()
    {
        await using var office = await OpenAsync();
        var weighing = A.Weighing(child, 9.9m, Day);
        await office.Accept(weighing);
        var forged = A.Fact(Kinds.Arrival, new Arrival(A.Neighbour.Text, [new(Guid.CreateVersion7(), Kinds.ChildVisit, child, Day, false, System.Text.Encoding.UTF8.GetString(FactWriter.Write(A.Weighing(child, 15m, Day))), "")], 1, null), child);

        var answer = Assert.Single(await office.OfferBy(Midwife, forged));

        Assert.Equal("servers-own", Assert.Single(Assert.IsType<Refused>(answer).Problems).Code);
        Assert.Equal("9900", await WeightAsync(office, A.Village, child));
    }

    private async Task<Office> OpenAsync(string bornOn = "2025-02-08")
    {
        var office = await Office.OpenAsync(await store.NewAsync());
        await OpenBooks.OpenAsync(office.Database, [Third], CancellationToken.None);
        await office.Accept(A.Household(home), A.Child(child, home, bornOn));
        return office;
    }

    private static Fact Here(Fact fact) => fact with { Village = A.Neighbour };

    private static Fact Withdrawn(Fact fact) => A.Fact(Kinds.Withdrawal, new Withdrawal(fact.Id), fact.Subject) with { Reason = "salah timbang" };

    private Task<IReadOnlyList<Receipt>> MoveAsync(Office office, VillageCode from, VillageCode to, int later = 0) =>
        office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Moved.AddDays(later), to.Text, Departure.Moved), child, Moved.AddDays(later)) with { Village = from });

    private static async Task TakenAsync(Office office, Author author, params Fact[] facts) => Assert.All(await office.OfferBy(author, facts), answer => Assert.IsType<Accepted>(answer));

    private static async Task AgreeAsync(Office office)
    {
        foreach (var village in (VillageCode[])[A.Village, A.Neighbour, Third]) await office.BookAndStateAgree(village);
    }

    private Task<string?> HeldAsync(Office office, VillageCode village) =>
        office.Ask("SELECT held FROM child_visit WHERE village_code = @v AND person = @c", ("@v", village), ("@c", child));

    private static Task<string?> WeightAsync(Office office, VillageCode village, Guid child, DateOnly? on = null) =>
        office.Ask("SELECT weight_g FROM child_visit WHERE village_code = @v AND person = @c AND on_day = @day", ("@v", village), ("@c", child), ("@day", on ?? Day));
}
