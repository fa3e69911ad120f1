using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class MovingOnSqlite(SqliteStore store) : MovingTests(store), IClassFixture<SqliteStore>;

public sealed class MovingOnPostgres(PostgresStore store) : MovingTests(store), IClassFixture<PostgresStore>;

/// <summary>Who moves stays one person: between books, and between the posyandu of one.</summary>
public abstract class MovingTests(TestStore store)
{
    private static readonly VillageCode Third = VillageCode.Parse("19.05.01.2004");
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), Old = Guid.CreateVersion7(), Fresh = Guid.CreateVersion7(), Last = Guid.CreateVersion7(), Stone = Guid.CreateVersion7();
    private static readonly DateOnly Moved = new(2026, 11, 1), Before = new(2026, 9, 14);

    [Fact]
    public async Task A_family_that_arrives_one_by_one_is_one_family_there()
    {
        var sibling = Guid.CreateVersion7();
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Child(sibling, Home), A.Weighing(Child, 9.4m, new(2026, 8, 12)), A.Weighing(sibling, 9.1m, new(2026, 8, 12)));

        await office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Moved, A.Neighbour.Text, Departure.Moved), Home));

        Assert.Equal(new[] { Child, sibling }.Order(), (await Counted.InAsync(office.Database, A.Neighbour.Text, "2026Q4")).Order());
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("api")]
    [InlineData("import")]
    [InlineData("office")]
    public async Task What_is_heard_late_about_somebody_who_moved_is_carried_on(string source)
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.4m, new(2026, 8, 12)));
        await MoveAsync(office, A.Village, A.Neighbour, Moved);

        await office.OfferAs(source, A.Weighing(Child, 9.5m, Before));

        Assert.Equal("9500", await WeightAsync(office, A.Neighbour));
        Assert.Equal("2", await office.Ask("SELECT count(*) FROM child_visit WHERE village_code = @v AND carried = 1", ("@v", A.Neighbour)));
        await office.BookAndStateAgree();
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Fact]
    public async Task A_late_correction_takes_the_place_of_what_was_carried_and_its_withdrawal_brings_that_back()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Child, 9.9m, Before);
        await office.Accept(A.Household(Home), A.Child(Child, Home), wrong);
        await MoveAsync(office, A.Village, A.Neighbour, Moved);

        var right = A.Weighing(Child, 9.2m, Before) with { Replaces = wrong.Id };
        await office.Accept(right);
        var corrected = await WeightAsync(office, A.Neighbour);
        await office.BookAndStateAgree(A.Neighbour);
        await office.Accept(A.Fact(Kinds.Withdrawal, new Withdrawal(right.Id), Child) with { Reason = "anak lain" });

        Assert.Equal("9200", corrected);
        Assert.Equal("9900", await WeightAsync(office, A.Neighbour));
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Fact]
    public async Task A_correction_withdrawn_after_the_move_brings_back_what_never_came_along()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Child, 9.9m, Before);
        var right = A.Weighing(Child, 9.2m, Before) with { Replaces = wrong.Id };
        await office.Accept(A.Household(Home), A.Child(Child, Home), wrong, right);
        await MoveAsync(office, A.Village, A.Neighbour, Moved);

        var taken = A.Fact(Kinds.Withdrawal, new Withdrawal(right.Id), Child) with { Reason = "anak lain" };
        await office.Accept(taken);
        var back = await WeightAsync(office, A.Neighbour);
        await office.Accept(A.Fact(Kinds.Withdrawal, new Withdrawal(taken.Id), Child) with { Reason = "benar anak ini" });
        var again = await WeightAsync(office, A.Neighbour);
        await office.Accept(A.Fact(Kinds.Withdrawal, new Withdrawal(wrong.Id), Child) with { Reason = "alat rusak" }, A.Fact(Kinds.Withdrawal, new Withdrawal(right.Id), Child) with { Reason = "alat rusak" });

        Assert.Equal(("9900", "9200", null), (back, again, await WeightAsync(office, A.Neighbour)));
        Assert.Null(await WeightAsync(office, A.Village));
        await office.BookAndStateAgree();
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_stopped_server_left_owing_is_carried_on_when_it_starts_again(bool alsoMove)
    {
        var database = await store.NewAsync();
        await using (var office = await Office.OpenAsync(database))
        {
            await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.4m, new(2026, 8, 12)));
            if (!alsoMove) await MoveAsync(office, A.Village, A.Neighbour, Moved);
            await StumbleAsync(office, on: true);
            if (alsoMove) await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => MoveAsync(office, A.Village, A.Neighbour, Moved));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.OfferAs("phone", A.Weighing(Child, 9.5m, Before)));
            await StumbleAsync(office, on: false);
            Assert.Null(await WeightAsync(office, A.Neighbour));
        }

        await using var started = await Office.OpenAsync(database);
        await started.Intake.CarryOnAsync(null, CancellationToken.None);
        await started.Intake.CarryOnAsync(null, CancellationToken.None);

        Assert.Equal("9500", await WeightAsync(started, A.Neighbour));
        Assert.Equal("9500", await WeightAsync(started, A.Village));
        Assert.Equal("0", await started.Ask("SELECT count(*) FROM owed_carry"));
        await started.BookAndStateAgree();
        await started.BookAndStateAgree(A.Neighbour);
    }

    [Fact]
    public async Task A_household_that_leaves_is_brought_to_the_next_book_without_those_who_died_or_went_before()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var (dead, elsewhere, mother, sister) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await office.Accept(
            A.Household(Home), A.Woman(mother, Home), A.Child(Child, Home), A.Child(sister, Home, name: "Kabut Senja"), A.Child(dead, Home, name: "Riak Senja"), A.Child(elsewhere, Home, name: "Ombak Senja"),
            A.Fact(Kinds.Death, new Death(new(2026, 7, 2), null, null), dead, new(2026, 7, 2)),
            A.Fact(Kinds.Departure, new LeavesVillage(new(2026, 8, 3), null, Departure.Moved), elsewhere, new(2026, 8, 3)));

        await office.OfferAs("phone", A.Fact(Kinds.Departure, new LeavesVillage(Moved, A.Neighbour.Text, Departure.Moved), Home, Moved));

        Assert.Equal("2026-07-02", await office.Ask("SELECT left_on FROM person WHERE village_code = @v AND id = @c", ("@v", A.Village), ("@c", dead)));
        Assert.Equal("2026-08-03", await office.Ask("SELECT left_on FROM person WHERE village_code = @v AND id = @c", ("@v", A.Village), ("@c", elsewhere)));
        Assert.Equal("3", await office.Ask("SELECT count(*) FROM person WHERE village_code = @v", ("@v", A.Neighbour)));
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM household WHERE village_code = @v AND id = @h", ("@v", A.Neighbour), ("@h", Home)));
        await office.BookAndStateAgree();
        await office.BookAndStateAgree(A.Neighbour);
    }

    [Fact]
    public async Task Who_went_on_twice_is_followed_and_is_not_brought_back()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await OpenBooks.OpenAsync(office.Database, [Third], CancellationToken.None);
        await office.Accept(A.Household(Home), A.Child(Child, Home));
        await MoveAsync(office, A.Village, A.Neighbour, Moved);
        await MoveAsync(office, A.Neighbour, Third, new(2026, 11, 15));

        await office.OfferAs("phone", A.Weighing(Child, 9.5m, Before));

        Assert.Equal("9500", await WeightAsync(office, Third));
        Assert.Equal("2026-11-15", await office.Ask("SELECT left_on FROM person WHERE village_code = @v AND id = @c", ("@v", A.Neighbour), ("@c", Child)));
        Assert.Null(await office.Ask("SELECT left_on FROM person WHERE village_code = @v AND id = @c", ("@v", Third), ("@c", Child)));
        foreach (var village in (VillageCode[])[A.Village, A.Neighbour, Third]) await office.BookAndStateAgree(village);
    }

    [Fact]
    public async Task A_household_that_moves_to_another_posyandu_is_registered_there_and_earlier_quarters_keep_the_old_one()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home, Old), A.Child(Child, Home), A.Weighing(Child, 9.4m, new(2026, 8, 12)));

        await office.Accept(Relocated(Fresh, Moved));

        Assert.Equal("1", await RegisteredAsync(office, Fresh));
        Assert.Equal(1, await CountedAsync(office, "2026Q3", Old));
        Assert.Equal(1, await CountedAsync(office, "2026Q4", Fresh));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_move_told_late_does_not_undo_the_one_after_it()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home, Old), A.Child(Child, Home), A.Weighing(Child, 9.4m, new(2026, 5, 12)));

        var late = Relocated(Fresh, new(2026, 7, 10));
        await office.Accept(Relocated(Last, Moved), late);

        Assert.Equal("1", await RegisteredAsync(office, Last));
        Assert.Equal(1, await CountedAsync(office, "2026Q2", Old));
        Assert.Equal(1, await CountedAsync(office, "2026Q3", Fresh));
        Assert.Equal(1, await CountedAsync(office, "2026Q4", Last));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task The_register_mends_where_the_last_move_went()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home, Old), A.Child(Child, Home), Relocated(Fresh, Moved));

        await office.Accept(A.Fact(Kinds.Household, new RegisterChange(Register.Household, [new(Register.Household.Field("posyandu")!, $"{Last}", $"{Fresh}")]), Home));

        Assert.Equal("1", await RegisteredAsync(office, Last));
        Assert.Equal(1, await CountedAsync(office, "2026Q4", Last));
        Assert.Equal(1, await CountedAsync(office, "2026Q3", Old));
        await office.BookAndStateAgree();
    }

    private static Fact Relocated(Guid posyandu, DateOnly on) => A.Fact(Kinds.Relocation, new Relocation(null, posyandu, null), Home, on);

    private static Task<IReadOnlyList<Receipt>> MoveAsync(Office office, VillageCode from, VillageCode to, DateOnly on) =>
        office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(on, to.Text, Departure.Moved), Child, on) with { Village = from });

    /// <summary>While a line stands where its next one belongs, nothing can be written in the neighbour's book: as if the server stopped before it did.</summary>
    private static async Task StumbleAsync(Office office, bool on)
    {
        var columns = StateTables.Entry.ColumnList;
        await using var session = await office.Database.ReadAsync();
        if (on)
            await session.RunAsync(
                $"INSERT INTO entry ({columns}) SELECT {columns.Replace("village_code, number, id,", "@neighbour, (SELECT last_number + 1 FROM book WHERE village_code = @neighbour), @id,", StringComparison.Ordinal)} FROM entry WHERE village_code = @village AND number = 1",
                CancellationToken.None, ("@neighbour", A.Neighbour), ("@id", Stone), ("@village", A.Village));
        else await session.RunAsync("DELETE FROM entry WHERE id = @id", CancellationToken.None, ("@id", Stone));
    }

    private static Task<string?> WeightAsync(Office office, VillageCode village) =>
        office.Ask("SELECT weight_g FROM child_visit WHERE village_code = @v AND person = @c AND on_day = @day", ("@v", village), ("@c", Child), ("@day", Before));

    private static Task<string?> RegisteredAsync(Office office, Guid posyandu) => office.Ask("SELECT count(*) FROM household WHERE posyandu = @p", ("@p", posyandu));

    private static async Task<int> CountedAsync(Office office, string quarter, Guid posyandu) => (await Counted.OfAsync(office.Database, Child, quarter)).Count(at => at.Posyandu == posyandu);
}
