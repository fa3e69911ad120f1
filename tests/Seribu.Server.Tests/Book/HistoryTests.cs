using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class HistoryOnSqlite(SqliteStore store) : HistoryTests(store), IClassFixture<SqliteStore>;

public sealed class HistoryOnPostgres(PostgresStore store) : HistoryTests(store), IClassFixture<PostgresStore>;

/// <summary>Corrections, withdrawals, merges, births, moves and erasure: nothing is lost, and the book and the state stay one.</summary>
public abstract class HistoryTests(TestStore store)
{
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), Woman = Guid.CreateVersion7(), Pregnancy = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 11, 12);

    [Fact]
    public async Task A_correction_takes_the_place_of_what_it_corrects_and_its_withdrawal_brings_it_back()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var wrong = A.Weighing(Child, 9.9m, Day);
        await office.Accept(A.Household(Home), A.Child(Child, Home), wrong);

        var right = A.Weighing(Child, 9.2m, Day) with { Replaces = wrong.Id };
        await office.Accept(right);
        var corrected = await office.Ask("SELECT weight_g FROM child_visit");
        await office.Accept(A.Fact(Kinds.Withdrawal, new Withdrawal(right.Id), Child) with { Reason = "salah anak" });

        Assert.Equal("9200", corrected);
        Assert.Equal("9900", await office.Ask("SELECT weight_g FROM child_visit"));
        await office.BookAndStateAgree();
    }

    [Theory]
    [InlineData(Roles.Midwife, Kinds.ChildVisit, true)]
    [InlineData(Roles.VillageAdmin, Kinds.ChildVisit, false)]
    [InlineData(Roles.Midwife, Kinds.Person, false)]
    [InlineData(Roles.VillageAdmin, Kinds.Person, true)]
    [InlineData(Roles.Cadre, Kinds.ChildVisit, false)]
    public async Task Who_may_take_a_fact_back_may_undo_its_withdrawal_however_often(string role, string kind, bool may)
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var author = new Author(Guid.CreateVersion7(), "Wulan", [new(role, A.Village.Text)]);
        var fact = kind == Kinds.ChildVisit ? A.Weighing(Child, 9.2m, Day) : A.Renamed(Child, "Rintik Pagi", "Rintik Senja");
        await office.Accept(A.Household(Home), A.Child(Child, Home), fact);
        var back = Withdrawn(fact);
        await office.Accept(back);

        var undone = Assert.Single(await office.OfferBy(author, Withdrawn(back)));
        var counts = await CountsAsync(office, kind);

        Assert.Equal(may, undone is Accepted);
        Assert.Equal(may, counts);
        if (undone is Accepted)
        {
            var again = Withdrawn(back);
            Assert.IsType<Accepted>(Assert.Single(await office.OfferBy(author, again)));
            Assert.IsType<Accepted>(Assert.Single(await office.OfferBy(author, Withdrawn(again))));
        }

        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_weighing_written_for_the_wrong_child_moves_to_the_right_one()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var twin = Guid.CreateVersion7();
        var wrong = A.Weighing(Child, 9.2m, Day);
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Child(twin, Home, name: "Riak Senja"), wrong);

        await office.Accept(A.Weighing(twin, 9.2m, Day) with { Replaces = wrong.Id });

        Assert.Equal("0", await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", Child)));
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", twin)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Two_values_on_one_base_are_both_kept_until_somebody_decides()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home));
        var first = A.Renamed(Child, "Rintik Senja Putra", "Rintik Senja");
        var second = A.Renamed(Child, "Rinti Senja", "Rintik Senja");
        await office.Accept(first, second);
        var present = await office.Ask("SELECT name FROM person WHERE id = @p", ("@p", Child));

        await office.Accept(A.Fact(Kinds.Verdict, new Verdict(second.Id, "this", "name"), Child));

        Assert.Equal("Rintik Senja Putra", present);
        Assert.Equal("Rinti Senja", await office.Ask("SELECT name FROM person WHERE id = @p", ("@p", Child)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM finding WHERE settled_by IS NULL"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Two_officers_who_measured_the_same_child_are_both_shown()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var midwife = new Author(Guid.CreateVersion7(), "Bidan Tirta", [new(Domain.Accounts.Roles.Midwife, "19.05")]);
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 10.1m, Day));

        await office.OfferBy(midwife, A.Weighing(Child, 9.8m, Day));

        Assert.Equal("2", await office.Ask("SELECT count(*) FROM child_visit WHERE weight_g IS NOT NULL"));
        Assert.Equal("measured-twice", await office.Ask("SELECT code FROM finding WHERE settled_by IS NULL"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_birth_makes_each_twin_a_person_of_the_mothers_family_with_its_first_weight()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var twins = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };
        await office.Accept(A.Household(Home), A.Woman(Woman, Home), A.Pregnancy(Pregnancy, Woman, "2026-01-20"));

        await office.Accept(A.Fact(Kinds.Birth, new Birth(new(2026, 10, 20), "puskesmas", "bidan",
            [new(twins[0], Growth.Sex.Male, 2.4m, 46.5m, true, 1), new(twins[1], Growth.Sex.Female, 2.3m, 46m, true, 2)]), Pregnancy, new(2026, 10, 20)));

        Assert.Equal("2", await office.Ask("SELECT count(*) FROM person WHERE home = @h AND born_on = '2026-10-20'", ("@h", Home)));
        Assert.Equal("2400", await office.Ask("SELECT weight_g FROM child_visit WHERE person = @p", ("@p", twins[0])));
        Assert.Equal("2026-10-20", await office.Ask("SELECT ended_on FROM pregnancy"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_baby_gets_its_permanent_number_and_keeps_its_history()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.2m, Day));

        await office.Accept(A.Fact(Kinds.Person, A.Change(Register.Person, ("nik", "1905010802250001"), ("nik_state", "permanent")), Child));

        Assert.Equal("1", await office.Ask("SELECT count(*) FROM nik_index"));
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", Child)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Two_rows_of_one_child_become_one_and_can_be_told_apart_again()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var doubled = Guid.CreateVersion7();
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Child(doubled, Home, name: "Rintik"), A.Weighing(Child, 9.0m, new(2026, 10, 12)), A.Weighing(doubled, 9.2m, Day));
        var merge = A.Fact(Kinds.Merge, new Merge(Child, doubled), Child) with { Reason = "anak yang sama" };

        await office.Accept(merge);
        var together = await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", Child));
        await office.Accept(A.Weighing(doubled, 9.3m, new(2026, 11, 14)));
        await office.BookAndStateAgree();
        await office.Accept(A.Fact(Kinds.Withdrawal, new Withdrawal(merge.Id), Child) with { Reason = "kembar" });

        Assert.Equal("2", together);
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", Child)));
        Assert.Equal("2", await office.Ask("SELECT count(*) FROM child_visit WHERE person = @p", ("@p", doubled)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Erasing_a_person_leaves_the_chain_whole_and_the_counts_standing()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home, nik: "1905010802250001"), A.Weighing(Child, 9.2m, Day));

        await office.Accept(A.Fact(Kinds.Erasure, new Erasure("UU 27/2022", "petugas data"), Child));

        Assert.Null(await office.Ask("SELECT name FROM person WHERE id = @p", ("@p", Child)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM nik_index"));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM entry_personal p JOIN entry e ON e.number = p.number AND e.village_code = p.village_code WHERE e.subject = @p", ("@p", Child)));
        Assert.Equal("9200", await office.Ask("SELECT weight_g FROM child_visit"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_household_that_leaves_takes_its_members_out_of_the_counts()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Woman(Woman, Home), A.Child(Child, Home));

        await office.Accept(A.Fact(Kinds.Departure, new LeavesVillage(Day, "19.05.01.2006", Departure.Moved), Home, Day));

        Assert.Equal("3", await office.Ask("SELECT (SELECT count(*) FROM person WHERE left_on = '2026-11-12') + (SELECT count(*) FROM household WHERE left_on = '2026-11-12')"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_changed_line_is_named_by_its_number()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.2m, Day));
        await using (var session = await office.Database.WriteAsync())
        {
            await session.RunAsync("UPDATE entry SET received_at = received_at + 1 WHERE number = 2", CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        await using var reading = await office.Database.ReadAsync();
        var walk = await VerifyBooks.WalkAsync(reading, A.Village.Text, CancellationToken.None);

        Assert.Equal((2L, "hash"), (walk.BrokenAt, walk.Reason));
    }

    [Fact]
    public async Task A_day_that_passes_turns_only_what_time_changes()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Woman(Woman, Home), A.Pregnancy(Pregnancy, Woman, "2026-08-22"));
        await office.BookAndStateAgree();

        office.MoveTo(new(2026, 11, 25));
        await office.BookAndStateAgree();
        office.MoveTo(new(2027, 1, 3));

        await office.BookAndStateAgree();
    }

    private static Fact Withdrawn(Fact fact) => A.Fact(Kinds.Withdrawal, new Withdrawal(fact.Id), Child) with { Reason = "salah anak" };

    private static async Task<bool> CountsAsync(Office office, string kind) => kind == Kinds.ChildVisit
        ? await office.Ask("SELECT weight_g FROM child_visit") == "9200"
        : await office.Ask("SELECT name FROM person WHERE id = @p", ("@p", Child)) == "Rintik Pagi";
}
