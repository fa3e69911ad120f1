using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class CarryingOnSqlite(SqliteStore store) : CarryingTests(store), IClassFixture<SqliteStore>;

public sealed class CarryingOnPostgres(PostgresStore store) : CarryingTests(store), IClassFixture<PostgresStore>;

/// <summary>A line written at the wrong child, and children born together of whom one moves: the next book hears of who is there, and of nobody else.</summary>
public abstract class CarryingTests(TestStore store)
{
    private static readonly Guid Home = Guid.CreateVersion7(), Gone = Guid.CreateVersion7(), Stays = Guid.CreateVersion7();
    private static readonly DateOnly Moved = new(2026, 11, 1), Day = new(2026, 9, 14);

    [Fact]
    public async Task A_late_correction_to_another_child_takes_the_line_away_in_the_new_book_too()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Gone, 9.9m, Day);
        await office.Accept(A.Household(Home), A.Child(Gone, Home), A.Child(Stays, Home, name: "Kabut Senja"), wrong);
        await MoveAsync(office);

        var right = A.Weighing(Stays, 9.2m, Day) with { Replaces = wrong.Id };
        await office.Accept(right);
        var taken = (await WeightAsync(office, A.Neighbour, Gone), await WeightAsync(office, A.Village, Gone), await WeightAsync(office, A.Village, Stays));
        var back = Withdrawn(right);
        await office.Accept(back);
        var again = await WeightAsync(office, A.Neighbour, Gone);
        await office.Accept(Withdrawn(back));

        Assert.Equal((null, null, "9200"), taken);
        Assert.Equal("9900", again);
        Assert.Null(await WeightAsync(office, A.Neighbour, Gone));
        await NobodyElseAsync(office);
    }

    [Fact]
    public async Task A_line_corrected_to_another_child_before_the_move_stays_with_that_child()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Gone, 9.9m, Day);
        var right = A.Weighing(Stays, 9.2m, Day) with { Replaces = wrong.Id };
        await office.Accept(A.Household(Home), A.Child(Gone, Home), A.Child(Stays, Home, name: "Kabut Senja"), wrong, right);

        await MoveAsync(office);
        var moved = await WeightAsync(office, A.Neighbour, Gone);
        await office.Accept(Withdrawn(right));

        Assert.Null(moved);
        Assert.Equal("9900", await WeightAsync(office, A.Neighbour, Gone));
        await NobodyElseAsync(office);
    }

    [Fact]
    public async Task A_line_that_was_another_childs_comes_to_the_one_who_moved()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Stays, 9.9m, Day);
        await office.Accept(A.Household(Home), A.Child(Gone, Home), A.Child(Stays, Home, name: "Kabut Senja"), wrong);
        await MoveAsync(office);

        var right = A.Weighing(Gone, 9.2m, Day) with { Replaces = wrong.Id };
        await office.Accept(right);
        var come = await WeightAsync(office, A.Neighbour, Gone);
        await office.Accept(A.Weighing(Stays, 9.3m, Day) with { Replaces = right.Id });

        Assert.Equal("9200", come);
        Assert.Null(await WeightAsync(office, A.Neighbour, Gone));
        Assert.Equal("9300", await WeightAsync(office, A.Village, Stays));
        await NobodyElseAsync(office);
    }

    [Fact]
    public async Task Of_twins_only_the_one_who_moves_is_in_the_new_book()
    {
        var (mother, pregnancy) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var born = new DateOnly(2026, 10, 20);
        await office.Accept(A.Household(Home), A.Woman(mother, Home), A.Pregnancy(pregnancy, mother, "2026-01-20"), A.Fact(Kinds.Birth, new Birth(born, "puskesmas", "bidan",
            [new(Gone, Sex.Male, 2.6m, 47m, true, 1), new(Stays, Sex.Female, 2.4m, 46m, true, 2)]), pregnancy, born));

        await MoveAsync(office);

        Assert.Equal("2600", await WeightAsync(office, A.Neighbour, Gone, born));
        Assert.Equal("2400", await WeightAsync(office, A.Village, Stays, born));
        await NobodyElseAsync(office);
    }

    [Fact]
    public async Task A_child_whose_birth_is_told_when_its_mother_has_moved_is_counted_where_she_went_alone()
    {
        var (mother, pregnancy) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Woman(mother, Home), A.Pregnancy(pregnancy, mother, "2026-01-20"));
        await office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Moved, A.Neighbour.Text, Departure.Moved), mother, Moved));

        await office.Accept(A.Fact(Kinds.Birth, new Birth(new(2026, 10, 20), "puskesmas", "bidan", [new(Gone, Sex.Male, 2.6m, 47m, true, null)]), pregnancy, new(2026, 10, 20)));

        Assert.Equal([A.Neighbour.Text], (await Counted.OfAsync(office.Database, Gone, "2026Q4")).Select(at => at.Village));
        Assert.Equal("2600", await WeightAsync(office, A.Neighbour, Gone, new(2026, 10, 20)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM owed_carry"));
        await office.BookAndStateAgree();
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Fact]
    public async Task A_number_that_was_released_is_not_held_back_again_in_the_next_book()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        // 0.8 kg is below every plausible weight and waits for a verdict; the midwife lets it stand.
        var light = A.Weighing(Gone, 0.8m, Day) with { Confirmed = ["implausible"] };
        await office.Accept(A.Household(Home), A.Child(Gone, Home, bornOn: "2026-09-10"));
        Assert.IsType<Accepted>(Assert.Single(await office.OfferAs("import", light)));
        var held = await HeldAsync(office, A.Village);
        await office.Accept(A.Fact(Kinds.Verdict, new Verdict(light.Id, "release", null), Gone) with { Reason = "ditimbang ulang" });

        await MoveAsync(office);

        Assert.Equal(("1", "0", "0"), (held, await HeldAsync(office, A.Village), await HeldAsync(office, A.Neighbour)));
    }

    private static Task<string?> HeldAsync(Office office, VillageCode village) =>
        office.Ask("SELECT held FROM child_visit WHERE village_code = @v AND person = @c", ("@v", village), ("@c", Gone));

    private static Fact Withdrawn(Fact fact) => A.Fact(Kinds.Withdrawal, new Withdrawal(fact.Id), fact.Subject) with { Reason = "anak lain" };

    private static Task<IReadOnlyList<Receipt>> MoveAsync(Office office) =>
        office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Moved, A.Neighbour.Text, Departure.Moved), Gone, Moved));

    private static async Task NobodyElseAsync(Office office)
    {
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM person WHERE village_code = @v", ("@v", A.Neighbour)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM child_visit WHERE village_code = @v AND person <> @c", ("@v", A.Neighbour), ("@c", Gone)));
        await office.BookAndStateAgree();
        await office.BookAndStateAgree(A.Neighbour);
    }

    private static Task<string?> WeightAsync(Office office, VillageCode village, Guid child, DateOnly? on = null) =>
        office.Ask("SELECT weight_g FROM child_visit WHERE village_code = @v AND person = @c AND on_day = @day", ("@v", village), ("@c", child), ("@day", on ?? Day));
}
