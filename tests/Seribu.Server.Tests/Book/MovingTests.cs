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
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), Old = Guid.CreateVersion7(), Fresh = Guid.CreateVersion7(), Last = Guid.CreateVersion7();
    private static readonly DateOnly Moved = new(2026, 11, 1), Before = new(2026, 9, 14);

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
    public async Task A_late_correction_takes_the_place_of_what_was_carried_and_a_withdrawal_takes_it_away()
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
        Assert.Null(await WeightAsync(office, A.Neighbour));
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
        Assert.Equal("1", await CountedAsync(office, "2026Q3", Old));
        Assert.Equal("1", await CountedAsync(office, "2026Q4", Fresh));
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
        Assert.Equal("1", await CountedAsync(office, "2026Q2", Old));
        Assert.Equal("1", await CountedAsync(office, "2026Q3", Fresh));
        Assert.Equal("1", await CountedAsync(office, "2026Q4", Last));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task The_register_mends_where_the_last_move_went()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home, Old), A.Child(Child, Home), Relocated(Fresh, Moved));

        await office.Accept(A.Fact(Kinds.Household, new RegisterChange(Register.Household, [new(Register.Household.Field("posyandu")!, $"{Last}", $"{Fresh}")]), Home));

        Assert.Equal("1", await RegisteredAsync(office, Last));
        Assert.Equal("1", await CountedAsync(office, "2026Q4", Last));
        Assert.Equal("1", await CountedAsync(office, "2026Q3", Old));
        await office.BookAndStateAgree();
    }

    private static Fact Relocated(Guid posyandu, DateOnly on) => A.Fact(Kinds.Relocation, new Relocation(null, posyandu, null), Home, on);

    private static async Task MoveAsync(Office office, VillageCode from, VillageCode to, DateOnly on)
    {
        await office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(on, to.Text, Departure.Moved), Child, on) with { Village = from });
        var carried = await new CarryHistory(office.Database, office.Intake).CarryAsync(Child, from, to, on, Author.House, "office", CancellationToken.None);
        Assert.IsType<Accepted>(carried);
    }

    private static Task<string?> WeightAsync(Office office, VillageCode village) =>
        office.Ask("SELECT weight_g FROM child_visit WHERE village_code = @v AND person = @c AND on_day = @day", ("@v", village), ("@c", Child), ("@day", Before));

    private static Task<string?> RegisteredAsync(Office office, Guid posyandu) => office.Ask("SELECT count(*) FROM household WHERE posyandu = @p", ("@p", posyandu));

    private static Task<string?> CountedAsync(Office office, string quarter, Guid posyandu) =>
        office.Ask("SELECT count(*) FROM case_result WHERE case_id = @c AND quarter = @q AND posyandu = @p AND rule_set = 'KPM-GUIDE'", ("@c", Child), ("@q", quarter), ("@p", posyandu));
}
